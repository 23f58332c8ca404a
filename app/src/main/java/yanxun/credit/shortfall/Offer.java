package yanxun.credit.shortfall;

import static yanxun.platform.i18n.Text.t;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.credit.ledger.HourKind;
import yanxun.platform.i18n.Text;
import yanxun.platform.time.Times;

/**
 * Something one can still sign up for.
 *
 * @param seats left; none where there is no limit
 * @param kilometres from one's own school; none where a place is not known, or it is held online
 * @param fills the names of what it would help to fill
 */
public record Offer(
        boolean cohort, UUID id, String title, Instant startsAt, BigDecimal hours, HourKind kind, @Nullable String stage, @Nullable String subject, String where, @Nullable Integer seats, @Nullable Double kilometres,
        List<String> fills) {
    private static final double NEAR = 5;

    /** What one looks for: the subjects one teaches and the stage one teaches in. */
    record Wish(List<Gauge> missing, List<String> subjects, String stage) {
        List<String> filledBy(HourKind kind) {
            return missing.stream().filter(gauge -> gauge.which().covers(kind)).map(Gauge::name).distinct().toList();
        }

        private int closeness(Offer offer) {
            int subject = offer.subject() == null ? 1 : subjects.contains(offer.subject()) ? 2 : 0;
            int stage = offer.stage() == null ? 1 : offer.stage().equals(this.stage) ? 2 : 0;
            return 2 * subject + stage;
        }

        /** What fills more comes first; then one's own subject and stage, what has seats, what is near, what is soon. */
        List<Offer> inOrder(List<Offer> offers) {
            return offers.stream().filter(offer -> !offer.fills().isEmpty())
                    .sorted(Comparator.comparing((Offer offer) -> !offer.hasSeats()).thenComparing(this::closeness, Comparator.reverseOrder()).thenComparing(offer -> offer.fills().size(), Comparator.reverseOrder())
                            .thenComparing(offer -> !offer.isNear()).thenComparing(Offer::startsAt).thenComparing(Offer::id)).toList();
        }
    }

    boolean hasSeats() {
        return seats == null || seats > 0;
    }

    private boolean isNear() {
        return kilometres == null || kilometres <= NEAR;
    }

    public String url() {
        return (cohort ? "/training/cohorts/" : "/activities/") + id;
    }

    /** Where one tap signs up. */
    public String signUp() {
        return url() + (cohort ? "/place" : "/enrolment");
    }

    public String when() {
        return Times.weekday(Times.day(startsAt));
    }

    public String hoursText() {
        return Text.number(hours);
    }

    public String filled() {
        return Text.listed(fills);
    }

    public String seatsText() {
        return seats == null ? t("不限名额") : seats > 0 ? t("还有 {0} 个名额", seats) : t("已满,可候补");
    }

    public String distance() {
        return kilometres == null ? "" : kilometres < 1 ? t("不到 1 公里") : t("约 {0} 公里", Math.round(kilometres));
    }
}
