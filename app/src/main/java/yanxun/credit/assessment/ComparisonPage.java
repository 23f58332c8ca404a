package yanxun.credit.assessment;

import java.util.List;
import java.util.UUID;
import yanxun.credit.policy.Edition;
import yanxun.platform.data.Page;
import yanxun.platform.web.View;

/** Who would come out differently under this edition than under the one it replaces. */
public record ComparisonPage(Edition edition, Edition against, int year, long people, List<Move> moves, Page<Row> rows) implements View {
    /** From one result to another, and how many people. */
    public record Move(String was, String becomes, long people) {}

    public record Row(UUID person, String number, String name, String unitName, String was, String becomes, List<String> reasons) {}

    public String path() {
        return "/policies/" + edition.policy() + "/editions/" + edition.edition();
    }
}
