package yanxun.training.demo;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.burden.TermHalf;
import yanxun.platform.demo.DemoRegion;
import yanxun.platform.time.Times;

/** What many people do in a minute each, written down in a few strokes: sheets filled in, topics chosen, fields counted. */
@Component
class Thoughts {
    private static final String TAUGHT = """
            insert into training.cohort_trainer (id, cohort_id, trainer_id, wall, topic, hours, engaged_by, engaged_at)
            select md5(:seed || k.id || e.id)::uuid, k.id, e.id, k.wall, '专题讲座', 3, k.created_by, k.created_at from training.cohort k
              cross join lateral (select t.id from training.trainer t where t.wall = k.wall and t.person_id is null and t.state = 'ADMITTED' order by md5(k.id || t.id::text) limit 2) e
             where k.wall = :wall and k.state = 'CLOSED' on conflict do nothing
            """;
    private static final String ANSWERED = """
            insert into training.answered (cohort_id, moment, person_id, wall) select p.cohort_id, 'COHORT', p.person_id, p.wall from training.place p join training.cohort k on k.id = p.cohort_id
             where k.wall = :wall and k.state = 'CLOSED' and p.state = 'PLACED' and ('x' || substr(md5(:seed || p.person_id), 1, 4))::bit(16)::int % 100 < 82 on conflict do nothing
            """;
    private static final String SHEETS = """
            insert into training.feedback (id, cohort_id, moment, wall, remark)
            select md5(:seed || 'sheet' || a.cohort_id || n.at)::uuid, a.cohort_id, 'COHORT', :wall, case n.at % 9 when 1 then '案例离我们的课堂近，回去就能用。' when 4 then '希望分学段讲，下午的时间紧了些。' when 7 then '想多看几节真实的课，少一点理论。' else '' end
              from (select cohort_id, count(*)::int as people from training.answered where wall = :wall and moment = 'COHORT' group by cohort_id) a cross join lateral generate_series(1, a.people) as n(at)
            """;
    private static final String MARKS = """
            insert into training.mark (feedback_id, question, trainer_id, cohort_id, wall, mark)
            select f.id, q.question, e.id, f.cohort_id, f.wall, 5 - (('x' || substr(md5(f.id || q.question || coalesce(e.id::text, '')), 1, 4))::bit(16)::int % 100 < 38)::int - (('x' || substr(md5(q.question || f.id), 1, 4))::bit(16)::int % 100 < 9)::int
              from training.feedback f cross join (values ('内容对我的教学有用', false), ('讲师准备充分,讲得清楚', true), ('有练习、有讨论,不只是听', false), ('时间、地点和组织安排合适', false)) as q(question, per_trainer)
              left join lateral (select c.trainer_id as id from training.cohort_trainer c where c.cohort_id = f.cohort_id and q.per_trainer) e on true
             where f.wall = :wall and (not q.per_trainer or e.id is not null) on conflict do nothing
            """;
    private static final String VOTES = """
            insert into training.need_vote (topic_id, person_id, need_id, unit_id, wall, stage, subject)
            select t.id, p.id, t.need_id, p.unit_id, :wall, p.stage, p.subjects[1] from training.need_topic t join org.person_card p on p.wall = :wall and p.unit_id is not null
             where t.need_id = :need and ('x' || substr(md5(t.text || p.id), 1, 4))::bit(16)::int % 1000 < 60 - 6 * t.ordinal on conflict do nothing
            """;
    private static final String FIELDS = """
            insert into platform.burden (wall, person_id, year, term, area, forms, fields)
            select :wall, p.id, :year, :term, a.area, 1 + h.x % a.most, (1 + h.x % a.most) * a.each from org.person_card p cross join (values ('activities', 6, 3), ('training', 3, 4), ('problems', 2, 4), ('me', 1, 2)) as a(area, most, each)
              cross join lateral (select ('x' || substr(md5(:seed || p.id || a.area || :term), 1, 4))::bit(16)::int as x) h where p.wall = :wall and p.unit_id is not null and h.x % 3 > 0 on conflict do nothing
            """;

    private final JdbcClient jdbc;

    Thoughts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Within the scope of the district, which must be bound before. */
    @Transactional
    public void live(DemoRegion region) {
        for (var sql : List.of(TAUGHT, ANSWERED, SHEETS, MARKS)) {
            about(sql, region).update();
        }
        wanted(region);
        if (!region.isTiny()) {
            var now = TermHalf.of(region.today());
            about(FIELDS, region).param("year", now.year()).param("term", now.term()).update();
            about(FIELDS, region).param("year", now.before().year()).param("term", now.before().term()).update();
        }
    }

    private void wanted(DemoRegion region) {
        var chance = region.chance("needs");
        var need = DemoRegion.id(chance);
        jdbc.sql("""
                insert into training.need (id, wall, unit_id, title, guide, most, closes_on, state, created_by, created_at)
                select :need, :wall, d.unit_id, '明年春季想学什么', '选您最想学的，教研中心按人数排班；没有的可以自己写。', 3, :closes, 'OPEN', d.person_id, :asked from org.duty_card d
                 where d.wall = :wall and d.post in ('TRAINING_OFFICER', 'BUREAU_DIRECTOR') and d.valid @> current_date order by d.post desc, d.person_id limit 1
                """).param("need", need).param("wall", region.district()).param("closes", region.today().plusDays(12)).param("asked", Times.midnight(region.today().minusDays(9))).update();
        var topics = List.of("大单元教学设计", "作业设计与命题", "人工智能辅助备课", "课堂评价怎样做实", "学生心理危机识别", "跨学科主题学习", "班级管理与家校沟通", "实验操作安全");
        for (int i = 0; i < topics.size(); i++) {
            jdbc.sql("insert into training.need_topic (id, need_id, wall, text, ordinal) values (:id, :need, :wall, :text, :at)").param("id", DemoRegion.id(chance)).param("need", need).param("wall", region.district())
                    .param("text", topics.get(i)).param("at", i).update();
        }
        jdbc.sql(VOTES).param("wall", region.district()).param("need", need).update();
    }

    private JdbcClient.StatementSpec about(String sql, DemoRegion region) {
        var statement = jdbc.sql(sql).param("wall", region.district());
        return sql.contains(":seed") ? statement.param("seed", String.valueOf(region.seed())) : statement;
    }
}
