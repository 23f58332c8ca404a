package yanxun.org.account;

import static java.util.Objects.requireNonNullElse;
import static yanxun.platform.i18n.Text.t;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yanxun.org.unit.FoundingRegions;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Post;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;

/** Founds regions for whoever runs the installation. A region is nobody's before it is founded, so the work sees through every wall. */
@Component
class KeepingRegions {
    private final JdbcClient jdbc;
    private final FoundingRegions regions;
    private final Registering registering;
    private final KeepingAccounts.Trail trail;
    private final TransactionTemplate transaction;

    KeepingRegions(JdbcClient jdbc, FoundingRegions regions, Registering registering, KeepingAccounts.Trail trail, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.regions = regions;
        this.registering = registering;
        this.trail = trail;
        this.transaction = transaction;
    }

    RegionPage page(Viewer viewer, RegionForm form, RegionPage.@Nullable Founded founded, @Nullable Rejected refused) {
        var all = Scope.everywhere(() -> jdbc.sql("""
                select u.id, p.name, u.kind, p.parent_id, (select a.name from org.unit_period a where a.unit_id = p.parent_id and a.valid @> current_date) as parent_name
                  from org.unit u join org.unit_period p on p.unit_id = u.id and p.valid @> current_date where u.id = u.wall
                 order by array_position(array['PROVINCE', 'CITY', 'COUNTY'], u.kind), p.name collate "zh-Hans-x-icu"
                """).query(RegionPage.Region.class).list());
        return new RegionPage(all, viewer.wall(), form, founded, refused == null ? null : t(refused));
    }

    RegionPage.Founded found(RegionForm form, Viewer viewer) {
        var login = requireNonNullElse(form.login(), "").strip();
        var admin = requireNonNullElse(form.admin(), "").strip();
        if (login.isEmpty() || admin.isEmpty()) {
            throw new Rejected("请写明它的系统管理员:姓名和账号");
        }
        return Scope.everywhere(() -> transaction.execute(_ -> {
            var plan = new FoundingRegions.Plan(requireNonNullElse(form.name(), ""), form.shortName(), requireNonNullElse(form.kind(), ""), form.institute());
            var founded = regions.found(plan, viewer.person().value());
            var first = registering.register(founded.region(), founded.institute(), login, admin, Post.SYSTEM_ADMIN, null);
            trail.audit().note(viewer, "设立区域", "unit:" + founded.region(), founded.name());
            return new RegionPage.Founded(founded.name(), first.login(), first.name(), first.password());
        }));
    }

    private String name(UUID region) {
        return jdbc.sql("select name from org.unit_card where id = :id").param("id", region).query(String.class).single();
    }

    void attach(UUID above, Viewer viewer) {
        Scope.runEverywhere(() -> transaction.executeWithoutResult(_ -> {
            if (trail.standing().isEntrusted(above) && !List.of(viewer.districts(Permission.SEE_SENSITIVE)).contains(viewer.wall())) {
                throw new Rejected("上级已有人能查看下辖各区县人员的敏感信息,页面上不能调整归属;请由管服务器的同志执行 ./yanxun district attach --name {0} --above {1}", name(viewer.wall()), name(above));
            }
            regions.attach(viewer.wall(), above, viewer.person().value());
        }));
    }
}
