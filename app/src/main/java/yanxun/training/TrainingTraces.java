package yanxun.training;

import java.util.List;
import org.springframework.stereotype.Component;
import yanxun.org.PersonTraces;

/** Where people are named here. */
@Component
class TrainingTraces implements PersonTraces {
    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.of("培训班学员", "training.place.person_id", "training.no_show.person_id"),
                Trace.of("志愿", "training.wish.person_id", "training.ballot.person_id"),
                Trace.of("任务提交", "training.hand_in.person_id"),
                Trace.of("问卷与需求", "training.answered.person_id", "training.need_vote.person_id"),
                Trace.of("讲师", "training.trainer.person_id", "training.cohort.head_id"),
                Trace.of("办理记录", "training.programme.created_by", "training.season.created_by", "training.cohort.created_by", "training.cohort.closed_by", "training.place.checked_by",
                        "training.place.decided_by", "training.ballot.checked_by", "training.school_order.created_by", "training.school_order.answered_by", "training.no_show.decided_by",
                        "training.happening.person_id", "training.trainer.proposed_by", "training.trainer.decided_by", "training.cohort_trainer.engaged_by", "training.task.created_by",
                        "training.hand_in.read_by", "training.need.created_by"));
    }
}
