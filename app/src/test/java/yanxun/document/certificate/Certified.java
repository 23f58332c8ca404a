package yanxun.document.certificate;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.support.Browser;
import yanxun.support.Town;

/** What certificate tests begin with: a template, a closed activity, a list. */
public final class Certified {
    private Certified() {}

    public static UUID template(Browser director, Town town, String kind) {
        var id = Id.next();
        var answer = director.post("/certificates/templates", "id", id.toString(), "unit", town.bureau().toString(), "kind", kind, "name", "模板" + kind, "title", "结业证书",
                "wording", wording(kind), "issuer", "凤来区教研中心", "page", "LANDSCAPE", "border", "DOUBLE", "word", "凤教", "rule", "{代字}证〔{年}〕{序号5}");
        if (answer.status() != 303) {
            throw new AssertionError(answer.body());
        }
        return id;
    }

    private static String wording(String kind) {
        return "{姓名}老师:\n" + switch (kind) {
            case "HONOUR" -> "您参加“{活动}”。";
            case "COMPLETION" -> "您于{日期}参加“{活动}”,计{学时}学时。";
            default -> "您于{日期}参加“{活动}”,身份{角色},计{学时}学时。";
        };
    }

    /** Closed, with 李老师, 刘老师 and, from the neighbouring district, 外老师 signed in; 王教研员 leads; 赵老师 was invited and did not come. */
    public static UUID activity(JdbcClient jdbc, Town town, String title) {
        var id = Id.next();
        Scope.runEverywhere(() -> {
            jdbc.sql("""
                    insert into activity.activity (id, wall, walls, unit_id, form, title, content, level, mode, starts_at, ends_at, leader_id, speaker, hours, needs_record, secret, state, created_by, created_at, closed_by, closed_at)
                    values (:id, :wall, array[:wall, :neighbour]::uuid[], :bureau, 'lecture', :title, '内容', 'DISTRICT', 'OFFLINE', '2026-09-18 09:00+08', '2026-09-18 11:00+08', :leader, '刘老师', 1.5, false, '\\x00', 'CLOSED', :leader, now(), :leader, now())
                    """).param("id", id).param("wall", town.district()).param("neighbour", town.neighbour()).param("bureau", town.bureau()).param("title", title).param("leader", town.person("王教研员")).update();
            jdbc.sql("insert into activity.host (activity_id, walls, unit_id, role) values (:id, array[:wall], :bureau, 'ORGANISER')").param("id", id).param("wall", town.district()).param("bureau", town.bureau()).update();
            for (var name : new String[] {"李老师", "刘老师", "外老师", "赵老师", "王教研员"}) {
                invited(jdbc, town, id, name);
            }
        });
        return id;
    }

    private static void invited(JdbcClient jdbc, Town town, UUID id, String name) {
        jdbc.sql("insert into activity.invitee (activity_id, person_id, walls, unit_id, stance, since) select :id, person_id, array[:wall, :neighbour]::uuid[], unit_id, 'EXPECTED', now() from org.membership where person_id = :person")
                .param("id", id).param("wall", town.district()).param("neighbour", town.neighbour()).param("person", town.person(name)).update();
        if (!name.equals("赵老师") && !name.equals("王教研员")) {
            jdbc.sql("insert into activity.check_in (activity_id, person_id, walls, at, way) values (:id, :person, array[:wall, :neighbour]::uuid[], '2026-09-18 09:00+08', 'QR')")
                    .param("id", id).param("wall", town.district()).param("neighbour", town.neighbour()).param("person", town.person(name)).update();
        }
    }

    public static byte[] list(String... rows) {
        return ("工号,姓名,单位,项目,日期,学时,角色\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    public static String number(JdbcClient jdbc, Town town, String name) {
        return Scope.everywhere(() -> jdbc.sql("select number from org.person where id = :id").param("id", town.person(name)).query(String.class).single());
    }
}
