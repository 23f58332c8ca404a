package yanxun.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.postgresql.PGConnection;

/** A list of 10,000 teachers: handed in as a file, read, compared, committed. The limit is COPY of the same people and memberships into like tables. */
final class Import implements Measurement {
    private static final int ROWS = 10_000;
    private static final int WARM_UP = 2_000;
    private static final String ADMINISTRATOR = Town.session(0, 0);

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String about() {
        return "教师名册导入 行/秒(上传、核对、提交),对照同样的行直接 COPY";
    }

    @Override
    public Report measure(Path folder, List<String> options) throws Exception {
        var program = Program.start(folder.resolve("data"));
        try (var database = program.database()) {
            var town = Town.found(database, 10);
            town.mayManage(0);
            town.openSessions(0);
            take(program, 1_000_000, WARM_UP);
            var before = program.cpuSeconds();
            var took = take(program, 2_000_000, ROWS);
            var cpu = program.cpuSeconds() - before;
            var limit = ROWS / copy(database, 2_000_000);
            var there = count(database);
            return new Report().with("ours", ROWS / took.whole()).with("limit", limit).with("ratio", ROWS / took.whole() / limit).with("unit", "rows/s").with("rows", ROWS)
                    .with("readingSeconds", took.reading()).with("takingSeconds", took.taking()).with("cpuMsPerRow", cpu * 1000 / ROWS).soundIf(there == ROWS + WARM_UP);
        }
    }

    private record Took(double reading, double taking) {
        double whole() {
            return reading + taking;
        }
    }

    private static Took take(Program program, int from, int rows) throws Exception {
        var forgery = Forgery.from(program.port);
        var headers = "Cookie: " + ADMINISTRATOR + "; " + forgery.cookie() + "\r\n";
        try (var wire = new Wire(program.port)) {
            var begun = System.nanoTime();
            var intake = location(wire.upload("/people/import", headers, forgery, "教师.csv", csv(from, rows)));
            var read = System.nanoTime();
            var job = location(wire.post(intake + "/commit", headers, "_method=PUT&" + forgery.field()));
            while (!isOver(wire.get(job, headers).text())) {
                Thread.sleep(20);
            }
            return new Took((read - begun) / 1e9, (System.nanoTime() - read) / 1e9);
        }
    }

    private static boolean isOver(String page) throws IOException {
        if (page.contains("tag bad")) {
            throw new IOException("the import failed");
        }
        return page.contains("tag good");
    }

    private static String location(Wire.Answer answer) throws IOException {
        var location = Wire.header(answer.headers(), "location");
        if (location == null) {
            throw new IOException("refused: " + answer.status());
        }
        return location.replaceFirst("^https?://[^/]+", "");
    }

    private static byte[] csv(int from, int rows) {
        var text = new StringBuilder("\uFEFF工号,姓名,性别,单位,学段,学科,职称,参加工作日期,手机\n");
        for (int i = from; i < from + rows; i++) {
            text.append(String.format(Locale.ROOT, "N%d,教师%d,%s,测量小学,小学,%s,一级教师,20%02d-09-01,199%08d%n", i, i, i % 3 == 0 ? "男" : "女", i % 2 == 0 ? "语文" : "数学", i % 20, i));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static double copy(java.sql.Connection database, int from) throws Exception {
        try (var statement = database.createStatement()) {
            statement.execute("create table public.bare_person (like org.person including all)");
            statement.execute("create table public.bare_membership (like org.membership including all)");
        }
        var people = new StringBuilder();
        var memberships = new StringBuilder();
        for (int i = from; i < from + ROWS; i++) {
            var id = String.format("0bea1000-0000-7000-9000-%012d", i);
            people.append(id).append("\t0bea0000-0000-7000-8000-000000000001\tN").append(i).append("\t教师").append(i).append("\t女\t2010-09-01\tf\t0\n");
            memberships.append(id).append("\t0bea0000-0000-7000-8000-000000000001\t").append(id).append("\t0bea0000-0000-7000-8000-000000000002\t[2010-09-01,)\t小学\t{语文}\t{}\t一级教师\t\\N\t入职\n");
        }
        var copy = database.unwrap(PGConnection.class).getCopyAPI();
        var begun = System.nanoTime();
        copy.copyIn("copy public.bare_person from stdin", new java.io.StringReader(people.toString()));
        copy.copyIn("copy public.bare_membership from stdin", new java.io.StringReader(memberships.toString()));
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long count(java.sql.Connection database) throws Exception {
        try (var statement = database.createStatement(); var answer = statement.executeQuery("select count(*) from org.person p where p.number like 'N%' and exists (select from org.membership m where m.person_id = p.id)")) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
