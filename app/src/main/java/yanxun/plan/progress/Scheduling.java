package yanxun.plan.progress;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.plan.PlanId;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;

/** The entries of a plan's calendar: added, moved, dropped with a reason. */
@Component
@Transactional
public class Scheduling {
    private static final int LONGEST_NOTE = 200;

    private final JdbcClient jdbc;
    private final Planning planning;
    private final Audit audit;
    private final Clock clock;

    Scheduling(JdbcClient jdbc, Planning planning, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.planning = planning;
        this.audit = audit;
        this.clock = clock;
    }

    void add(PlanId plan, EntryForm form, Viewer viewer) {
        var claimed = planning.claim(plan, viewer);
        form.check(claimed.startsOn(), claimed.endsOn());
        jdbc.sql("""
                insert into plan.entry (id, plan_id, wall, ordinal, title, starts_on, ends_on, exact, task_id, owner_person)
                select :id, :plan, :wall, coalesce(max(ordinal), 0) + 1, :title, :from, :to, :exact, (select t.id from plan.task t where t.id = :task and t.plan_id = :plan), :owner from plan.entry where plan_id = :plan
                on conflict (id) do nothing
                """)
                .param("id", form.id() == null ? Id.next() : form.id()).param("plan", plan.value()).param("wall", claimed.wall()).param("title", form.title()).param("from", form.from())
                .param("to", form.last()).param("exact", form.last().equals(form.from())).param("task", form.task(), Types.OTHER).param("owner", planning.person(form.owner()), Types.OTHER).update();
    }

    public void change(PlanId plan, UUID entry, EntryForm form, Viewer viewer) {
        var claimed = planning.claim(plan, viewer);
        form.check(claimed.startsOn(), claimed.endsOn());
        var changed = jdbc.sql("""
                update plan.entry set title = :title, starts_on = :from, ends_on = :to, exact = :exact, label = case when starts_on = :from and ends_on = :to then label else '' end,
                       task_id = (select t.id from plan.task t where t.id = :task and t.plan_id = :plan), owner_person = :owner, changed_at = :now, version = version + 1, dropped_at = null, drop_reason = '', done_at = null, done_note = ''
                 where id = :id and plan_id = :plan and version = :version
                """)
                .param("title", form.title()).param("from", form.from()).param("to", form.last()).param("exact", form.last().equals(form.from())).param("task", form.task(), Types.OTHER)
                .param("owner", planning.person(form.owner()), Types.OTHER).param("id", entry).param("plan", plan.value()).param("version", form.version() == null ? -1 : form.version())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        if (changed == 0) {
            requireThere(plan, entry);
            throw new Stale();
        }
        audit.note(viewer, "修改安排", "plan:" + plan, form.title() == null ? "" : form.title());
    }

    /** Dropped entries stay in the calendar, struck out, with the reason. */
    void drop(PlanId plan, UUID entry, String reason, Viewer viewer) {
        planning.claim(plan, viewer);
        if (reason.isBlank()) {
            throw new Rejected("请写明取消原因");
        }
        var changed = jdbc.sql("update plan.entry set dropped_at = :now, drop_reason = :reason, changed_at = :now, version = version + 1 where id = :id and plan_id = :plan")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("reason", reason.strip()).param("id", entry).param("plan", plan.value()).update();
        if (changed == 0) {
            throw new NotFound();
        }
        audit.note(viewer, "取消安排", "plan:" + plan, reason.strip());
    }

    /** What needs no activity is done with a word on what became of it. */
    public void complete(PlanId plan, UUID entry, String note, Viewer viewer) {
        planning.claim(plan, viewer);
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            throw new Rejected("请写明完成情况,不超过 200 字");
        }
        var changed = jdbc.sql("update plan.entry set done_at = :now, done_note = :note, changed_at = :now, version = version + 1 where id = :id and plan_id = :plan and dropped_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("note", note.strip()).param("id", entry).param("plan", plan.value()).update();
        if (changed == 0) {
            throw new NotFound();
        }
        audit.note(viewer, "安排已完成", "plan:" + plan, note.strip());
    }

    private void requireThere(PlanId plan, UUID entry) {
        jdbc.sql("select id from plan.entry where id = :id and plan_id = :plan").param("id", entry).param("plan", plan.value()).query(UUID.class).optional().orElseThrow(NotFound::new);
    }
}
