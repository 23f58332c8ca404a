package yanxun.activity.schedule;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.Life;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.platform.access.Viewer;
import yanxun.platform.queue.Queue;
import yanxun.platform.time.Times;

/** The places of an activity one signs up for. Under the lock of its row. */
@Component
public class Seating {
    /** Who holds a place: the enrolled, and those of them whose leave is not granted. */
    static final String HELD = "(stance = 'ENROLLED' or stance in ('LEAVE_ASKED', 'LEAVE_REFUSED') and formerly = 'ENROLLED')";

    private final JdbcClient jdbc;
    private final Happenings happenings;
    private final Inbox inbox;
    private final Clock clock;

    Seating(JdbcClient jdbc, Happenings happenings, Inbox inbox, Clock clock) {
        this.jdbc = jdbc;
        this.happenings = happenings;
        this.inbox = inbox;
        this.clock = clock;
    }

    private record Places(UUID wall, String title, Life state, boolean enrolling, @Nullable Integer capacity, @Nullable Instant startsAt, @Nullable Instant endsAt, String place, int held) {
        /** As the invitation says it. */
        String when() {
            return startsAt == null || endsAt == null ? place : Times.span(startsAt, endsAt) + " " + place;
        }

        int most() {
            return capacity == null || !enrolling ? Integer.MAX_VALUE : capacity;
        }

        boolean moves(Instant now) {
            return state == Life.PUBLISHED && startsAt != null && now.isBefore(startsAt);
        }
    }

    public Queue<UUID> of(UUID activity, Viewer viewer) {
        return new Seats(activity, viewer, places(activity));
    }

    /** A place may have become free: while nobody has come yet, the first who wait move up. */
    public void fill(UUID activity, Viewer viewer) {
        if (places(activity).moves(clock.instant())) {
            of(activity, viewer).fill();
        }
    }

    private Places places(UUID activity) {
        return jdbc.sql("select wall, title, state, enrolling, capacity, starts_at, ends_at, place, (select count(*) from activity.invitee where activity_id = :id and " + HELD + ") as held from activity.activity where id = :id")
                .param("id", activity).query(Places.class).single();
    }

    private final class Seats implements Queue<UUID> {
        private final UUID activity;
        private final Viewer viewer;
        private final Places places;

        Seats(UUID activity, Viewer viewer, Places places) {
            this.activity = activity;
            this.viewer = viewer;
            this.places = places;
        }

        @Override
        public int places() {
            return places.most();
        }

        @Override
        public int held() {
            return places.held();
        }

        @Override
        public Optional<UUID> first() {
            return jdbc.sql("select person_id from activity.invitee where activity_id = :id and stance = 'WAITING' order by since, person_id limit 1").param("id", activity).query(UUID.class).optional();
        }

        @Override
        public void moveUp(UUID first) {
            jdbc.sql("update activity.invitee set stance = 'ENROLLED', since = :now where activity_id = :id and person_id = :person").param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("id", activity).param("person", first).update();
            happenings.note(activity, viewer, "候补转正", jdbc.sql("select name from org.person_card where id = :id").param("id", first).query(String.class).optional().orElse(""));
            var letter = new Letter(places.wall(), Matter.PROMOTED.of(activity), false, kept("候补转正,请参加:{0}", places.title()), kept("轮到您了,您已报上名:{0};不能参加请取消报名或请假", places.when()), "/activities/" + activity, null).anew();
            inbox.deliver(places.startsAt() == null ? letter : letter.urgentOn(Times.day(places.startsAt())), List.of(first));
        }
    }
}
