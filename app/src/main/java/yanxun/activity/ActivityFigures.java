package yanxun.activity;

import static yanxun.platform.figure.Figure.Sum.COUNT;
import static yanxun.platform.figure.Figure.Sum.DISTINCT;
import static yanxun.platform.figure.Figure.Sum.SHARE;

import java.util.List;
import org.springframework.stereotype.Component;
import yanxun.platform.figure.Figure;
import yanxun.platform.figure.FigureSource;

/** What the activities can be counted as. Only closed activities count: what is not settled is not a fact yet. */
@Component
class ActivityFigures implements FigureSource {
    private static final String DAY = "(a.starts_at at time zone 'Asia/Shanghai')::date";
    private static final String WITHIN = " a.state = 'CLOSED' and a.starts_at >= :from::date::timestamp at time zone 'Asia/Shanghai' and a.starts_at < (:to::date + 1)::timestamp at time zone 'Asia/Shanghai' ";
    private static final String ACTIVITY = "select a.id, " + DAY + " as on_date, a.unit_id, a.title, '/activities/' || a.id as link, a.form as part, a.level, 1::numeric as amount, 1::numeric as weight from activity.activity a where" + WITHIN;
    private static final String ATTENDANCE = " from activity.activity a join activity.check_in c on c.activity_id = a.id join activity.invitee i on i.activity_id = a.id and i.person_id = c.person_id where" + WITHIN;
    private static final String HOLDS_RESEARCH = "exists (select from activity.check_in c join org.duty_card d on d.person_id = c.person_id and d.post in ('RESEARCHER', 'BUREAU_DIRECTOR') and d.valid @> "
            + DAY + " where c.activity_id = a.id)";

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure("activities", "教研活动", "已办结的教研活动场次,按主办单位计。", "场", COUNT, "形式", ACTIVITY),
                new Figure("researchers-joined", "教研员参加教研活动", "已办结、有教研员签到的教研活动场次;培训、反馈会、评选、验收、名师工作室、心理进校园和各类会议不计。", "次", COUNT, "形式",
                        ACTIVITY + " and a.form not in ('training', 'feedback-meeting', 'contest', 'skills-contest', 'acceptance', 'counselling', 'launch', 'dispatch-meeting', 'quality-analysis', 'grand-lecture', 'party-day', 'studio') and " + HOLDS_RESEARCH),
                new Figure("feedback-meetings", "视导反馈会", "已办结的视导反馈会场次。", "次", COUNT, "形式", ACTIVITY + " and a.form = 'feedback-meeting'"),
                new Figure("group-study", "共同体集体教研", "已办结、形式为“集体教研”的活动场次。", "次", COUNT, "形式", ACTIVITY + " and a.form = 'group-study'"),
                new Figure("counselling", "心理团队进校园", "已办结的心理团队进校园活动场次。", "场", COUNT, "形式", ACTIVITY + " and a.form = 'counselling'"),
                new Figure("lessons-delivered", "送课", "已办结的送课下乡活动场次。", "场", COUNT, "形式", ACTIVITY + " and a.form = 'lesson-delivery'"),
                new Figure("participations", "参与人次", "已办结活动中签到的人次,按参加者当时所在单位计。", "人次", COUNT, "形式",
                        "select c.person_id as id, " + DAY + " as on_date, i.unit_id, a.title, '/activities/' || a.id as link, a.form as part, a.level, 1::numeric as amount, 1::numeric as weight" + ATTENDANCE),
                new Figure("participants", "参与人数", "至少在一项已办结活动中签到过的人数,同一人只计一次。", "人", DISTINCT, "形式",
                        "select c.person_id as id, " + DAY + " as on_date, i.unit_id, a.title, '/activities/' || a.id as link, a.form as part, a.level, 1::numeric as amount, 1::numeric as weight" + ATTENDANCE),
                new Figure("schools-covered", "覆盖学校", "有教师在已办结活动中签到过的学校数,同一学校只计一次。", "所", DISTINCT, "形式",
                        "select i.unit_id as id, " + DAY + " as on_date, i.unit_id, a.title, '/activities/' || a.id as link, a.form as part, a.level, 1::numeric as amount, 1::numeric as weight" + ATTENDANCE
                                + " and exists (select from org.unit_card u where u.id = i.unit_id and u.kind = 'SCHOOL')"),
                new Figure("attendance-rate", "到会率", "签到人次占应到人次的百分比;准假的不计入应到。", "%", SHARE, "形式", """
                        select a.id, %s as on_date, i.unit_id, a.title, '/activities/' || a.id as link, a.form as part, a.level,
                               (c.person_id is not null)::int::numeric as amount, 1::numeric as weight
                          from activity.activity a join activity.invitee i on i.activity_id = a.id left join activity.check_in c on c.activity_id = a.id and c.person_id = i.person_id
                         where (i.stance in ('EXPECTED', 'ENROLLED', 'WALKED_IN', 'LEAVE_REFUSED', 'LEAVE_ASKED') or c.person_id is not null) and %s""".formatted(DAY, WITHIN)),
                new Figure("three-checks", "三查完整率", "签到者中,要求的记录和反思都交齐的人次占签到人次的百分比。", "%", SHARE, "形式", """
                        select a.id, %s as on_date, i.unit_id, a.title, '/activities/' || a.id as link, a.form as part, a.level,
                               ((not a.needs_record or exists (select from activity.record r where r.activity_id = a.id and r.person_id = c.person_id and r.kind = 'RECORD'))
                                 and (not a.needs_reflection or exists (select from activity.record r where r.activity_id = a.id and r.person_id = c.person_id and r.kind = 'REFLECTION')))::int::numeric as amount,
                               1::numeric as weight""".formatted(DAY) + ATTENDANCE));
    }
}
