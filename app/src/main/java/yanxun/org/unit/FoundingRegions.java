package yanxun.org.unit;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/** Founds a district, a city or a province with its institute 教研机构, and says what lies beneath what. Runs with every wall open: its caller asks who may. */
@Component
@Transactional
public class FoundingRegions {
    private static final List<String> KINDS = List.of("COUNTY", "CITY", "PROVINCE");
    private static final Map<String, String> WORDS = Map.of("COUNTY", "区县", "CITY", "市", "PROVINCE", "省");
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private final JdbcClient jdbc;
    private final Histories histories;
    private final Audit audit;
    private final Clock clock;

    FoundingRegions(JdbcClient jdbc, Histories histories, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.histories = histories;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param institute its bureau's name; by default the region's name and 教研中心 */
    public record Plan(String name, @Nullable String shortName, String kind, @Nullable String institute) {}

    public record Founded(UUID region, UUID institute, String name, String instituteName) {}

    public Founded found(Plan plan, @Nullable UUID actor) {
        var name = plan.name().strip();
        check(name, plan.kind());
        var region = unit(Id.next(), null, plan.kind(), null, name, plan.shortName());
        var instituteName = plan.institute() == null || plan.institute().isBlank() ? name + "教研中心" : plan.institute().strip();
        var institute = unit(Id.next(), region, "BUREAU", region, instituteName, null);
        histories.refreshReach(region);
        audit.note(region, actor, "设立区域", "unit:" + region, kept("{0},教研机构 {1}", name, instituteName));
        return new Founded(region, institute, name, instituteName);
    }

    private void check(String name, String kind) {
        if (!KINDS.contains(kind)) {
            throw new Rejected("类别应是 {0} 之一", String.join("、", KINDS));
        }
        if (name.isEmpty() || name.length() > 80) {
            throw new Rejected("请写全称,不超过 80 个字");
        }
        if (jdbc.sql("select exists (select from org.unit u join org.unit_period p on p.unit_id = u.id and p.valid @> current_date where u.id = u.wall and p.name = :name)")
                .param("name", name).query(Boolean.class).single()) {
            throw new Rejected("已经有 {0},不能重复设立", name);
        }
    }

    private UUID unit(UUID id, @Nullable UUID wall, String kind, @Nullable UUID parent, String name, @Nullable String shortName) {
        var of = wall == null ? id : wall;
        jdbc.sql("insert into org.unit (id, wall, kind) values (:id, :wall, :kind)").param("id", id).param("wall", of).param("kind", kind).update();
        var given = shortName == null || shortName.isBlank() ? null : shortName.strip();
        histories.save(id, of, new History(List.of()), History.beginning(LONG_AGO, new Facts(name, given, parent, null, List.of(), null, null, null, null, null, null), "设立"));
        return id;
    }

    /** From today on the region above sees what lies in the one beneath. */
    public void attach(UUID region, UUID above, @Nullable UUID actor) {
        var lower = kind(region);
        var upper = kind(above);
        if (KINDS.indexOf(lower) >= KINDS.indexOf(upper)) {
            throw new Rejected("{0}不能归{1}管辖", WORDS.get(lower), WORDS.get(upper));
        }
        var before = histories.of(region);
        var today = Times.day(clock.instant());
        var facts = before.current(today).facts();
        if (above.equals(facts.parent())) {
            return;
        }
        var beneath = new Facts(facts.name(), facts.shortName(), above, facts.schoolKind(), facts.stages(), facts.subject(), facts.setting(), facts.classes(), facts.pupils(), facts.longitude(), facts.latitude());
        histories.save(region, region, before, facts.parent() == null ? before.correct(today, beneath) : before.change(today, beneath, "归属调整"));
        jdbc.sql("select distinct wall from org.reach where ancestor = :region").param("region", region).query(UUID.class).list().forEach(histories::refreshReach);
        audit.note(region, actor, "归属调整", "unit:" + region, histories.of(above).current(today).facts().name());
    }

    private String kind(UUID region) {
        return jdbc.sql("select kind from org.unit where id = :id and id = wall").param("id", region).query(String.class).optional().orElseThrow(() -> new Rejected("只能归到已设立的市或省"));
    }

    /** The region of that name; whatever its kind. */
    public UUID named(String name) {
        var found = jdbc.sql("select u.id from org.unit u join org.unit_period p on p.unit_id = u.id and p.valid @> current_date where u.id = u.wall and (p.name = :name or p.short_name = :name)")
                .param("name", name.strip()).query(UUID.class).list();
        if (found.size() != 1) {
            throw new Rejected(found.isEmpty() ? "没有区域 {0}" : "有几个区域叫 {0},请写全称", name);
        }
        return found.getFirst();
    }
}
