package yanxun.observation;

import static yanxun.platform.figure.Figure.Sum.COUNT;
import static yanxun.platform.figure.Figure.Sum.DISTINCT;
import static yanxun.platform.figure.Figure.Sum.TOTAL;

import java.util.List;
import org.springframework.stereotype.Component;
import yanxun.platform.figure.Figure;
import yanxun.platform.figure.FigureSource;

/** What classroom observation can be counted as, for the school the lesson was given in. What is doubtful counts once it is cleared; one's own and pupils' sheets never do. */
@Component
class ObservationFigures implements FigureSource {
    private static final Figure.Rows SHEETS = new Figure.Rows("observed lessons", """
            select s.id, s.on_date, s.unit_id, s.wall, l.teacher_name || ' ' || l.subject || ' ' || l.class_name as title, '/lessons/' || s.lesson_id as link, s.stage as part,
                   case when s.observer_kind = 'RESEARCHER' then 'DISTRICT' else 'SCHOOL' end as level, s.lesson_id, s.teacher_id, s.subject, s.stage, s.observer_id as person, s.observer_kind = 'RESEARCHER' as by_researcher
              from observation.sheet_card s join observation.lesson l on l.id = s.lesson_id
             where s.wall = any (:walls::uuid[]) and s.on_date between :from::date and :to::date and not s.doubtful and s.observer_kind not in ('SELF', 'PUPIL')""");
    private static final Figure.Rows REPORTS = new Figure.Rows("subject reports", """
            select r.id, r.on_date, r.unit_id, r.wall, r.title, '/lesson-reports/' || r.id as link,
                   case r.kind when 'SUBJECT' then '学科总结报告' when 'TOUR' then '视导报告' else '学期听课报告' end as part, 'DISTRICT' as level, r.subject, r.stage, r.author_id as person, r.kind, r.characters
              from observation.report r where r.wall = any (:walls::uuid[]) and r.on_date between :from::date and :to::date and r.handed_in_at is not null""");

    @Override
    public List<Figure> figures() {
        return List.of(
                figure("lessons-observed", "教研员听课", "教研员交了听课记录的课,几个人听同一节课只计一节。", "节", DISTINCT, SHEETS, "by_researcher", "lesson_id"),
                figure("lessons-seen", "听课人次", "交来的听课记录份数,时间待核实的不计。", "人次", COUNT, SHEETS, "true", "1"),
                figure("schools-observed", "听过课的学校", "教研员听过课的学校数,同一学校只计一次。", "所", DISTINCT, SHEETS, "by_researcher", "unit_id"),
                figure("teachers-observed", "被听课教师", "有人听过课的教师人数,同一人只计一次。", "人", DISTINCT, SHEETS, "teacher_id is not null", "teacher_id"),
                figure("subjects-observed", "听过课的学科", "教研员听过课的学科数。", "个", DISTINCT, SHEETS, "by_researcher", "subject"),
                figure("subject-reports", "学科总结报告", "教研员交来的学科总结报告篇数。", "篇", COUNT, REPORTS, "kind = 'SUBJECT'", "1"),
                figure("report-characters", "报告字数", "教研员交来的学科总结、视导和学期听课报告的字数,空白不计;可按类别分开。", "字", TOTAL, REPORTS, "true", "characters"),
                figure("subject-report-characters", "学科总结报告字数", "教研员交来的学科总结报告的字数,空白不计。", "字", TOTAL, REPORTS, "kind = 'SUBJECT'", "characters"));
    }

    private static Figure figure(String key, String name, String definition, String unit, Figure.Sum sum, Figure.Rows rows, String where, String of) {
        return new Figure(key, name, definition, unit, sum, rows == REPORTS ? "类别" : "学段", rows, where, of, "", "");
    }
}
