package yanxun.activity;

import java.util.List;
import org.springframework.stereotype.Component;
import yanxun.org.PersonTraces;

/** Where people are named here. */
@Component
class ActivityTraces implements PersonTraces {
    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.of("签到", "activity.check_in.person_id"),
                Trace.of("记录与反思", "activity.record.person_id"),
                Trace.of("补签", "activity.make_up.person_id"),
                Trace.of("活动名单", "activity.invitee.person_id", "activity.invitation.person_id", "activity.dismissal.person_id", "activity.turnout.person_id"),
                Trace.of("主持与主讲", "activity.activity.leader_id"),
                Trace.of("课例", "activity.lesson.teacher_id", "activity.lesson_work.person_id", "activity.backing.by_person"),
                Trace.of("共同体活动", "activity.undertaking.owner_id", "activity.step.delegate_id", "activity.expert.person_id", "activity.proposal.written_by", "activity.visit.by_person",
                        "activity.finding.by_person"),
                Trace.of("问题与投标", "activity.problem.posted_by", "activity.echo.person_id", "activity.bid_member.person_id", "activity.bid.person_id", "activity.problem_note.person_id",
                        "activity.problem_case.by_person", "activity.problem_topic.by_person", "activity.problem_step.person_id"),
                Trace.of("办理记录", "activity.activity.created_by", "activity.activity.published_by", "activity.activity.closed_by", "activity.activity.cancelled_by", "activity.invitee.decided_by",
                        "activity.check_in.by_person", "activity.make_up.decided_by", "activity.material.by_person", "activity.happening.person_id", "activity.menu.created_by",
                        "activity.menu.allocated_by", "activity.undertaking.created_by", "activity.step.done_by", "activity.passage.person_id", "activity.hearing.concluded_by",
                        "activity.required_change.accepted_by", "activity.lesson.added_by"));
    }
}
