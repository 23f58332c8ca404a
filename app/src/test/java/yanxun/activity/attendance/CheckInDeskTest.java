package yanxun.activity.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** The clerk at the desk outlives whatever happens to a batch. */
class CheckInDeskTest {
    @Test
    void anErrorIsToldAndTheNextIsServed() {
        var desk = new CheckInDesk(new Failing(), new SimpleMeterRegistry());
        try {
            assertThatThrownBy(() -> desk.arrive(someone())).hasRootCauseInstanceOf(OutOfMemoryError.class);
            assertThat(desk.arrive(someone())).isEqualTo(Arrival.Outcome.SIGNED_IN);
        } finally {
            desk.close();
        }
    }

    private static Arrival someone() {
        return new Arrival(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), Instant.EPOCH, Arrival.Way.CODE, null);
    }

    /** Out of memory once, then well. */
    private static final class Failing extends CheckIns {
        private boolean failed;

        Failing() {
            super(JdbcClient.create(new SimpleDriverDataSource()));
        }

        @Override
        public List<Arrival.Outcome> note(List<Arrival> arrivals) {
            if (!failed) {
                failed = true;
                throw new OutOfMemoryError("as if");
            }
            return arrivals.stream().map(_ -> Arrival.Outcome.SIGNED_IN).toList();
        }
    }
}
