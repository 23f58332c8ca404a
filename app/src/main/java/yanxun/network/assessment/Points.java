package yanxun.network.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import yanxun.network.obligation.Fulfilment;

/**
 * The process part of an assessment, of 60. A community: the mean of how far each thing owed was done, never more than wholly. A member:
 * the same for what it owed by itself, and where it owed nothing by itself, the share of the community's activities it took part in.
 * Who owed nothing at all, in a year without activities, has the full part.
 */
final class Points {
    private Points() {}

    static BigDecimal ofCommunity(Fulfilment.Year year) {
        return mean(year.lines());
    }

    static BigDecimal ofMember(Fulfilment.Member member, Fulfilment.Year year) {
        return !member.owed().isEmpty() ? mean(member.owed()) : year.deeds() == 0 ? (year.lines().isEmpty() ? points(1, 1) : points(0, 1)) : points(Math.min(member.tookPart(), year.deeds()), year.deeds());
    }

    private static BigDecimal mean(List<Fulfilment.Line> lines) {
        if (lines.isEmpty()) {
            return points(1, 1);
        }
        var sum = lines.stream().map(line -> new BigDecimal(Math.min(line.done(), line.need())).divide(new BigDecimal(line.need()), 10, RoundingMode.HALF_UP)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.multiply(SheetLife.MOST_PROCESS).divide(new BigDecimal(lines.size()), 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal points(int part, int whole) {
        return SheetLife.MOST_PROCESS.multiply(new BigDecimal(part)).divide(new BigDecimal(whole), 1, RoundingMode.HALF_UP);
    }
}
