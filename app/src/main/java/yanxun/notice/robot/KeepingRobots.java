package yanxun.notice.robot;

import static yanxun.platform.i18n.Text.kept;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;

/** Sets up and takes away the robots of the units somebody looks after. */
@Component
@Transactional
class KeepingRobots {
    private static final int AT_MOST = 5;

    private final JdbcClient jdbc;
    private final RobotCarrier.RobotDoor door;
    private final Audit audit;
    private final Clock clock;

    KeepingRobots(JdbcClient jdbc, RobotCarrier.RobotDoor door, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.door = door;
        this.audit = audit;
        this.clock = clock;
    }

    List<RobotPage.Row> mine(Viewer viewer) {
        return jdbc.sql("""
                select r.id, (select u.name from org.unit_card u where u.id = r.unit_id) as unit_name, r.kind, r.name, r.host, r.tail, r.secret is not null as signed,
                       (select max(d.sent_at) from notice.dispatch d where d.robot_id = r.id) as last_sent,
                       (select count(*) from notice.dispatch d where d.robot_id = r.id and d.state in ('FAILED', 'UNSURE')) as failed,
                       coalesce((select d.error from notice.dispatch d where d.robot_id = r.id and d.state in ('FAILED', 'UNSURE') order by d.created_at desc limit 1), '') as error
                  from notice.robot r where r.unit_id in (select c.descendant from org.reach_card c where c.ancestor = any (:scopes::uuid[]) and coalesce(c.valid @> current_date, false)) order by unit_name, r.name, r.id limit 300
                """).param("scopes", viewer.scopes(Permission.MANAGE_ROBOTS)).query(RobotPage.Row.class).list();
    }

    private record Unit(UUID id, UUID wall, String name) {}

    /** The units that can have a robot: offices and schools, one's own first. */
    Map<String, String> units(Viewer viewer) {
        var units = new LinkedHashMap<String, String>();
        jdbc.sql("""
                select u.id, u.wall, u.name from org.unit_card u where u.kind in ('BUREAU', 'SECTION', 'SCHOOL')
                   and u.id in (select c.descendant from org.reach_card c where c.ancestor = any (:scopes::uuid[]) and coalesce(c.valid @> current_date, false)) order by (u.id = :mine) desc, u.kind, u.name
                """).param("scopes", viewer.scopes(Permission.MANAGE_ROBOTS)).param("mine", viewer.unit()).query(Unit.class).list().forEach(unit -> units.put(unit.id().toString(), unit.name()));
        return units;
    }

    void add(RobotForm form, Viewer viewer) {
        form.refuseIncomplete();
        var kind = Objects.requireNonNull(form.kind());
        var id = Objects.requireNonNull(form.id());
        var url = door.hosts().check(kind, Objects.requireNonNull(form.url()));
        var unit = unit(Objects.requireNonNull(form.unit()), viewer);
        if (jdbc.sql("select count(*) from notice.robot where unit_id = :unit and id <> :id").param("unit", unit.id()).param("id", id).query(Long.class).single() >= AT_MOST) {
            throw new Rejected("一个单位最多 {0} 个群机器人", AT_MOST);
        }
        var name = Objects.requireNonNull(form.name()).strip();
        var secret = form.secret() == null || form.secret().isBlank() ? null : door.lock(form.secret().strip(), id);
        var address = url.toString();
        var fresh = jdbc.sql("""
                insert into notice.robot (id, wall, unit_id, kind, name, host, tail, url, secret, created_by, created_at) values (:id, :wall, :unit, :kind, :name, :host, :tail, :url, :secret, :me, :now)
                on conflict (id) do nothing
                """).param("id", id).param("wall", unit.wall()).param("unit", unit.id()).param("kind", kind.name()).param("name", name).param("host", url.getHost())
                .param("tail", address.substring(address.length() - 4)).param("url", door.lock(address, id)).param("secret", secret, Types.BINARY)
                .param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        if (fresh > 0) {
            audit.note(viewer, "添加群机器人", "robot:" + id, kept("{0}:{1}", unit.name(), name));
        }
    }

    void remove(UUID id, Viewer viewer) {
        var robot = find(id, viewer);
        jdbc.sql("delete from notice.robot where id = :id").param("id", id).update();
        audit.note(viewer, "删除群机器人", "robot:" + id, robot.name());
    }

    private record Named(RobotKind kind, String name, byte[] url, byte @org.jspecify.annotations.Nullable [] secret) {}

    RobotCarrier.Robot opened(UUID id, Viewer viewer) {
        var robot = find(id, viewer);
        audit.note(viewer, "试发群机器人", "robot:" + id, robot.name());
        return new RobotCarrier.Robot(id, robot.kind(), robot.url(), robot.secret());
    }

    private Named find(UUID id, Viewer viewer) {
        return jdbc.sql("""
                select kind, name, url, secret from notice.robot where id = :id
                   and unit_id in (select c.descendant from org.reach_card c where c.ancestor = any (:scopes::uuid[]) and coalesce(c.valid @> current_date, false)) for update
                """).param("id", id).param("scopes", viewer.scopes(Permission.MANAGE_ROBOTS)).query(Named.class).optional().orElseThrow(NotFound::new);
    }

    private Unit unit(UUID id, Viewer viewer) {
        return jdbc.sql("""
                select u.id, u.wall, u.name from org.unit_card u where u.id = :id
                   and u.id in (select c.descendant from org.reach_card c where c.ancestor = any (:scopes::uuid[]) and coalesce(c.valid @> current_date, false))
                """).param("id", id).param("scopes", viewer.scopes(Permission.MANAGE_ROBOTS)).query(Unit.class).optional().orElseThrow(NotFound::new);
    }
}
