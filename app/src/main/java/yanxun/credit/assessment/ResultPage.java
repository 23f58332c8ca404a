package yanxun.credit.assessment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;

/** One person's result, with every requirement it rests on. */
public record ResultPage(Run run, UUID person, String number, String name, String unitName, String policyName, String source, String says, boolean fulfilled, List<Line> lines, @Nullable String before,
                         List<Objection> objections, List<Step> steps, Rights rights, UUID next) implements View {
    /** @param percent of what is owed, at most 100 */
    public record Line(String says, String state, String tone, int percent) {}

    public record Objection(UUID id, String text, String on, String state, String answer, String answeredBy) {
        public boolean isOpen() {
            return state.equals("OPEN");
        }

        public String stateName() {
            return switch (state) {
                case "OPEN" -> "等待答复";
                case "UPHELD" -> "已采纳";
                case "REFUSED" -> "未采纳";
                default -> "已撤回";
            };
        }
    }

    public record Step(String on, String was, String became, String reason, String name) {}

    public record Rights(boolean own, boolean mayObject, boolean mayRule) {}

    public String path() {
        return run.path() + (rights.own() ? "/mine" : "/people/" + person);
    }
}
