package yanxun.platform.health;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.support.Patience.eventually;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import yanxun.platform.access.Scope;
import yanxun.platform.data.ScopedDataSource;
import yanxun.support.TownTest;

/** A listener that fails is asked again until it has done its work, and whoever runs the program can see it waiting. */
class RepeatingTest extends TownTest {
    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PendingListeners pending;

    @Autowired
    Repeating repeating;

    @Autowired
    ConfigurableApplicationContext program;

    @Autowired
    DataSource people;

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

    /** A verb runs beside the service: what the service is at work on is no more lost than before. */
    @Test
    void aVerbTakesUpNothing() {
        var id = UUID.randomUUID();
        var bell = UUID.randomUUID();
        Scope.runEverywhere(() -> jdbc.sql("""
                insert into platform.event_publication (id, listener_id, event_type, serialized_event, publication_date, status, completion_attempts)
                values (:id, :listener, :type, :event, now(), 'PROCESSING', 1)
                """).param("id", id).param("listener", Stubborn.class.getName() + ".on(" + Stubborn.Rung.class.getName() + ")").param("type", Stubborn.Rung.class.getName())
                .param("event", "{\"bell\":\"" + bell + "\",\"failures\":0}").update());
        repeating.takeUpWhatWasLeft(ready(new GenericApplicationContext()));
        assertThat(jdbc.sql("select status from platform.event_publication where id = :id").param("id", id).query(String.class).single()).isEqualTo("PROCESSING");
        repeating.takeUpWhatWasLeft(ready(program));
        eventually(() -> assertThat(Stubborn.CALLS.get(bell)).isEqualTo(1));
    }

    private static ApplicationReadyEvent ready(ConfigurableApplicationContext context) {
        return new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO);
    }

    @Test
    void aCrowdAtTheDoorTakesNoConnectionFromWhatListens() throws Exception {
        var connections = people.unwrap(HikariDataSource.class).getMaximumPoolSize();
        var full = new CountDownLatch(connections);
        var end = new CountDownLatch(1);
        for (int i = 0; i < connections; i++) {
            Thread.ofVirtual().start(() -> Scope.runWithin(town.district(), () -> {
                try (var _ = people.getConnection()) {
                    full.countDown();
                    end.await();
                } catch (SQLException | InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        assertThat(full.await(20, TimeUnit.SECONDS)).isTrue();
        var bell = new AtomicReference<UUID>();
        ScopedDataSource.reserved(() -> bell.set(ring(0)));
        eventually(() -> assertThat(Stubborn.CALLS.get(bell.get())).isEqualTo(1));
        assertThat(end.getCount()).as("the crowd is still there").isOne();
        end.countDown();
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
