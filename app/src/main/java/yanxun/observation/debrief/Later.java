package yanxun.observation.debrief;

import java.time.LocalDate;
import java.util.UUID;
import yanxun.platform.time.Times;

/** A lesson the same teacher gave later: what may show that a step was done. */
public record Later(UUID id, LocalDate onDate, String topic, boolean recorded) {
    public String label() {
        return Times.date(onDate) + " " + topic;
    }
}
