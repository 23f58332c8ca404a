package yanxun.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody signed in to the demo region who looks around. */
record Visit(Program program, String headers, Map<String, String> pages) {
    private static final String PASSWORD = "Yanxun-2026";
    private static final Pattern ACTIVITY = Pattern.compile("/activities/([0-9a-f]{8}-[0-9a-f-]{27})");
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/static/[^\"]+)\"");

    static Visit asDirector(Program program) throws IOException {
        var forgery = Forgery.from(program.port);
        try (var wire = new Wire(program.port)) {
            var form = "login=director&password=" + PASSWORD + "&" + forgery.field();
            var signedIn = wire.post("/sign-in", "Cookie: " + forgery.cookie() + "\r\n", form);
            var cookie = signedIn.headers().lines().filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("set-cookie: yanxun=")).findFirst()
                    .orElseThrow(() -> new IOException("cannot sign in: " + signedIn.status())).substring("set-cookie: ".length()).split(";")[0];
            var headers = "Cookie: " + cookie + "\r\nAccept-Encoding: gzip\r\n";
            var list = wire.get("/activities", "Cookie: " + cookie + "\r\n");
            var activity = ACTIVITY.matcher(list.text());
            if (!activity.find()) {
                throw new IOException("the list shows no activity");
            }
            var pages = new LinkedHashMap<String, String>();
            pages.put("今天", "/");
            pages.put("活动列表", "/activities");
            pages.put("活动列表(搜索)", "/activities?q=" + URLEncoder.encode("集体备课", StandardCharsets.UTF_8));
            pages.put("活动详情", "/activities/" + activity.group(1));
            pages.put("指标目录", "/figures");
            pages.put("一项指标", "/figures/researchers-joined");
            return new Visit(program, headers, pages);
        }
    }

    /** The files the first page asks for. */
    List<String> assets() throws IOException {
        try (var wire = new Wire(program.port)) {
            return ASSET.matcher(wire.get("/", headers.replace("Accept-Encoding: gzip\r\n", "")).text()).results().map(found -> found.group(1)).distinct().toList();
        }
    }

    record Bytes(long first, long warm) {}

    /** Over the wire, headers included: the first time with every file, afterwards with what may not be kept. */
    Bytes bytes() throws IOException {
        try (var wire = new Wire(program.port)) {
            long warm = wire.get("/", headers).bytes();
            long first = warm;
            for (var asset : assets()) {
                var answer = wire.get(asset, headers);
                first += answer.bytes();
                var kept = java.util.Objects.requireNonNullElse(Wire.header(answer.headers(), "cache-control"), "");
                warm += kept.contains("max-age") && !kept.contains("no-cache") ? 0 : answer.bytes();
            }
            return new Bytes(first, warm);
        }
    }
}
