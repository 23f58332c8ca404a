package yanxun.training.enrolment;

import java.util.List;
import java.util.UUID;
import yanxun.platform.web.View;

/** The list of completions of a closed cohort, to be printed. */
public record CompletionList(UUID id, String title, String unitName, String days, List<RosterPage.Row> rows) implements View {
    public long completed() {
        return rows.stream().filter(row -> "COMPLETED".equals(row.result())).count();
    }
}
