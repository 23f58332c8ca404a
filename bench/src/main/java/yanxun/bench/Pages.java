package yanxun.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages people look at most, with the demo district's year behind them, beside a static file from the same server. */
final class Pages implements Measurement {
    private static final int CONNECTIONS = 64;
    private static final int WARM_UP_CONNECTIONS = 4;
    /** A page so slow that the last of all connections would wait longer than this is asked for by fewer, and says so. */
    private static final double LONGEST_QUEUE_MS = 4_000;
    private static final double SECONDS = 6;

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public String about() {
        return "今天、活动列表、活动详情、指标,64 个连接,对照同一服务器上的静态文件;首次与再次访问的字节数";
    }

    @Override
    public Report measure(Path folder, List<String> options) throws Exception {
        var data = folder.resolve("data");
        Program.verb(data, "demo", "load");
        var program = Program.start(data);
        var visit = Visit.asDirector(program);
        var pages = all(program, visit, SECONDS);
        var today = pages.getFirst();
        var file = one(program, "static", visit.assets().getFirst(), visit, SECONDS);
        var bytes = visit.bytes();
        return new Report().with("ours", today.get("perSecond")).with("limit", file.get("perSecond")).with("ratio", (double) today.get("perSecond") / (double) file.get("perSecond"))
                .with("pages", pages).with("staticFile", file).with("firstVisitBytes", bytes.first()).with("warmVisitBytes", bytes.warm()).with("connections", CONNECTIONS)
                .with("megabytes", program.megabytes()).soundIf(pages.stream().allMatch(page -> page.get("failed").equals(0)));
    }

    /** Each page: how many a second, how long the slowest of a hundred, and what one costs. */
    static List<Map<String, Object>> all(Program program, Visit visit, double seconds) throws Exception {
        for (var path : visit.pages().values()) {
            look(program, path, visit, seconds, WARM_UP_CONNECTIONS);
        }
        var pages = new ArrayList<Map<String, Object>>();
        for (var page : visit.pages().entrySet()) {
            pages.add(one(program, page.getKey(), page.getValue(), visit, seconds));
        }
        return pages;
    }

    private static Map<String, Object> one(Program program, String name, String path, Visit visit, double seconds) throws Exception {
        var slow = look(program, path, visit, seconds / 2, WARM_UP_CONNECTIONS).p50();
        int connections = (int) Math.clamp(LONGEST_QUEUE_MS * WARM_UP_CONNECTIONS / Math.max(1, slow), WARM_UP_CONNECTIONS, CONNECTIONS);
        var before = program.cpuSeconds();
        var databaseBefore = program.databaseCpuSeconds();
        var outcome = look(program, path, visit, seconds, connections);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("page", name);
        facts.put("perSecond", outcome.perSecond());
        facts.put("p50Ms", outcome.p50());
        facts.put("p99Ms", outcome.p99());
        facts.put("cpuMs", (program.cpuSeconds() - before) * 1000 / Math.max(1, outcome.done()));
        facts.put("databaseCpuMs", (program.databaseCpuSeconds() - databaseBefore) * 1000 / Math.max(1, outcome.done()));
        facts.put("connections", connections);
        facts.put("failed", outcome.failed());
        return facts;
    }

    private static Load.Outcome look(Program program, String path, Visit visit, double seconds, int connections) throws Exception {
        return Load.lasting(seconds, connections, closing -> {
            var wire = closing.later(new Wire(program.port));
            return _ -> wire.get(path, visit.headers()).isOk();
        });
    }
}
