package yanxun.observation.debrief;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yanxun.platform.i18n.Text;
import yanxun.rubric.Edition;
import yanxun.rubric.RaterKind;
import yanxun.rubric.Rating;
import yanxun.rubric.Weighted;

/** One result of all who rated a lesson on one edition of an instrument; sheets on another edition are another result. */
public record Consolidated(String title, int number, String full, Weighted result, BigDecimal least, BigDecimal most) {
    /** A sheet that was rated to the end. */
    record Rated(RaterKind kind, BigDecimal total) {}

    static @Nullable Consolidated of(Edition edition, List<Rated> rated) {
        if (rated.isEmpty() || !(edition.content() instanceof Rating rating)) {
            return null;
        }
        var totals = rated.stream().map(Rated::total).sorted().toList();
        var given = rated.stream().map(each -> new Weighted.Given(each.kind(), each.total())).toList();
        return new Consolidated(edition.title(), edition.number(), told(rating.full()), Weighted.of(given, rating.raters()), totals.getFirst(), totals.getLast());
    }

    public String total() {
        return result.total() == null ? "—" : told(result.total());
    }

    public int raters() {
        return result.kinds().stream().mapToInt(Weighted.KindMean::raters).sum();
    }

    /** From the lowest to the highest, where more than one rated. */
    public String spread() {
        return least.compareTo(most) == 0 ? "" : told(least) + "–" + told(most);
    }

    public String absent() {
        return names(result.absent());
    }

    public String uncounted() {
        return names(result.uncounted());
    }

    private static String names(List<RaterKind> kinds) {
        return kinds.stream().map(RaterKind::displayName).map(Text::t).collect(Collectors.joining("、"));
    }

    public static String told(BigDecimal number) {
        return number.setScale(Math.min(2, Math.max(0, number.scale())), RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
