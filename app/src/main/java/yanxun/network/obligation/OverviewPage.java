package yanxun.network.obligation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import yanxun.network.CommunityKinds;
import yanxun.platform.web.View;

/** Every community that owes something in a term, the one with most trouble first. */
public record OverviewPage(Picked picked, String kind, String q, String only, List<Row> rows) implements View {
    /** @param members members that are overdue or behind, {@code of} all members */
    public record Row(UUID id, String name, String kind, String leadName, int overdue, int behind, int missing, int members, int of, List<Cell> cells) {
        public String kindName() {
            return CommunityKinds.NAMES.getOrDefault(kind, kind);
        }

        public Standing standing() {
            return overdue > 0 ? Standing.OVERDUE : behind > 0 ? Standing.BEHIND : cells.stream().map(cell -> cell.reckoned().standing()).min(Standing::compareTo).orElse(Standing.NOTHING);
        }
    }

    /** An obligation and how it stands: the community's, or the worst of its members'. */
    public record Cell(ObligationsPage.Column column, Reckoning.Cell reckoned, int troubled) {}

    public Map<String, String> kinds() {
        return CommunityKinds.NAMES;
    }

    public long troubled() {
        return rows.stream().filter(row -> row.standing().isTrouble()).count();
    }

    public String query() {
        return "term=" + picked.code() + "&kind=" + kind + "&only=" + only + "&q=" + java.net.URLEncoder.encode(q, java.nio.charset.StandardCharsets.UTF_8);
    }
}
