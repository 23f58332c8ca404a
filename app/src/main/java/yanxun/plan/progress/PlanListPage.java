package yanxun.plan.progress;

import java.time.LocalDate;
import java.util.UUID;
import yanxun.plan.PlanKind;
import yanxun.platform.data.Page;
import yanxun.platform.web.View;

/** The plans a viewer may see. */
public record PlanListPage(Page<Row> plans, PlanFilter filter, boolean mayEdit) implements View {
    public record Row(UUID id, String title, String unitName, String kind, LocalDate startsOn, LocalDate endsOn, String state, int tasks, int entries) {
        public String kindName() {
            return PlanKind.valueOf(kind).displayName();
        }

        public String stateName() {
            return PlanState.valueOf(state).displayName();
        }
    }
}
