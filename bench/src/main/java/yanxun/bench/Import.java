package yanxun.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.postgresql.PGConnection;

/**
 * A list of 10,000 teachers: handed in as a file, read, compared, committed. The limit is COPY of the same people and memberships into like tables.
 * Both are the median of several; {@code cold} is the first list the program ever sees.
 */
final class Import implements Measurement {
    private static final int ROWS = 10_000;
    private static final int WARM_UPS = 4;
    private static final int ROUNDS = 5;
    private static final String ADMINISTRATOR = Town.session(0, 0);

    private int handedIn;

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
            var cold = take(program, Kind.TEXT);
            for (int i = 0; i < WARM_UPS; i++) {
                take(program, i % 2 == 0 ? Kind.WORKBOOK : Kind.TEXT);
            }
            var before = program.cpuSeconds();
            var took = median(program, Kind.TEXT);
            var cpu = (program.cpuSeconds() - before) / ROUNDS;
            var workbook = median(program, Kind.WORKBOOK);
            var limit = limit(database);
            var there = count(database);
            return new Report().with("ours", ROWS / took.whole()).with("limit", limit).with("ratio", ROWS / took.whole() / limit).with("unit", "rows/s").with("rows", ROWS)
                    .with("readingSeconds", took.reading()).with("takingSeconds", took.taking()).with("cpuMsPerRow", cpu * 1000 / ROWS)
                    .with("xlsx", ROWS / workbook.whole()).with("cold", ROWS / cold.whole()).soundIf(there == handedIn);
        }
    }

    /** Of several lists, each of people nobody knows yet. */
    private Took median(Program program, Kind kind) throws Exception {
        var all = new ArrayList<Took>();
        for (int i = 0; i < ROUNDS; i++) {
            all.add(take(program, kind));
        }
        return all.stream().sorted(Comparator.comparingDouble(Took::whole)).toList().get(ROUNDS / 2);
    }

    private double limit(Connection database) throws Exception {
        var all = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            all.add(ROWS / copy(database, i));
        }
        return all.stream().sorted().toList().get(ROUNDS / 2);
    }

    private enum Kind {
        TEXT("教师.csv"), WORKBOOK("教师.xlsx");

        final String file;

        Kind(String file) {
            this.file = file;
        }
    }

    private record Took(double reading, double taking) {
        double whole() {
            return reading + taking;
        }
    }

    private Took take(Program program, Kind kind) throws Exception {
        var rows = rows(1_000_000 + handedIn);
        var content = kind == Kind.TEXT ? csv(rows) : xlsx(rows);
        handedIn += ROWS;
        var forgery = Forgery.People.of(program).person(0);
        var headers = "Cookie: " + ADMINISTRATOR + "; " + forgery.cookie() + "\r\n";
        try (var wire = new Wire(program.port)) {
            var begun = System.nanoTime();
            var intake = location(wire.upload("/people/import", headers, forgery, kind.file, content));
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

    private static List<List<String>> rows(int from) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("工号", "姓名", "性别", "单位", "学段", "学科", "职称", "参加工作日期", "手机"));
        for (int i = from; i < from + ROWS; i++) {
            rows.add(List.of("N" + i, "教师" + i, i % 3 == 0 ? "男" : "女", "测量小学", "小学", i % 2 == 0 ? "语文" : "数学", "一级教师", String.format(Locale.ROOT, "20%02d-09-01", i % 20), String.format("199%08d", i)));
        }
        return rows;
    }

    private static byte[] csv(List<List<String>> rows) {
        return ("\uFEFF" + rows.stream().map(row -> String.join(",", row) + "\n").collect(Collectors.joining())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(List<List<String>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "bench", "1.0")) {
            var sheet = workbook.newWorksheet("教师");
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < rows.get(i).size(); j++) {
                    sheet.value(i, j, rows.get(i).get(j));
                }
            }
        }
        return out.toByteArray();
    }

    private static double copy(Connection database, int round) throws Exception {
        try (var statement = database.createStatement()) {
            statement.execute("create table if not exists public.bare_person (like org.person including all)");
            statement.execute("create table if not exists public.bare_membership (like org.membership including all)");
        }
        int from = round * ROWS;
        var people = new StringBuilder();
        var memberships = new StringBuilder();
        for (int i = from; i < from + ROWS; i++) {
            var id = String.format(Locale.ROOT, "0bea1000-0000-7000-9000-%012d", i);
            people.append(id).append("\t0bea0000-0000-7000-8000-000000000001\tN").append(i).append("\t教师").append(i).append("\t女\t2010-09-01\tf\t0\n");
            memberships.append(id).append("\t0bea0000-0000-7000-8000-000000000001\t").append(id).append("\t0bea0000-0000-7000-8000-000000000002\t[2010-09-01,)\t小学\t{语文}\t{}\t一级教师\t\\N\t入职\n");
        }
        var copy = database.unwrap(PGConnection.class).getCopyAPI();
        var begun = System.nanoTime();
        copy.copyIn("copy public.bare_person from stdin", new StringReader(people.toString()));
        copy.copyIn("copy public.bare_membership from stdin", new StringReader(memberships.toString()));
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long count(Connection database) throws Exception {
        try (var statement = database.createStatement(); var answer = statement.executeQuery("select count(*) from org.person p where p.number like 'N%' and exists (select from org.membership m where m.person_id = p.id)")) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
