package yanxun.network;

import java.util.List;
import org.springframework.stereotype.Component;
import yanxun.org.PersonTraces;

/** Where people are named here. */
@Component
class NetworkTraces implements PersonTraces {
    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.of("共同体联系人", "network.contact.person_id"),
                Trace.of("考核异议", "network.objection.person_id"),
                Trace.of("办理记录", "network.objection.answered_by", "network.skipped_turn.by_person", "network.assessment.published_by", "network.assessment.concluded_by",
                        "network.assessment_correction.by_person"));
    }
}
