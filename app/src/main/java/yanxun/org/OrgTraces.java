package yanxun.org;

import java.util.List;
import org.springframework.stereotype.Component;

/** Where people are named here, and by the platform, which knows nobody. */
@Component
class OrgTraces implements PersonTraces {
    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.of("单位与经历", "org.membership.person_id"),
                Trace.of("任职", "org.duty.person_id"),
                Trace.of("荣誉称号", "org.honour.person_id"),
                Trace.of("联系方式", "org.person_secret.person_id"),
                Trace.of("账号", "org.account.person_id"),
                Trace.of("名册导入记录", "org.person_line.person_id", "org.intake.created_by"),
                Trace.of("以往的合并", "org.merger.stays_id"),
                Trace.of("填报负担", "platform.burden.person_id"),
                Trace.of("办理记录", "platform.job.owner"));
    }
}
