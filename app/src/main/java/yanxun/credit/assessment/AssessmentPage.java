package yanxun.credit.assessment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.web.View;

/** A run: how many came out how, and who. The lists are in the order of schools and names; nobody is ranked. */
public record AssessmentPage(Run run, String unitName, String policyName, List<Count> counts, String q, String outcome, boolean changed, boolean objected, String url, Page<Row> people, Standing standing)
        implements View {
    /** @param change how many more than in the run before; none where there is none */
    public record Count(String code, String says, long people, @Nullable Long change) {}

    public record Row(UUID person, String number, String name, String unitName, String says, boolean fulfilled, @Nullable String before, List<String> reasons, boolean objects) {}

    /** @param since how many people's hours have changed after the run was made @param objections how many wait for an answer */
    public record Standing(boolean mayRule, long since, long objections, boolean comparable) {}

    public long total() {
        return counts.stream().mapToLong(Count::people).sum();
    }
}
