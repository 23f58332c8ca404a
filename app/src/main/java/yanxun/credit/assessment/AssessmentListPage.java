package yanxun.credit.assessment;

import java.time.LocalDate;
import java.util.UUID;
import yanxun.platform.data.Page;
import yanxun.platform.web.View;

public record AssessmentListPage(Page<Row> runs, boolean mayStart) implements View {
    public record Row(UUID id, int year, String unitName, String policyName, int edition, RunLife state, boolean over, LocalDate asOf, long people, long fallenShort) {}
}
