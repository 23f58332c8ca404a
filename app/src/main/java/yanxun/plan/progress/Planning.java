package yanxun.plan.progress;

import static yanxun.platform.i18n.Text.kept;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.org.StaffNumbers;
import yanxun.plan.PlanId;
import yanxun.plan.PlanKind;
import yanxun.plan.outline.PlanUnits;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;

/** Writing a plan's head, publishing and withdrawing it. */
@Component
@Transactional
public class Planning {
    private final JdbcClient jdbc;
    private final PlanUnits units;
    private final Inbox inbox;
    private final Audit audit;
    private final Clock clock;

    Planning(JdbcClient jdbc, PlanUnits units, Inbox inbox, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    public record Claimed(UUID id, UUID wall, UUID unitId, String unitKind, String kind, String title, LocalDate startsOn, LocalDate endsOn, PlanState state) {}

    /** Locked for change; not the viewer's to edit is not found. */
    public Claimed claim(PlanId plan, Viewer viewer) {
        return jdbc.sql("""
                select p.id, p.wall, p.unit_id, (select u.kind from org.unit_card u where u.id = p.unit_id) as unit_kind, p.kind, p.title, p.starts_on, p.ends_on, p.state from plan.plan p
                 where p.id = :id and (p.created_by = :me or
                """ + Reach.acts("p.unit_id", "charges") + ") for update of p").param("id", plan.value()).param("me", viewer.person().value()).param("charges", viewer.charges(Permission.EDIT_PLANS))
                .query(Claimed.class).optional().orElseThrow(NotFound::new);
    }

    /** A form without errors becomes a draft. */
    void draft(UUID id, NewPlanForm form, Viewer viewer) {
        var title = form.title().strip();
        var unit = units.owner(form.unit(), viewer);
        jdbc.sql("""
                insert into plan.plan (id, wall, unit_id, kind, title, starts_on, ends_on, state, created_by, created_at)
                values (:id, :wall, :unit, :kind, :title, :from, :to, 'DRAFT', :me, :now) on conflict (id) do nothing
                """).param("id", id).param("wall", unit.wall()).param("unit", unit.id()).param("kind", PlanKind.named(form.kind()).name()).param("title", title).param("from", form.from()).param("to", form.to())
                .param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        audit.note(viewer, "新建计划", "plan:" + id, title);
    }

    public void publish(PlanId plan, Viewer viewer) {
        var claimed = claim(plan, viewer);
        var contents = jdbc.sql("select (select count(*) from plan.task where plan_id = :id) + (select count(*) from plan.entry where plan_id = :id)").param("id", plan.value()).query(Integer.class).single();
        var state = claimed.state().publish(contents);
        jdbc.sql("update plan.plan set state = :state, published_by = :me, published_at = :now, version = version + 1 where id = :id")
                .param("state", state.name()).param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", plan.value()).update();
        audit.note(viewer, "发布计划", "plan:" + plan, claimed.title());
        if (!claimed.unitKind().equals("SCHOOL")) {
            inbox.deliver(new Letter(claimed.wall(), Matter.PLAN.of(plan), false, kept("新计划:{0}", claimed.title()), kept("可据此制定本校计划"), "/plans/" + plan, null), readers(claimed));
        }
    }

    /** The heads of the schools an office plans for: all of its region. */
    private List<UUID> readers(Claimed claimed) {
        return jdbc.sql("""
                select distinct d.person_id from org.duty_card d join org.reach_card r on r.descendant = d.unit_id and r.valid @> current_date
                 where d.post in ('PRINCIPAL', 'DEAN') and d.valid @> current_date and r.ancestor = :root
                """).param("root", claimed.unitKind().equals("BUREAU") || claimed.unitKind().equals("SECTION") ? claimed.wall() : claimed.unitId()).query(UUID.class).list();
    }

    void withdraw(PlanId plan, String reason, Viewer viewer) {
        var claimed = claim(plan, viewer);
        var state = claimed.state().withdraw(reason);
        jdbc.sql("update plan.plan set state = :state, version = version + 1 where id = :id").param("state", state.name()).param("id", plan.value()).update();
        inbox.settleAll(Matter.PLAN.of(plan));
        audit.note(viewer, "撤回计划", "plan:" + plan, reason.strip());
    }

    /** A task points to the task above that it serves, and to who answers for it. */
    public void assign(PlanId plan, UUID task, @Nullable UUID serves, String owner, Viewer viewer) {
        var claimed = claim(plan, viewer);
        if (serves != null && !isAbove(serves, claimed)) {
            throw new Rejected("只能承接上级已发布计划里的任务");
        }
        var changed = jdbc.sql("update plan.task set serves_id = :serves, owner_person = :owner, version = version + 1 where id = :task and plan_id = :plan")
                .param("serves", serves, Types.OTHER).param("owner", person(owner), Types.OTHER).param("task", task).param("plan", plan.value()).update();
        if (changed == 0) {
            throw new NotFound();
        }
    }

    private boolean isAbove(UUID task, Claimed claimed) {
        return jdbc.sql("select exists (select 1" + PlanContents.ABOVE + " and t.id = :task)").param("task", task).param("plan", claimed.id()).param("unit", claimed.unitId())
                .param("from", claimed.startsOn()).param("to", claimed.endsOn()).param("kind", claimed.kind()).query(Boolean.class).single();
    }

    @Nullable UUID person(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        var found = jdbc.sql("select id from org.person_card where number = :word or name = :word limit 2").param("word", StaffNumbers.written(word.strip(), jdbc)).query(UUID.class).list();
        if (found.size() != 1) {
            throw new Rejected(found.isEmpty() ? "没有找到 {0},请填工号" : "{0} 重名,请填工号", word.strip());
        }
        return found.getFirst();
    }
}
