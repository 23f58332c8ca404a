package yanxun.training.season;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import yanxun.platform.web.View;

public record SeasonListPage(List<Row> seasons, boolean mayPrepare) implements View {
    public record Row(UUID id, String title, String unitName, SeasonState state, int round, LocalDate wishesUntil, LocalDate secondWishesUntil, int cohorts, int people) {}
}
