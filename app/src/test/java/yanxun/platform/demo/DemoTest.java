package yanxun.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import yanxun.Yanxun;
import yanxun.platform.access.Scope;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/** The demo region in a database of its own: the same each time, true to the year it tells, deaf to its neighbour. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoTest {
    private static final String FINGERPRINT = """
            select md5((select string_agg(number || name || employed_on, ',' order by number) from org.person)
                    || (select string_agg(name || valid, ',' order by name, valid) from org.unit_period)
                    || (select string_agg(login, ',' order by login) from org.account)
                    || (select string_agg(title || starts_at || theme || content || summary, ',' order by starts_at, title, id) from activity.activity)
                    || (select string_agg(text, ',' order by activity_id, person_id, kind) from activity.record))
            """;

    static Path folder;
    static ConfigurableApplicationContext program;
    static JdbcClient jdbc;
    static DemoLoading loading;

    @BeforeAll
    static void start() throws Exception {
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "demo-data-");
        var before = System.getProperty("yanxun.data");
        System.setProperty("yanxun.data", folder.toString());
        try {
            program = new SpringApplicationBuilder(Yanxun.class).web(WebApplicationType.NONE).properties("spring.main.lazy-initialization=true", "yanxun.demo=off").run();
            jdbc = program.getBean(JdbcClient.class);
            loading = program.getBean(DemoLoading.class);
        } finally {
            if (before == null) {
                System.clearProperty("yanxun.data");
            } else {
                System.setProperty("yanxun.data", before);
            }
        }
    }

    @AfterAll
    static void stop() throws Exception {
        program.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    @Test
    @Order(1)
    void theSameSeedOnTheSameDayTellsTheSameStory() {
        load(DemoScale.TINY);
        var first = text(FINGERPRINT);
        loading.reset();
        assertThat(count("select count(*) from org.person")).isZero();
        load(DemoScale.TINY);
        assertThat(text(FINGERPRINT)).isEqualTo(first);
    }

    @Test
    @Order(2)
    void aRegionIsLoadedOnce() {
        assertThatThrownBy(() -> load(DemoScale.TINY)).isInstanceOf(Rejected.class).hasMessageContaining("已经载入");
    }

    @Test
    @Order(3)
    void aRealRegionIsNeitherJoinedNorCleared() {
        var id = UUID.randomUUID();
        Scope.runEverywhere(() -> {
            jdbc.sql("insert into org.unit (id, wall, kind) values (:id, :id, 'COUNTY')").param("id", id).update();
            jdbc.sql("insert into org.unit_period (id, wall, unit_id, valid, name, change) values (:id, :id, :id, '[2020-01-01,)', '真实县', '建立')").param("id", id).update();
        });
        assertThatThrownBy(() -> loading.reset()).isInstanceOf(Rejected.class).hasMessageContaining("真实");
        Scope.runEverywhere(() -> {
            jdbc.sql("delete from org.unit_period where wall = :id").param("id", id).update();
            jdbc.sql("delete from org.unit where wall = :id").param("id", id).update();
        });
    }

    @Test
    @Order(3)
    void theCopiesAreDistrictsOfTheirOwn() {
        var tiny = region();
        program.getBean(DemoCopies.class).make(new DemoRegion(tiny.city(), tiny.district(), tiny.neighbour(), tiny.today(), tiny.year(), tiny.seed(), DemoScale.CITY), (_, _) -> {});
        assertThat(count("select count(*) from org.unit_card where kind = 'COUNTY'")).isEqualTo(13);
        assertThat(count("select count(distinct name) from org.unit_card where kind = 'COUNTY'")).isEqualTo(13);
        for (var table : java.util.List.of("org.person", "org.membership", "org.account", "activity.activity", "credit.entry")) {
            var own = count("select count(*) from " + table + " where wall = :district");
            assertThat(count("select count(distinct n) from (select count(*) as n from " + table + " where wall not in (:district, '" + tiny.city() + "', '" + tiny.neighbour() + "') group by wall having count(*) = " + own + ") same"))
                    .as(table).isOne();
        }
        assertThat(count("select count(*) from activity.invitee i where not exists (select from activity.activity a where a.id = i.activity_id and a.walls = i.walls)")).isZero();
        assertThat(count("select count(*) from org.membership m where not exists (select from org.reach_card r where r.descendant = m.unit_id and r.ancestor = m.wall)")).isZero();
        assertThat(count("select count(*) from notice.item i where i.link like '/activities/%' and not exists (select from activity.activity a where a.id::text = substring(i.link from '[0-9a-f-]{36}') and a.walls @> array[i.wall])")).isZero();
        assertThat(count("select count(*) from notice.item i where i.link like '/plans/%' and not exists (select from plan.plan p where p.id::text = substring(i.link from '[0-9a-f-]{36}') and p.wall = i.wall)")).isZero();
    }

    @Test
    @Order(4)
    void whatWasLeftHalfWayBeginsAnew() {
        Scope.runEverywhere(() -> jdbc.sql("update platform.demo_state set finished_at = null, percent = 40").update());
        var begun = System.nanoTime();
        load(DemoScale.DISTRICT);
        System.out.println("district demo: " + (System.nanoTime() - begun) / 1_000_000_000 + " s");
        assertThat(count("select count(*) from platform.demo_state where finished_at is not null and scale = 'DISTRICT'")).isOne();
    }

    @Test
    @Order(5)
    void theDistrictIsOfTheSizeItsReportTells() {
        assertThat(count("select count(*) from org.unit_card where wall = :district and school_kind = 'PRIMARY'")).isEqualTo(65);
        assertThat(count("select count(*) from org.unit_card where wall = :district and kind = 'SCHOOL' and '初中' = any (stages)")).isEqualTo(26);
        assertThat(count("select count(*) from org.duty_card d join org.unit_card u on u.id = d.unit_id where d.wall = :district and d.post = 'PRINCIPAL' and '初中' = any (u.stages)")).isEqualTo(26);
        assertThat(count("select count(*) from org.person where wall = :district")).isBetween(5_800L, 6_600L);
        assertThat(count("select count(*) from org.person where wall = :district and employed_on = make_date(:year - 1, 9, 1)")).isEqualTo(212);
    }

    @Test
    @Order(6)
    void theYearCountsWhatItsReportCounts() {
        assertThat(closed("form = 'school-tour' and stage = '小学' and extract(month from starts_at) in (2, 3)")).isEqualTo(298);
        assertThat(count("select count(distinct h.unit_id) from activity.activity a join activity.host h on h.activity_id = a.id and h.role = 'HOST' where a.wall = :district and a.form = 'school-tour' and a.stage = '小学'")).isEqualTo(65);
        assertThat(count("select count(distinct subject) from activity.activity where wall = :district and form = 'school-tour' and stage = '小学'")).isEqualTo(10);
        assertThat(closed("form = 'feedback-meeting'")).isEqualTo(203);
        assertThat(closed("form = 'group-study'")).isEqualTo(89);
        assertThat(closed("form = 'group-study' and stage = '小学'")).isEqualTo(76);
        assertThat(closed("form = 'counselling'")).isEqualTo(59);
        assertThat(closed("form = 'lesson-delivery'")).isEqualTo(15);
        assertThat(closed("form = 'quality-analysis'")).isEqualTo(2);
        assertThat(closed("form = 'launch'")).isEqualTo(1);
        assertThat(closed("form = 'acceptance' and stage = '小学'")).isEqualTo(24);
        assertThat(closed("form = 'acceptance' and stage = '初中'")).isEqualTo(22);
        assertThat(closed("form = 'acceptance' and stage = '高中'")).isEqualTo(5);
        assertThat(closed("""
                form not in ('training', 'feedback-meeting', 'contest', 'skills-contest', 'acceptance', 'counselling', 'launch', 'dispatch-meeting', 'quality-analysis')
                and exists (select from activity.check_in c join org.duty d on d.person_id = c.person_id and d.post = 'RESEARCHER' where c.activity_id = activity.id)""")).isEqualTo(597);
    }

    @Test
    @Order(7)
    void exactlySoManyWereTrained() {
        assertThat(attended("新入职教师岗前培训%")).isEqualTo(212);
        assertThat(attended("初中校长任职能力提升培训%")).isEqualTo(26);
        assertThat(attended("教育系统新任职干部培训班%")).isEqualTo(96);
    }

    @Test
    @Order(8)
    void theNeighbourSeesNothingOfIt() {
        var foreign = Scope.within(region().neighbour(), () -> jdbc.sql("""
                select (select count(*) from org.person where wall = :district) + (select count(*) from org.unit where wall = :district) + (select count(*) from org.account where wall = :district)
                     + (select count(*) from activity.activity where wall = :district) + (select count(*) from activity.invitee where walls = array[:district::uuid])
                     + (select count(*) from notice.item where wall = :district) + (select count(*) from credit.entry where wall = :district)
                """).param("district", region().district()).query(Long.class).single());
        assertThat(foreign).isZero();
        var own = Scope.within(region().neighbour(), () -> jdbc.sql("select count(*) from activity.activity").query(Long.class).single());
        assertThat(own).isPositive();
    }

    @Test
    @Order(9)
    void nothingLivedBreaksARule() {
        assertThat(count("select count(*) from activity.check_in c where at > now()")).isZero();
        assertThat(count("select count(*) from activity.check_in c where not exists (select from activity.invitee i where i.activity_id = c.activity_id and i.person_id = c.person_id)")).isZero();
        assertThat(count("select count(*) from activity.record r where not exists (select from activity.check_in c where c.activity_id = r.activity_id and c.person_id = r.person_id)"
                + " and not exists (select from activity.happening h where h.activity_id = r.activity_id and h.what like '更正%')")).isZero();
        assertThat(count("select count(*) from activity.activity where closed_at < ends_at or published_at < created_at or closed_at > now()")).isZero();
        assertThat(count("select count(*) from notice.item i join activity.activity a on i.source = 'invitation:' || a.id where a.state in ('CLOSED', 'CANCELLED') and i.done_at is null")).isZero();
    }

    private static void load(DemoScale scale) {
        loading.load(scale, (_, _) -> {});
    }

    private static DemoRegion region() {
        return DemoRegion.of(DemoScale.DISTRICT, DemoLoading.SEED, today());
    }

    private static LocalDate today() {
        return Times.day(Clock.systemUTC().instant());
    }

    private static long closed(String which) {
        return count("select count(*) from activity.activity where wall = :district and state = 'CLOSED' and extract(year from starts_at) = :year and " + which);
    }

    private static long attended(String title) {
        return count("select count(*) from activity.check_in c join activity.activity a on a.id = c.activity_id where a.wall = :district and a.title like '" + title + "'");
    }

    private static long count(String sql) {
        return Scope.everywhere(() -> jdbc.sql(sql).param("district", region().district()).param("year", region().year()).query(Long.class).single());
    }

    private static String text(String sql) {
        return Scope.everywhere(() -> jdbc.sql(sql).query(String.class).single());
    }
}
