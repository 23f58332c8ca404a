package yanxun.document.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yanxun.platform.spreadsheet.CellError;
import yanxun.platform.web.Query;
import yanxun.platform.web.View;

/** Before a run: for whom, under which template, on which date; and what is wrong with a list that was uploaded. */
public record IssuePage(IssueForm form, @Nullable Occasion occasion, Map<String, String> templates, Map<String, String> errors, List<CellError> wrong, @Nullable First first) implements View {
    /** @param held how many of them hold one already, under any template */
    public record Occasion(String title, LocalDate on, String link, int people, int held) {}

    /** What the first of them gets, to be looked at before anything is numbered. */
    public record First(TemplatePreview sheet, String name, int people) {}

    /** Where the uploaded list comes back with what is wrong in red. */
    public String red() {
        return Query.of("/certificates/lists/" + form.list() + "/red.xlsx").with("template", form.template()).with("issuedOn", form.issuedOn()).with("title", form.name()).url();
    }

    public String action() {
        return occasion == null ? "/certificates/runs/list" : "/certificates/runs";
    }
}
