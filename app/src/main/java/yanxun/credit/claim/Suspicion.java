package yanxun.credit.claim;

import static yanxun.platform.i18n.Text.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What looks as if it were claimed, or counted, twice.
 *
 * @param certain the same thing beyond doubt: not to be handed in
 * @param claim the other claim, where it is one
 */
public record Suspicion(Kind kind, boolean certain, String what, LocalDate from, LocalDate to, @Nullable UUID claim, String who) {
    public enum Kind { CERTIFICATE, FILE, OWN_FILE, TITLE, DAYS, LEDGER }

    /** The claim looked at. */
    record Subject(UUID person, String title, String certificate, LocalDate from, LocalDate to, Set<String> files, @Nullable UUID group) {}

    /** Another claim, or, without an id, an entry of the ledger. */
    record Other(@Nullable UUID claim, UUID person, String who, String title, String certificate, LocalDate from, LocalDate to, Set<String> files, @Nullable UUID group) {
        boolean overlaps(Subject subject) {
            return !from.isAfter(subject.to()) && !subject.from().isAfter(to);
        }
    }

    /** One sentence for each other matter at most: the gravest. */
    static List<Suspicion> between(Subject subject, List<Other> others) {
        var found = new ArrayList<Suspicion>();
        for (var other : others) {
            var suspicion = other.person().equals(subject.person()) ? own(subject, other) : foreign(subject, other);
            if (suspicion != null) {
                found.add(suspicion);
            }
        }
        found.sort(java.util.Comparator.comparing((Suspicion each) -> !each.certain()).thenComparing(Suspicion::kind).thenComparing(Suspicion::from));
        return found;
    }

    private static @Nullable Suspicion own(Subject subject, Other other) {
        var similar = Likeness.of(subject.title(), other.title()) >= Likeness.SIMILAR;
        var same = Likeness.same(subject.title(), other.title());
        if (other.claim() == null) {
            return other.overlaps(subject) && similar ? of(Kind.LEDGER, same, other) : null;
        }
        if (!subject.certificate().isEmpty() && Likeness.bare(subject.certificate()).equals(Likeness.bare(other.certificate()))) {
            return of(Kind.CERTIFICATE, true, other);
        }
        if (shared(subject.files(), other.files())) {
            return of(Kind.OWN_FILE, same || other.overlaps(subject), other);
        }
        if (other.overlaps(subject)) {
            return same ? of(Kind.TITLE, true, other) : of(Kind.DAYS, false, other);
        }
        return null;
    }

    /** A list of one school carries one file for all on it. */
    private static @Nullable Suspicion foreign(Subject subject, Other other) {
        var together = subject.group() != null && subject.group().equals(other.group());
        return !together && shared(subject.files(), other.files()) ? of(Kind.FILE, false, other) : null;
    }

    private static boolean shared(Set<String> mine, Set<String> theirs) {
        return mine.stream().anyMatch(theirs::contains);
    }

    private static Suspicion of(Kind kind, boolean certain, Other other) {
        return new Suspicion(kind, certain, other.title(), other.from(), other.to(), other.claim(), other.who());
    }

    /** For judges, who may know whose the other one is; to the claimant it is somebody else's. */
    public String sentence(boolean judge) {
        var days = from.equals(to) ? from.toString() : from + "–" + to;
        return switch (kind) {
            case CERTIFICATE -> t("证书编号和另一份申报相同:《{0}》,{1}", what, days);
            case FILE -> judge ? t("证明材料和 {0} 交的是同一个文件:《{1}》,{2}", who, what, days) : t("同一个证明文件已有另一位教师交过,请核对是不是您本人的证书");
            case OWN_FILE -> t("证明材料和另一份申报用的是同一个文件:《{0}》,{1}", what, days);
            case TITLE -> t("同名、同时段的申报已经有一份:《{0}》,{1}", what, days);
            case DAYS -> t("时段和另一份申报重叠:《{0}》,{1}", what, days);
            case LEDGER -> certain ? t("这项学时系统已经自动入账:《{0}》,{1},不用再申报", what, days) : t("同一时段已有相近的学时入账:《{0}》,{1},请核对是不是同一件事", what, days);
        };
    }
}
