package yanxun.activity.catalogue;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;

/** Changing what hours can be for. Nothing is deleted: hours earned long ago keep their category. */
@Component
@Transactional
class KeepingCategories {
    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Audit audit;

    KeepingCategories(JdbcClient jdbc, Catalogue catalogue, Audit audit) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.audit = audit;
    }

    void add(UUID id, String parent, String name, Viewer viewer) {
        var all = catalogue.categories(viewer.wall());
        if (!parent.isEmpty()) {
            var above = all.stream().filter(each -> each.code().equals(parent)).findFirst().orElseThrow(NotFound::new);
            if (!above.isTop() || above.retired()) {
                throw new Rejected("不能在“{0}”下面再加类别", above.name());
            }
        }
        var code = Category.codeFor(id, parent);
        Category.refuseName(name, code, parent, all);
        if (all.stream().noneMatch(each -> each.code().equals(code)) && keep(new Category(code, name.strip(), Category.ordinalAfter(all, parent), false, 0), viewer)) {
            audit.note(viewer, "新增学时类别", Catalogue.subject(viewer.wall()), name.strip());
        }
    }

    void rename(String code, String name, int version, Viewer viewer) {
        var all = catalogue.categories(viewer.wall());
        var before = catalogue.category(code, viewer.wall());
        Category.refuseName(name, code, before.parent(), all);
        change(new Category(code, name.strip(), before.ordinal(), before.retired(), version), viewer);
        audit.note(viewer, "学时类别改名", Catalogue.subject(viewer.wall()), before.name() + " → " + name.strip());
    }

    void retire(String code, boolean retired, Viewer viewer) {
        var all = catalogue.categories(viewer.wall());
        var before = catalogue.category(code, viewer.wall());
        if (before.retired() == retired) {
            return;
        }
        if (retired) {
            before.refuseRetiring(all, catalogue.using(code, viewer.wall()));
        } else {
            before.refuseReturning(all);
        }
        change(new Category(code, before.name(), before.ordinal(), retired, before.version()), viewer);
        audit.note(viewer, retired ? "停用学时类别" : "恢复学时类别", Catalogue.subject(viewer.wall()), before.name());
    }

    private void change(Category category, Viewer viewer) {
        if (!keep(category, viewer)) {
            throw new Stale();
        }
    }

    private boolean keep(Category category, Viewer viewer) {
        return jdbc.sql("""
                insert into activity.category as kept (wall, code, name, ordinal, retired, version) values (:wall, :code, :name, :ordinal, :retired, 1)
                on conflict (wall, code) do update set name = excluded.name, retired = excluded.retired, version = kept.version + 1 where kept.version = :seen
                """).param("wall", viewer.wall()).param("code", category.code()).param("name", category.name()).param("ordinal", category.ordinal())
                .param("retired", category.retired()).param("seen", category.version()).update() > 0;
    }
}
