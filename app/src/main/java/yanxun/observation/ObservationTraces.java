package yanxun.observation;

import java.util.List;
import org.springframework.stereotype.Component;
import yanxun.org.PersonTraces;

/** Where people are named here. */
@Component
class ObservationTraces implements PersonTraces {
    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.of("听评课", "observation.sheet.observer_id", "observation.observer.person_id", "observation.lesson.teacher_id", "observation.debrief.led_by", "observation.debrief.attended", "observation.step.owner_id", "observation.reply.person_id",
                        "observation.timetable.teacher_id", "observation.report.author_id"),
                Trace.of("办理记录", "observation.lesson.released_by", "observation.lesson.created_by", "observation.observer.assigned_by", "observation.sheet.cleared_by", "observation.debrief.written_by", "observation.step.closed_by",
                        "observation.happening.person_id", "observation.obligation.set_by", "observation.draw.created_by", "observation.draw.committed_by", "observation.draw.revealed_by", "observation.draw_happening.person_id",
                        "observation.timetable_intake.uploaded_by", "observation.timetable_intake.taken_by", "observation.timetable_intake.undone_by"));
    }
}
