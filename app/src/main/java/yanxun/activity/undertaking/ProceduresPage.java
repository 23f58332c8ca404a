package yanxun.activity.undertaking;

import java.util.List;
import java.util.Map;
import yanxun.platform.web.View;

/** Which steps each form takes here, and the one being changed. */
public record ProceduresPage(List<Row> rows, String form, String formName, Map<Phase, Integer> steps, boolean own) implements View {
    public record Row(String form, String name, int steps, boolean own) {}

    public boolean takes(Phase phase) {
        return steps.containsKey(phase);
    }

    public int days(Phase phase) {
        return steps.getOrDefault(phase, phase.days());
    }
}
