package yanxun.document.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.spreadsheet.CellError;
import yanxun.platform.web.View;

/** Before a run: for whom, under which template, on which date; and what is wrong with a list that was uploaded. */
public record IssuePage(IssueForm form, @Nullable Occasion occasion, Map<String, String> templates, Map<String, String> errors, List<CellError> wrong, @Nullable UUID list) implements View {
    /** @param held how many of them hold one already, under any template */
    public record Occasion(String title, LocalDate on, String link, int people, int held) {}

    public String action() {
        return occasion == null ? "/certificates/runs/list" : "/certificates/runs";
    }
}
