package yanxun.rubric;

import java.util.List;
import org.springframework.stereotype.Component;
import yanxun.org.PersonTraces;

/** Where people are named here. Editions stay as they were written. */
@Component
class RubricTraces implements PersonTraces {
    @Override
    public List<Trace> traces() {
        return List.of(Trace.of("办理记录", "rubric.instrument.created_by"));
    }
}
