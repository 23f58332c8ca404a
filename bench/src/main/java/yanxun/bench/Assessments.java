package yanxun.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Everybody of a province held against a policy of five years with caps, results and reasons kept; against one statement that only sums the same
 * entries by person and year. Run small first, then large in the same program: the memory must stay where it is.
 */
final class Assessments implements Measurement {
    private static final int PER_COUNTY = 7_000;
    private static final int YEARS = 5;
    static final int LAST = 2025;
    private static final UUID POLICY = UUID.fromString("0bea5000-0000-7000-8000-000000000001");
    /** 浙教师〔2010〕175号: 360 in five years, of school-based hours 24 a year and 120 in all, once 90 without interruption. */
    private static final String DEFINITION = """
            {"measure": "HOURS", "years": 5, "from": 2021, "joiners": true, "outcomes": [{"code": "CYCLE_OPEN", "says": "暂缓"}],
             "caps": [{"name": "校本每年", "which": {"levels": ["SCHOOL"]}, "most": "24", "window": "YEAR"}, {"name": "校本合计", "which": {"levels": ["SCHOOL"]}, "most": "120", "window": "CYCLE"}],
             "requirements": [{"name": "五年合计", "which": {}, "least": "360", "window": "CYCLE", "whom": "EVERYBODY", "outcome": "CYCLE_OPEN", "prorated": true},
                              {"name": "集中培训", "which": {"forms": ["INTENSIVE"]}, "least": "90", "window": "ITEM", "whom": "SERVING", "outcome": "CYCLE_OPEN"}]}""";
    private static final String BARE = """
            select count(*), sum(school), sum(upper), sum(long) from (
                select e.person_id, e.year, sum(e.hours) filter (where k.level = 'SCHOOL') as school, sum(e.hours) filter (where k.level <> 'SCHOOL') as upper,
                       count(*) filter (where k.form = 'INTENSIVE' and e.hours >= 90) as long
                  from credit.entry e join credit.kind k on k.id = e.kind_id where e.year between 2021 and 2025 group by e.person_id, e.year) sums""";

    @Override
    public String name() {
        return "assessment";
    }

    @Override
    public String about() {
        return "按五年政策考核全体教师(默认 7 万人 350 万条,加 --province:70 万人 3500 万条),对照一条只求和的 SQL";
    }

    @Override
    public Report measure(Path folder, List<String> options) throws Exception {
        int counties = options.contains("--province") ? 100 : 10;
        var program = Program.start(folder.resolve("data"));
        try (var database = program.database()) {
            province(database, counties);
            var small = assess(program, database, county(1), 1);
            var smallMemory = program.megabytes();
            var peer = Math.min(bare(database), bare(database));
            var run = assess(program, database, county(0), counties);
            var again = assess(program, database, county(0), counties);
            var ours = Math.min(run, again);
            return new Report().with("ours", ours).with("peer", peer).with("ratio", ours / peer).with("unit", "seconds").with("teachers", (long) counties * PER_COUNTY)
                    .with("entries", (long) counties * PER_COUNTY * YEARS * 10).with("oneDistrictSeconds", small).with("megabytesAfterOneDistrict", smallMemory).with("megabytes", program.megabytes())
                    .soundIf(count(database, "select count(*) from credit.result where outcome <> 'FULFILLED'") > 0);
        }
    }

    static UUID county(int number) {
        return UUID.fromString(String.format("0bea6000-0000-7000-8000-%012d", number));
    }

    /** Ten entries a year for everybody: seven of the school, two of the district, one of the province that is long for one in three. */
    static void province(Connection database, int counties) throws SQLException {
        run(database, "insert into org.unit (id, wall, kind) values ('" + county(0) + "', '" + county(0) + "', 'PROVINCE')");
        run(database, "insert into org.unit_period (id, wall, unit_id, valid, name, parent_id, change) values (gen_random_uuid(), '" + county(0) + "', '" + county(0) + "', '[2000-01-01,)', '测量省', null, '建立')");
        run(database, "insert into credit.kind (level, category, form) values ('SCHOOL', 'PRACTICE.SUBJECT', 'group-study'), ('DISTRICT', 'KNOWLEDGE.SUBJECT', 'lecture'), ('PROVINCE', 'KNOWLEDGE.SUBJECT', 'INTENSIVE') on conflict do nothing");
        run(database, "insert into credit.policy (id, wall, unit_id, name) values ('" + POLICY + "', '" + county(0) + "', '" + county(0) + "', '测量政策')");
        run(database, "insert into credit.policy_edition (policy_id, edition, wall, from_year, state, definition, by_name, changed_at) values ('" + POLICY + "', 1, '" + county(0) + "', 2021, 'IN_FORCE', '" + DEFINITION + "', '测量', now())");
        run(database, "set session_replication_role = replica");
        for (int county = 1; county <= counties; county++) {
            people(database, county);
            entries(database, county);
        }
        run(database, "set session_replication_role = origin");
        run(database, "vacuum (analyze) credit.entry");
        run(database, "analyze");
    }

