package yanxun.platform.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yanxun.platform.access.Scope;
import yanxun.platform.data.embedded.ExternalDatabase;

/** Asks listeners that failed again, by itself and ever more patiently, on one node at a time. Command-line verbs have no timetable and so never do it. */
@Component
class Repeating {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final ResubmissionOptions ALL = ResubmissionOptions.defaults().withBatchSize(1_000).withMaxInFlight(1_000);

    private final PendingListeners pending;
    private final FailedEventPublications failed;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Repeating(PendingListeners pending, FailedEventPublications failed, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.pending = pending;
        this.failed = failed;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The database is ours alone: whoever was working on something when it last stopped is gone. A verb is beside those who work. */
    @EventListener
    void takeUpWhatWasLeft(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext && !ExternalDatabase.isNamed(System.getenv())) {
            Scope.runEverywhere(() -> pending.giveUpLost(Duration.ZERO));
        }
    }

    @Scheduled(fixedDelay = 2_000)
    void repeat() {
        transaction.executeWithoutResult(_ -> {
            if (isOurTurn()) {
                pending.giveUpLost(PendingListeners.LOST_AFTER);
                failed.resubmit(ALL.withFilter(publication -> isDue(publication, clock.instant())));
            }
        });
    }

    /** Everything that failed, whatever its turn: an administrator has mended the cause. */
    void repeatNow() {
        transaction.executeWithoutResult(_ -> failed.resubmit(ALL));
    }

    private static boolean isDue(EventPublication publication, Instant now) {
        var last = publication.getLastResubmissionDate() == null ? publication.getPublicationDate() : publication.getLastResubmissionDate();
        return !now.isBefore(last.plus(pause(publication.getCompletionAttempts())));
    }

    /** Five seconds after the first failure, twice as long after each further one, ten minutes at most. */
    static Duration pause(int attempts) {
        var doubled = FIRST.multipliedBy(1L << Math.clamp(attempts - 1, 0, 10));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    private boolean isOurTurn() {
        return jdbc.sql("select pg_try_advisory_xact_lock(7261003)").query(Boolean.class).single();
    }
}
