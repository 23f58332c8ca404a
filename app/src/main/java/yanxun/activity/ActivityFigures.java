package yanxun.activity;

import static yanxun.platform.figure.Figure.count;
import static yanxun.platform.figure.Figure.distinct;
import static yanxun.platform.figure.Figure.share;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yanxun.platform.figure.Figure;
import yanxun.platform.figure.FigureSource;

/** What the activities can be counted as. Only closed activities count: what is not settled is not a fact yet. */
@Component
class ActivityFigures implements FigureSource {
    private static final String ACTIVITIES = """
            select a.id, a.starts_at::date as on_date, a.unit_id, a.wall, a.title, '/activities/' || a.id as link, a.form as part, a.level, coalesce(a.subject, '') as subject, coalesce(a.stage, '') as stage,
                   a.leader_id as person, coalesce(f.figure, usual.figure, 'RESEARCH') as counts_as,
                   (a.wall, a.id) in (select d.wall, t.activity_id from org.duty_card d join activity.turnout t on t.person_id = d.person_id and d.valid @> t.on_date
                             where d.wall = any (:walls::uuid[]) and d.post in ('RESEARCHER', 'BUREAU_DIRECTOR') and t.attended and t.on_date between :from::date and :to::date) as with_researcher
              from activity.activity a
              left join activity.form f on f.wall = a.wall and f.code = a.form
              left join (values %s) as usual (code, figure) on usual.code = a.form
             where a.wall = any (:walls::uuid[]) and a.state = 'CLOSED'
               and a.starts_at >= :from::date::timestamptz and a.starts_at < (:to::date + 1)::timestamptz""";
    private static final Figure.Rows TURNOUT = new Figure.Rows("turnout", """
            select t.person_id as id, t.on_date, t.unit_id, t.wall, a.title, '/activities/' || t.activity_id as link, t.form as part, t.level, coalesce(a.subject, '') as subject, coalesce(a.stage, '') as stage, t.person_id as person, t.at_school, t.expected, t.attended, t.complete
              from activity.turnout t left join activity.activity a on a.id = t.activity_id
             where t.wall = any (:walls::uuid[]) and t.on_date between :from::date and :to::date""");

    private final FormNames forms;

    ActivityFigures(FormNames forms) {
        this.forms = forms;
    }

    @Override
    public List<Figure> figures() {
        var usual = forms.usualFigures().entrySet().stream().map(form -> "('" + form.getKey() + "', '" + form.getValue() + "')").collect(Collectors.joining(", "));
        var activities = new Figure.Rows("activities", ACTIVITIES.formatted(usual));
        return List.of(
                count("activities", "教研活动", "已办结的教研活动场次,按主办单位计。", "场", activities, "true"),
                count("researchers-joined", "教研员参加教研活动", "已办结、有教研员签到的教研活动场次;活动形式里写明不算教研活动的(培训、会议、评选等)不计。", "次", activities,
                        "with_researcher and counts_as in ('RESEARCH', 'GROUP_STUDY', 'DELIVERY')"),
                count("feedback-meetings", "视导反馈会", "已办结的视导反馈会场次。", "次", activities, "counts_as = 'FEEDBACK'"),
                count("group-study", "共同体集体教研", "已办结、形式计为集体教研的活动场次。", "次", activities, "counts_as = 'GROUP_STUDY'"),
                count("counselling", "心理团队进校园", "已办结的心理团队进校园活动场次。", "场", activities, "counts_as = 'COUNSELLING'"),
                count("lessons-delivered", "送课", "已办结的送课下乡活动场次。", "场", activities, "counts_as = 'DELIVERY'"),
                count("participations", "参与人次", "已办结活动中签到的人次,按参加者当时所在单位计。", "人次", TURNOUT, "attended"),
                distinct("participants", "参与人数", "至少在一项已办结活动中签到过的人数,同一人只计一次。", "人", TURNOUT, "attended", "id"),
                distinct("schools-covered", "覆盖学校", "有教师在已办结活动中签到过的学校数,同一学校只计一次。", "所", TURNOUT, "attended and at_school", "unit_id"),
                share("attendance-rate", "到会率", "签到人次占应到人次的百分比;准假的不计入应到。", TURNOUT, "expected", "attended", "已到", "未到"),
                share("three-checks", "三查完整率", "签到者中,要求的记录和反思都交齐的人次占签到人次的百分比。", TURNOUT, "attended", "complete", "已交齐", "未交齐"));
    }
}
