package yanxun.activity.catalogue;

import static yanxun.platform.i18n.Text.kept;

import java.sql.Types;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.activity.schedule.Forms;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;

/** Changing the forms of a district. The row of a usual form comes into being with its first change. */
@Component
@Transactional
class KeepingForms {
    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Audit audit;

    KeepingForms(JdbcClient jdbc, Catalogue catalogue, Audit audit) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.audit = audit;
    }

    void add(UUID id, FormForm form, Viewer viewer) {
        var code = "own-" + id.toString().substring(24);
        if (keep(form.as(code), false, 0, viewer)) {
            audit.note(viewer, "新增活动形式", Catalogue.subject(viewer.wall()), form.as(code).name());
        }
    }

    void change(String code, FormForm form, Viewer viewer) {
        var before = catalogue.kept(code, viewer.wall());
        if (form.version() == null || !keep(form.as(code), before.retired(), form.version(), viewer)) {
            throw new Stale();
        }
        audit.note(viewer, "修改活动形式", Catalogue.subject(viewer.wall()), difference(before.form(), form.as(code)));
    }

    void retire(String code, boolean retired, Viewer viewer) {
        var before = catalogue.kept(code, viewer.wall());
        if (before.retired() == retired) {
            return;
        }
        if (!retired && catalogue.taken(code, viewer.wall()).contains(before.form().name())) {
            throw new Rejected("已经有同名的活动形式,请先改名");
        }
        if (!keep(before.form(), retired, before.version(), viewer)) {
            throw new Stale();
        }
        audit.note(viewer, retired ? "停用活动形式" : "恢复活动形式", Catalogue.subject(viewer.wall()), before.form().name());
    }

    /** Whether it was as it had been seen. */
    private boolean keep(Forms.Form form, boolean retired, int seen, Viewer viewer) {
        return jdbc.sql("""
                insert into activity.form as kept (wall, code, name, hours, needs_record, needs_reflection, counts_as, category, block, figure, retired, version)
                values (:wall, :code, :name, :hours, :record, :reflection, :counts, :category, :block, :figure, :retired, 1)
                on conflict (wall, code) do update set name = excluded.name, hours = excluded.hours, needs_record = excluded.needs_record, needs_reflection = excluded.needs_reflection,
                       counts_as = excluded.counts_as, category = excluded.category, block = excluded.block, figure = excluded.figure, retired = excluded.retired, version = kept.version + 1
                 where kept.version = :seen
                """).param("wall", viewer.wall()).param("code", form.code()).param("name", form.name()).param("hours", form.hours()).param("record", form.needsRecord())
                .param("reflection", form.needsReflection()).param("counts", form.countsAs(), Types.VARCHAR).param("category", form.category()).param("block", form.block()).param("figure", form.figure())
                .param("retired", retired).param("seen", seen).update() > 0;
    }

    private static String difference(Forms.Form before, Forms.Form after) {
        return before.hours().compareTo(after.hours()) != 0 ? kept("{0}:学时 {1} → {2}", after.name(), before.hours().stripTrailingZeros().toPlainString(), after.hours().stripTrailingZeros().toPlainString())
                : before.name().equals(after.name()) ? after.name() : before.name() + " → " + after.name();
    }
}
