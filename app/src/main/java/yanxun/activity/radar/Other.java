package yanxun.activity.radar;

import static yanxun.platform.i18n.Text.t;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.time.Times;

/**
 * An activity that has been announced.
 *
 * @param people expected there, the leader among them
 * @param schools that host it or whose people are expected
 * @param seen the viewer may open it; of others not even the title is told
 */
record Other(
        UUID id, String title, Instant startsAt, Instant endsAt, String place, Venue venue, Set<UUID> people, Set<UUID> schools, @Nullable UUID leader, String speaker,
        @Nullable UUID community, boolean seen) {

    boolean overlaps(Instant from, Instant to) {
        return startsAt.isBefore(to) && endsAt.isAfter(from);
    }

    boolean isOn(LocalDate day) {
        return !Times.day(startsAt).isAfter(day) && !Times.day(endsAt).isBefore(day);
    }

    /** Minutes between the two, one after the other. */
    long gap(Instant from, Instant to) {
        return endsAt.isAfter(from) ? java.time.Duration.between(to, startsAt).toMinutes() : java.time.Duration.between(endsAt, from).toMinutes();
    }

    String shownTitle() {
        return seen ? title : t("另一项活动");
    }

    @Nullable String link() {
        return seen ? "/activities/" + id : null;
    }

    String where() {
        var when = Times.spanShown(startsAt, endsAt);
        return seen && !place.isBlank() ? when + " · " + place : when;
    }
}
