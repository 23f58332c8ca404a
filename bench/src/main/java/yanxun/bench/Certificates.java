package yanxun.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;

/**
 * Twenty thousand certificates in one run: a list handed in, issued with numbers, codes and places on the status list, then every one of them
 * printed with its square code into one bundle. The peer is the PDF library writing the same page alone.
 */
final class Certificates implements Measurement {
    static final String WORDING = "{姓名}老师\uff1a\n于{日期}参加“{活动}”\uff0c考核合格\uff0c计{学时}学时。\n特发此证。";
    private static final int PEOPLE = 20_000;
    private static final int BARE = 300;
    private static final String DIRECTOR = Town.session(0, 0);

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public String about() {
        return "两万份证书一次发完、打包,每份 CPU 毫秒,对照 PDF 库只写同样的一页";
    }

    /** What stands on the page of the library, line by line. */
    static List<String> lines(int number) {
        return List.of("教师" + number + "老师\uff1a", "\u3000\u3000于2026年9月18日参加“骨干教师培训”\uff0c考核合格\uff0c计24学时。", "\u3000\u3000特发此证。", "测量小学", "2026年9月30日",
                String.format("编号 测证〔2026〕%05d\u3000校验码 ABCD-2345\u3000扫码或在 127.0.0.1/verify 查验", number));
    }

    @Override
    public Report measure(Path folder, List<String> options) throws Exception {
        var bare = new BarePage().measure(BARE);
        var program = Program.start(folder.resolve("data"));
        try (var database = program.database()) {
            var town = Town.found(database, 10);
            var template = town.mayCertify(0);
            town.openSessions(0);
            bundle(program, issue(program, template, "热身", 500));
            var before = program.cpuSeconds();
            var begun = System.nanoTime();
            var run = issue(program, template, "骨干教师培训", PEOPLE);
            var issued = program.cpuSeconds();
            var seconds = (System.nanoTime() - begun) / 1e9;
            var printed = bundle(program, run);
            var after = program.cpuSeconds();
            var each = (after - before) * 1000 / PEOPLE;
            return new Report().with("ours", each).with("peer", bare.cpuMs()).with("ratio", each / bare.cpuMs()).with("unit", "CPU ms each").with("certificates", PEOPLE)
                    .with("issuingCpuMs", (issued - before) * 1000 / PEOPLE).with("printingCpuMs", (after - issued) * 1000 / PEOPLE).with("issuingSeconds", seconds)
                    .with("bytesEach", printed.bytes() / PEOPLE).with("peerBytesEach", bare.bytes()).with("megabytes", program.megabytes()).soundIf(printed.papers() == PEOPLE);
        }
    }

    private String issue(Program program, UUID template, String title, int people) throws Exception {
        var run = UUID.randomUUID().toString();
        var list = new StringBuilder("姓名,单位,日期,学时\n");
        for (int i = 0; i < people; i++) {
            list.append("教师").append(i).append(",第").append(i / 50).append("小学,2026-09-18,24\n");
        }
        var job = upload(program, List.of("id", run, "template", template.toString(), "issuedOn", "2026-09-30", "title", title), list.toString());
        while (true) {
            var page = http.send(request(program, job).build(), BodyHandlers.ofString()).body();
            if (page.contains("tag bad")) {
                throw new IOException("the run failed");
            } else if (page.contains("tag good")) {
                return run;
            }
            Thread.sleep(100);
        }
    }

    private String upload(Program program, List<String> fields, String list) throws Exception {
        var forgery = Forgery.People.of(program).person(0);
        var boundary = "----bench";
        var body = new StringBuilder();
        for (int i = 0; i < fields.size(); i += 2) {
            body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fields.get(i) + "\"\r\n\r\n" + fields.get(i + 1) + "\r\n");
        }
        body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\nContent-Type: text/csv\r\n\r\n" + list + "\r\n--" + boundary + "--\r\n");
        var answer = http.send(request(program, "/certificates/runs/list").setHeader("Cookie", DIRECTOR + "; " + forgery.cookie()).header("X-XSRF-TOKEN", forgery.token())
                .header("Content-Type", "multipart/form-data; boundary=" + boundary).POST(BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8)).build(), BodyHandlers.ofString());
        return answer.headers().firstValue("Location").orElseThrow(() -> new IOException("refused: " + answer.statusCode() + " " + answer.body())).replaceFirst("^https?://[^/]+", "");
    }

    private record Printed(int papers, long bytes) {}

    private Printed bundle(Program program, String run) throws Exception {
        var answer = http.send(request(program, "/certificates/runs/" + run + "/certificates.zip").build(), BodyHandlers.ofInputStream());
        int papers = 0;
        long bytes = 0;
        try (var zip = new ZipInputStream(answer.body(), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var paper = zip.readAllBytes();
                papers += paper[0] == '%' && paper[1] == 'P' ? 1 : 0;
                bytes += paper.length;
            }
        }
        return new Printed(papers, bytes);
    }

    private static HttpRequest.Builder request(Program program, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + program.port + path)).header("Cookie", DIRECTOR).header("Accept", "text/html");
    }
}
