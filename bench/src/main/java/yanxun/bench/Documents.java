package yanxun.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A notice to 6,000 teachers, from the press of the button to the answer: proof-read, numbered, 6,000 recipients and 6,000 letters, all durable.
 * The limit is one bare insert of 6,000 such recipients. And what a Word file and a PDF of it cost the processor.
 */
final class Documents implements Measurement {
    private static final int PEOPLE = 6_000;
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 5;
    private static final int FILES = 60;
    private static final String PRINCIPAL = Town.session(0, 0);
    private static final String BODY = "请各位老师认真组织学习。\n一、时间\n另行通知。\n二、要求\n（一）按时参加。\n（二）会后提交活动记录。";

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public String about() {
        return "发给 6000 人的通知 印发毫秒,对照一条语句直接插入 6000 行;Word、PDF 每份 CPU 毫秒";
    }

    @Override
    public Report measure(Path folder, List<String> options) throws Exception {
        var program = Program.start(folder.resolve("data"));
        try (var database = program.database()) {
            var town = Town.found(database, PEOPLE);
            town.mayIssue(0);
            town.openSessions(0);
            var sender = new Sender(program.port, Forgery.People.of(program).person(0));
            var taken = new ArrayList<Double>();
            var bare = new ArrayList<Double>();
            var document = "";
            for (int i = 0; i < WARM_UPS + ROUNDS; i++) {
                document = sender.draft(i);
                var issued = sender.issue(document);
                var inserted = insert(database);
                if (i >= WARM_UPS) {
                    taken.add(issued);
                    bare.add(inserted);
                }
            }
            var ours = median(taken);
            var limit = median(bare);
            return new Report().with("ours", ours).with("limit", limit).with("ratio", ours / limit).with("unit", "ms").with("recipients", PEOPLE)
                    .with("docxCpuMs", cpu(program, sender, document + "/docx")).with("pdfCpuMs", cpu(program, sender, document + "/pdf")).soundIf(count(database) == (long) PEOPLE * (WARM_UPS + ROUNDS));
        }
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    private static double cpu(Program program, Sender sender, String path) throws Exception {
        sender.files(path, FILES / 2);
        var before = program.cpuSeconds();
        sender.files(path, FILES);
        return (program.cpuSeconds() - before) * 1000 / FILES;
    }

    /** The same rows, and nothing else. */
    private static double insert(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("create table if not exists public.bare_recipient (like document.recipient including all)");
            statement.execute("truncate public.bare_recipient");
            var begun = System.nanoTime();
            statement.execute("insert into public.bare_recipient (document_id, person_id, walls) select '%s', id, array[wall] from org.person".formatted(UUID.randomUUID()));
            return (System.nanoTime() - begun) / 1e6;
        }
    }

    private static long count(Connection database) throws SQLException {
        try (var statement = database.createStatement(); var rows = statement.executeQuery("select count(*) from document.recipient")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private record Sender(int port, Forgery forgery) {
        private String headers() {
            return "Cookie: " + PRINCIPAL + "; " + forgery.cookie() + "\r\n";
        }

        String draft(int number) throws Exception {
            var id = UUID.randomUUID();
            try (var wire = new Wire(port)) {
                expect(wire.post("/documents", headers(), forgery.field() + "&id=" + id + "&kind=NOTICE&title=" + encoded("关于教师研修的通知" + number) + "&addressees=" + encoded("全体教师") + "&signature=" + encoded("测量小学") + "&body=" + encoded(BODY)));
                expect(wire.post("/documents/" + id + "/addresses", headers(), forgery.field() + "&beneath=TEACHERS&region=" + Town.SCHOOL));
            }
            return "/documents/" + id;
        }

        double issue(String document) throws Exception {
            try (var wire = new Wire(port)) {
                var begun = System.nanoTime();
                expect(wire.post(document + "/issue", headers(), "_method=PUT&" + forgery.field()));
                return (System.nanoTime() - begun) / 1e6;
            }
        }

        void files(String path, int count) throws Exception {
            try (var wire = new Wire(port)) {
                for (int i = 0; i < count; i++) {
                    wire.get(path, headers());
                }
            }
        }

        private static void expect(Wire.Answer answer) throws IOException {
            if (answer.status() != 303) {
                throw new IOException("refused: " + answer.status());
            }
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
