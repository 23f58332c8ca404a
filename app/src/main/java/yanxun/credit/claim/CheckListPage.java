package yanxun.credit.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yanxun.platform.web.View;

/** The spot checks of a district. */
public record CheckListPage(List<Row> checks, CheckForm form, Map<String, String> errors, boolean own) implements View {
    public record Row(UUID id, String title, LocalDate fromOn, LocalDate toOn, int percent, int candidates, int drawn, int found, int wrong) {}
}
