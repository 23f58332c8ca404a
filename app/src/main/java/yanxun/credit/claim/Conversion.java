package yanxun.credit.claim;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import yanxun.platform.i18n.Text;

/** What a claim counts, and how that was reckoned: sentences, kept. */
public record Conversion(BigDecimal hours, List<String> steps) {
    private static final String BETWEEN = "\n";

    /** Without a rate for it nothing is counted: the district decides what counts, not the claimant. */
    static Conversion of(List<Rate> rates, Rate.Case claimed, BigDecimal had) {
        return rates.stream().filter(rate -> rate.fits(claimed)).max(Comparator.comparingInt(Rate::precision).thenComparing(Comparator.comparingInt(Rate::ordinal).reversed()))
                .map(rate -> rate.convert(claimed, had)).orElseGet(() -> new Conversion(BigDecimal.ZERO, List.of(Text.kept("本区的折算办法里没有这一类"))));
    }

    public boolean isNothing() {
        return hours.signum() == 0;
    }

    String kept() {
        return String.join(BETWEEN, steps);
    }

    /** What was kept, told to the reader. */
    static String told(String kept) {
        return kept.isEmpty() ? "" : kept.lines().map(Text::told).collect(Collectors.joining(Text.t(";")));
    }

    public String sentence() {
        return told(kept());
    }
}
