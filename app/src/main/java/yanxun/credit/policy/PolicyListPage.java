package yanxun.credit.policy;

import java.util.List;
import java.util.UUID;
import yanxun.platform.web.View;

public record PolicyListPage(List<Row> policies, boolean mayWrite) implements View {
    public record Row(UUID id, String name, String source, String unitName, int edition, String state, int fromYear) {
        public String stateName() {
            return Edition.State.valueOf(state).displayName();
        }
    }
}
