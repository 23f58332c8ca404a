package yanxun.credit.ledger;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;

/** School years and whether their hours are settled. */
public record YearPage(List<Row> years, List<Late> late, boolean mayClose) implements View {
    public record Row(int year, @Nullable String closedOn, String steps) {
        public boolean isClosed() {
            return closedOn != null;
        }
    }

    /** Something that came after its year was closed. */
    public record Late(String source, UUID sourceId, int year, String title, String reason, String link) {}
}
