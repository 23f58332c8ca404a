package yanxun.org.roster;

import java.util.List;
import java.util.Map;
import yanxun.platform.data.Page;
import yanxun.platform.spreadsheet.CellError;
import yanxun.platform.web.View;

/** A sheet after reading: what it would change or has changed, line by line. */
public record RosterPage(Intake intake, Counts counts, String show, Page<Row> lines, List<CellError> errors, List<String> kept) implements View {
    static final Map<String, String> OUTCOMES = PersonSheet.words("CREATE", "新增", "UPDATE", "修改", "MOVE", "调动", "SAME", "无变化", "CONFLICT", "有冲突", "WRONG", "有错误");

    public record Row(int line, String name, String outcome, String difference, boolean undone) {
        public String outcomeName() {
            return OUTCOMES.getOrDefault(outcome, outcome);
        }

        public String tone() {
            return switch (outcome) {
                case "CREATE" -> "good";
                case "UPDATE", "MOVE" -> "info";
                case "CONFLICT" -> "warn";
                case "WRONG" -> "bad";
                default -> "";
            };
        }
    }

    public Map<String, String> outcomes() {
        return OUTCOMES;
    }

    public boolean hasTrouble() {
        return counts.conflicts() + counts.wrong() > 0;
    }

    public String url() {
        return intake.url() + "?" + (show.isEmpty() ? "" : "show=" + show + "&");
    }
}
