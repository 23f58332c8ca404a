package yanxun.training.need;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import yanxun.platform.web.View;

/** The surveys of needs the viewer can see. */
public record NeedListPage(List<Row> needs, boolean mayAsk, LocalDate today) implements View {
    public record Row(UUID id, String title, String unitName, LocalDate closesOn, String state, long voters, boolean mine) {
        public boolean isOpen(LocalDate today) {
            return state.equals("OPEN") && !today.isAfter(closesOn);
        }
    }
}
