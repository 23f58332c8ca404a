package yanxun.plan.progress;

import static yanxun.platform.i18n.Text.kept;

import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.plan.PlanId;
import yanxun.plan.TargetReading;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;

/** Says by which figure a target is measured, or that it is not. */
@Component
@Transactional
public class Linking {
    private final JdbcClient jdbc;
    private final Planning planning;
    private final TargetReading reading;
    private final Audit audit;

    Linking(JdbcClient jdbc, Planning planning, TargetReading reading, Audit audit) {
        this.jdbc = jdbc;
        this.planning = planning;
        this.reading = reading;
        this.audit = audit;
    }

    public void link(PlanId plan, UUID target, @Nullable String figure, Viewer viewer) {
        planning.claim(plan, viewer);
        var key = figure == null || figure.isBlank() ? null : figure.strip();
        if (key != null && reading.figures().stream().noneMatch(known -> known.key().equals(key))) {
            throw new Rejected("没有这个统计指标,请从列表里选");
        }
        var changed = jdbc.sql("update plan.target set figure = :figure where id = :target and plan_id = :plan")
                .param("figure", key, Types.VARCHAR).param("target", target).param("plan", plan.value()).update();
        if (changed == 0) {
            throw new NotFound();
        }
        audit.note(viewer, "指标关联统计", "plan:" + plan, key == null ? kept("不关联") : key);
    }
}
