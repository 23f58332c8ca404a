package yanxun.training.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The cost sheet 经费预算 of one run. Money in cents. */
public record CostSheet(List<Line> lines) {
    public CostSheet {
        lines = List.copyOf(lines);
    }

    public record Line(String item, int quantity, String measure, long priceCents) {
        public long cents() {
            return Math.multiplyExact(priceCents, quantity);
        }

        public String price() {
            return yuan(priceCents);
        }

        public String amount() {
            return yuan(cents());
        }
    }

    public long cents() {
        return lines.stream().mapToLong(Line::cents).reduce(0, Math::addExact);
    }

    public String total() {
        return yuan(cents());
    }

    /** Rounded to the cent, half up. */
    public String perHead(int people) {
        return people < 1 ? "–" : BigDecimal.valueOf(cents(), 2).divide(BigDecimal.valueOf(people), 2, RoundingMode.HALF_UP).toPlainString();
    }

    static String yuan(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
