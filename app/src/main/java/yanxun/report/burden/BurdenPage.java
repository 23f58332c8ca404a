package yanxun.report.burden;

import java.util.List;
import yanxun.platform.burden.Areas;
import yanxun.platform.burden.TermHalf;
import yanxun.platform.i18n.Text;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.web.View;

/** Two terms beside each other: how many people, the one in the middle, the one in ten above, the most. */
public record BurdenPage(List<Spread> spreads, List<Part> parts) implements View {
    /** Of fewer people a distribution would tell who is who. */
    static final int LEAST = 5;

    public record Spread(TermHalf half, long people, long filling, int median, int ninth, int most) {
        public String name() {
            return Text.t("{0} 第 {1} 学期", new SchoolYear(half.year()).displayName(), half.term());
        }

        public boolean isTold() {
            return filling >= LEAST;
        }
    }

    /** Where the fields are: one part of the program in the term now running. */
    public record Part(String area, long people, long forms, long fields) {
        public String name() {
            return Areas.name(area);
        }

        public boolean isTold() {
            return people >= LEAST;
        }

        /** Fields a form asks for. */
        public String each() {
            return forms == 0 ? "" : Text.number(java.math.BigDecimal.valueOf(fields).divide(java.math.BigDecimal.valueOf(forms), 1, java.math.RoundingMode.HALF_UP));
        }
    }
}
