package yanxun.notice.channel;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;

/** When the outbox is looked into. Each wire has its own round: a mail server that hangs keeps no robot waiting. */
@Component
class OutboxTimetable {
    private static final Logger log = LoggerFactory.getLogger(OutboxTimetable.class);

    private final Forwarding forwarding;
    private final Digests digests;
    private final Outbox outbox;
    private final List<Carrier> carriers;

    /** With {@code YANXUN_OUTBOX=off} this node sends nothing: for a second node, or a copy restored to be looked at. */
    OutboxTimetable(Forwarding forwarding, Digests digests, Outbox outbox, List<Carrier> carriers, Environment environment) {
        this.forwarding = forwarding;
        this.digests = digests;
        this.outbox = outbox;
        this.carriers = environment.getProperty("YANXUN_OUTBOX", "on").equals("off") ? List.of() : carriers;
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void mails() {
        round(Wire.EMAIL);
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void messages() {
        round(Wire.SMS);
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void robots() {
        round(Wire.ROBOT);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void digests() {
        if (!carriers.isEmpty()) {
            Scope.everywhere(digests::gather);
        }
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "${yanxun.zone}")
    void everyNight() {
        Scope.everywhere(outbox::forget);
    }

    private void round(Wire wire) {
        for (var carrier : carriers) {
            if (carrier.wire() == wire) {
                var sent = Scope.everywhere(() -> forwarding.all(carrier));
                if (sent > 0) {
                    log.info("{} dispatches by {}", sent, wire);
                }
            }
        }
    }
}