    private static void people(Connection database, int county) throws SQLException {
        run(database, filled("insert into org.unit (id, wall, kind) values ('{county}', '{county}', 'COUNTY'), ('{school}', '{county}', 'SCHOOL')", county));
        run(database, filled("insert into org.unit_period (id, wall, unit_id, valid, name, parent_id, change) values (gen_random_uuid(), '{county}', '{county}', '[2000-01-01,)', '测量县{number}', '{province}', '建立'), "
                + "(gen_random_uuid(), '{county}', '{school}', '[2000-01-01,)', '测量小学', '{county}', '建立')", county));
        run(database, filled("select org.refresh_reach('{county}')", county));
        run(database, filled("insert into org.person (id, wall, number, name) select ('0bea1000-0000-7000-{key}-' || lpad(n::text, 12, '0'))::uuid, '{county}', 'P' || n, '教师' || n from generate_series(1, {people}) n", county));
        run(database, filled("insert into org.membership (id, wall, person_id, unit_id, valid, stage, subjects, change) select gen_random_uuid(), '{county}', id, '{school}', '[2015-09-01,)', '小学', '{语文}', '入职' from org.person where wall = '{county}'", county));
    }

    private static void entries(Connection database, int county) throws SQLException {
        for (int year = LAST - YEARS + 1; year <= LAST; year++) {
            run(database, filled("""
                    insert into credit.entry (id, wall, person_id, unit_id, year, hours, kind_id, source, source_id, title, on_date, posted_at)
                    select ('0bea7{short}-{year}-7000-{key}-' || lpad(to_hex(n * 16 + place), 12, '0'))::uuid, '{county}', ('0bea1000-0000-7000-{key}-' || lpad(n::text, 12, '0'))::uuid, '{school}', {year},
                           case when place < 7 then 1 + (n + place) % 8 when place < 9 then 8 + (n + place) % 12 when n % 3 = {year} % 3 then 90 else 12 end, k.id, 'ACTIVITY',
                           ('0bea8{short}-{year}-7000-{key}-' || lpad(to_hex(place), 12, '0'))::uuid, '测量用的活动', make_date({year}, 10, 1) + place, now()
                      from generate_series(1, {people}) n cross join generate_series(0, 9) place
                      join credit.kind k on k.level = case when place < 7 then 'SCHOOL' when place < 9 then 'DISTRICT' else 'PROVINCE' end and k.form = case when place < 7 then 'group-study' when place < 9 then 'lecture' else 'INTENSIVE' end
                    """.replace("{year}", String.valueOf(year)), county));
        }
    }

    private static String filled(String sql, int county) {
        return sql.replace("{county}", county(county).toString()).replace("{province}", county(0).toString()).replace("{school}", String.format("0bea6001-0000-7000-8000-%012d", county))
                .replace("{number}", String.valueOf(county)).replace("{key}", String.format("8%03d", county)).replace("{short}", String.format("%03d", county)).replace("{people}", String.valueOf(PER_COUNTY));
    }

    /** A run as it is started from the page, without the page: the work is a job. */
    private static double assess(Program program, Connection database, UUID unit, int counties) throws Exception {
        var id = UUID.randomUUID();
        var walls = new StringBuilder();
        for (int county = 1; county <= counties; county++) {
            walls.append(county == 1 ? "" : ",").append(county(county));
        }
        run(database, String.format(Locale.ROOT, "insert into credit.assessment (id, wall, walls, unit_id, year, policy_id, edition, over, as_of, state, started_by, started_at) values ('%s', '%s', '{%s}', '%s', %d, '%s', 1, true, '2026-08-31', 'RUNNING', '%s', now())",
                id, county(1), walls, unit, LAST, POLICY, id));
        var begun = System.nanoTime();
        run(database, "insert into platform.job (id, wall, kind, title, argument, state, created_at) values (gen_random_uuid(), '" + county(1) + "', 'assessment', '测量', '" + id + "', 'WAITING', now())");
        while (count(database, "select count(*) from credit.assessment where id = '" + id + "' and state = 'RUNNING'") > 0) {
            Thread.sleep(50);
        }
        if (count(database, "select count(*) from credit.result where assessment_id = '" + id + "'") != (long) counties * PER_COUNTY) {
            throw new IOException("the run failed");
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double bare(Connection database) throws SQLException {
        var begun = System.nanoTime();
        count(database, BARE);
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long count(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement(); var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
