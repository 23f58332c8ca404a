package yanxun.training.trainer;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Secrets;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;

/** Looking at a telephone number: only with a reason, and never without a trace. */
@Component
@Transactional
class Phoning {
    private final JdbcClient jdbc;
    private final Trainers trainers;
    private final TrainerDetail detail;
    private final Audit audit;
    private final Secrets secrets;

    Phoning(JdbcClient jdbc, Trainers trainers, TrainerDetail detail, Audit audit, Secrets secrets) {
        this.jdbc = jdbc;
        this.trainers = trainers;
        this.detail = detail;
        this.audit = audit;
        this.secrets = secrets;
    }

    TrainerPage look(UUID id, String reason, Viewer viewer) {
        if (!trainers.seen(id, viewer).mayDecide(viewer)) {
            throw new NotFound();
        }
        if (reason.strip().length() < 2 || reason.strip().length() > 200) {
            throw new Rejected("请写明查看的原因(2 到 200 字),它会记入审计");
        }
        audit.note(viewer, "查看敏感信息", KeepingTrainers.subject(id), reason.strip());
        var phone = jdbc.sql("select coalesce(phone, '') from training.trainer_secret where trainer_id = :id").param("id", id).query(String.class).optional().flatMap(secrets::open).orElse("");
        return detail.page(id, phone, viewer);
    }
}
