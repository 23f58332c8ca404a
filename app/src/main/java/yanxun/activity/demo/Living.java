package yanxun.activity.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yanxun.platform.access.Scope;
import yanxun.platform.time.ShiftingClock;

/** Takes a planned session through its life, each step at its own moment, in the name of whoever takes it, under every rule of the use cases. */
@Component
class Living {
    private static final Duration AFTER_THE_FACT = Duration.ofHours(1);

    private final Announcements announcements;
    private final Attending attending;
    private final Settling settling;
    private final Actors actors;
    private final TransactionTemplate transaction;

    Living(Announcements announcements, Attending attending, Settling settling, Actors actors, TransactionTemplate transaction) {
        this.announcements = announcements;
        this.attending = attending;
        this.settling = settling;
        this.actors = actors;
        this.transaction = transaction;
    }

    /** What the life of a session needs to know beyond the session: now, who walks in, who may correct. */
    record Circumstances(Instant now, long seed, Function<Session, List<Attending.Expected>> walkIns, Function<Session, UUID> corrector) {}

    void live(Session session, Circumstances about) {
        var chance = new Random(about.seed() ^ session.id().getMostSignificantBits());
        announce(session, about.now(), chance);
        if (session.ending() == Session.Ending.CANCELLED) {
            at(session, session.starts().minus(Duration.ofHours(18)), () -> actors.act(session.host().id(), session.starts().minus(Duration.ofHours(18)),
                    viewer -> announcements.cancel(session, Wording.ALL.one("cancel", chance), viewer)));
        } else if (session.ending() != Session.Ending.DRAFT) {
            attend(session, about, chance);
        }
    }

    private void announce(Session session, Instant now, Random chance) {
        var published = Attending.earlier(session.starts().minus(Duration.ofDays(4 + chance.nextInt(9))), now.minus(Duration.ofHours(5 + chance.nextInt(60))));
        var drafted = published.minus(Duration.ofHours(3 + chance.nextInt(40)));
        at(session, published, () -> {
            actors.act(session.host().id(), drafted, viewer -> announcements.draft(session, Wording.ALL, chance, viewer));
            if (session.ending() != Session.Ending.DRAFT) {
                actors.act(session.host().id(), published, viewer -> announcements.publish(session, viewer));
            }
        });
    }

    private void attend(Session session, Circumstances about, Random chance) {
        boolean closed = session.ending() == Session.Ending.CLOSED || session.ending() == Session.Ending.CLOSED_WITH_NOTE;
        var closing = Attending.earlier(session.ends().plus(Duration.ofHours(26 + chance.nextInt(110))), about.now().minus(AFTER_THE_FACT));
        at(session, closed ? closing : about.now(), () -> {
            var coming = attending.answer(session, attending.expected(session), about.now(), chance);
            if (session.starts().minus(Duration.ofMinutes(30)).isBefore(about.now())) {
                var there = attending.arrive(session, coming, session.traits().walkIns() ? about.walkIns().apply(session) : List.of(), about.now(), chance);
                if (session.ends().isBefore(about.now())) {
                    write(session, there, closed, closing, chance);
                }
                if (closed) {
                    settling.close(session, actors, closing, chance);
                }
            }
        });
        if (closed && session.traits().corrected()) {
            var later = Attending.earlier(closing.plus(Duration.ofDays(2)), about.now());
            at(session, later, () -> settling.correct(session, about.corrector().apply(session), actors, later, chance));
        }
    }

    private void write(Session session, List<UUID> there, boolean closed, Instant closing, Random chance) {
        var written = Attending.earlier(session.ends().plus(Duration.ofHours(20)), closing.minus(AFTER_THE_FACT));
        var share = session.ending() == Session.Ending.CLOSED ? 100 : closed ? 80 + chance.nextInt(15) : 55;
        actors.act(session.host().id(), written, _ -> settling.write(session, there, share, chance));
    }

    /** One transaction; what listens to it afterwards belongs to the same moment. */
    private void at(Session session, Instant moment, Runnable deeds) {
        var scope = actors.viewer(session.host().id()).scope();
        ScopedValue.where(Scope.CURRENT, scope).run(() -> ShiftingClock.at(moment, () -> transaction.executeWithoutResult(_ -> deeds.run())));
    }
}
