package yanxun.activity.attendance;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.util.List;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Batching;

/** Where everybody signs in at once: one statement and one commit for many people, and nobody is answered before the commit that holds the row. */
@Component
class CheckInDesk {
    private final CheckIns checkIns;
    private final MeterRegistry meters;
    private final Batching<Arrival, Arrival.Outcome> arrivals = new Batching<>("check-in desk", this::note);

    CheckInDesk(CheckIns checkIns, MeterRegistry meters) {
        this.checkIns = checkIns;
        this.meters = meters;
    }

    /** Returns when the arrival is durable. */
    Arrival.Outcome arrive(Arrival arrival) {
        return arrivals.ask(arrival);
    }

    private List<Arrival.Outcome> note(List<Arrival> batch) {
        var outcomes = Scope.everywhere(() -> checkIns.note(batch));
        outcomes.forEach(outcome -> meters.counter("yanxun.check.ins", "outcome", outcome.name()).increment());
        return outcomes;
    }

    @PreDestroy
    void close() {
        arrivals.close();
    }
}
