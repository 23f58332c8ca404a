package yanxun.activity.demo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.demo.DemoPart;
import yanxun.platform.demo.DemoRegion;
import yanxun.platform.job.Progress;

/** Says of which plan entry an activity of the lived year was made: the same matter, in the entry's days, of the office or school that planned it. */
@Component
class EntryLinks implements DemoPart {
    private static final String WORDS = """
            values ('示范校验收', 'acceptance', ''), ('新入职教师岗前培训', 'training', '新入职'), ('初中校长任职能力', 'training', '初中校长'), ('新任职干部培训', 'training', '新任职干部'), ('新课标学习培训', 'training', '新课标'),
                   ('校校行', '', '校校行'), ('视导与反馈会', 'feedback-meeting', ''), ('质量监测暨教学研讨会', 'quality-analysis', ''), ('新学期教学工作部署会', 'dispatch-meeting', '部署会'), ('工作坊启动会', 'launch', ''),
                   ('新课堂', '', '“新课堂”展示'), ('心理团队进校园', 'counselling', ''), ('送课下乡', 'lesson-delivery', ''), ('工作室', 'studio', ''), ('集体教研', 'group-study', ''), ('比赛', 'contest', ''), ('比赛', 'skills-contest', ''),
                   ('集体备课', 'lesson-preparation', ''), ('集体备课', 'rehearsal', ''), ('同课异构', 'parallel-lesson', ''), ('教师读书', 'reading', ''), ('沙龙', 'salon', ''), ('教学基本功', 'skills-contest', '')
            """;

    private final JdbcClient jdbc;

    EntryLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String name() {
        return "计划的落实";
    }

    @Override
    public void live(DemoRegion region, Progress progress) {
        jdbc.sql("""
                with word (said, form, title) as (%s), chosen as (
                    select distinct on (a.id) a.id as activity, e.id as entry
                      from plan.entry_card e join org.unit_card u on u.id = e.unit_id join word on position(word.said in e.title) > 0
                      join activity.activity a on a.wall = e.wall and a.starts_at::date between e.starts_on and e.ends_on
                       and (word.form = '' or a.form = word.form) and position(word.title in a.title) > 0
                     where e.wall = :district and e.state = 'PUBLISHED' and e.dropped_at is null and a.state <> 'CANCELLED'
                       and case when u.kind = 'SCHOOL' then exists (select from org.reach_card r where r.ancestor = u.id and r.descendant = a.unit_id)
                                else exists (select from org.unit_card host where host.id = a.unit_id and host.kind in ('BUREAU', 'SECTION')) end
                     order by a.id, e.ends_on - e.starts_on, e.id)
                update activity.activity a set plan_entry_id = chosen.entry from chosen where a.id = chosen.activity and a.plan_entry_id is null
                """.formatted(WORDS)).param("district", region.district()).update();
    }
}
