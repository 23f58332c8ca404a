package yanxun.platform.health;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.support.Patience.eventually;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import yanxun.platform.access.Scope;
import yanxun.support.TownTest;

/** A listener that fails is asked again until it has done its work, and whoever runs the program can see it waiting. */
class RepeatingTest extends TownTest {
    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PendingListeners pending;

    @Test
    void whatFailedOnceIsDoneBySelf() {
        var bell = ring(1);
        eventually(() -> assertThat(Stubborn.CALLS.get(bell)).isEqualTo(1));
        eventually(() -> assertThat(Stubborn.CALLS.get(bell)).isEqualTo(2));
        eventually(() -> assertThat(waiting(bell)).isZero());
    }

    @Test
    void whatANodeLeftBehindIsTakenUp() {
        var bell = ring(0);
        eventually(() -> assertThat(waiting(bell)).isZero());
        Scope.runEverywhere(() -> jdbc.sql("""
                insert into platform.event_publication (id, listener_id, event_type, serialized_event, publication_date, status, completion_attempts, noted_at)
                values (gen_random_uuid(), :listener, :type, :event, now() - interval '1 hour', 'PROCESSING', 1, now() - interval '1 hour')
                """).param("listener", Stubborn.class.getName() + ".on(" + Stubborn.Rung.class.getName() + ")").param("type", Stubborn.Rung.class.getName())
                .param("event", "{\"bell\":\"" + bell + "\",\"failures\":0}").update());
        eventually(() -> assertThat(Stubborn.CALLS.get(bell)).isEqualTo(2));
    }

    @Test
    void theAdministratorSeesWhoWaitsAndMayAskAtOnce() {
        var bell = ring(3);
        eventually(() -> assertThat(as("钱管理员").get("/administration/system").body()).contains("platform.health.Stubborn.on", "Rung"));
        eventually(() -> assertThat(pending.failing().number()).isPositive());
        eventually(() -> {
            assertThat(as("钱管理员").post("/administration/system/repetition").status()).isEqualTo(303);
            assertThat(Stubborn.CALLS.get(bell)).isEqualTo(4);
        });
        assertThat(as("周主任").get("/administration/system").status()).isEqualTo(403);
    }

    @Test
    void thePausesGrowToTenMinutes() {
        assertThat(java.util.stream.IntStream.of(0, 1, 2, 3, 7, 8, 60).mapToObj(Repeating::pause).map(Duration::toSeconds)).containsExactly(5L, 5L, 10L, 20L, 320L, 600L, 600L);
    }

    private UUID ring(int failures) {
        var bell = UUID.randomUUID();
        Scope.runEverywhere(() -> transaction.executeWithoutResult(_ -> events.publishEvent(new Stubborn.Rung(bell, failures))));
        return bell;
    }

    private long waiting(UUID bell) {
        return jdbc.sql("select count(*) from platform.event_publication where serialized_event like '%' || :bell || '%'").param("bell", bell.toString()).query(Long.class).single();
    }
}
