package yanxun.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The observation page on a slow phone (four times slower processor, 400 ms, 400 kbit/s): what the first visit weighs, and how long until something can be tapped, at the first visit and opened cold without a network. The peer is
 * an empty page of the same server in the same browser; the limit for the weight is 150 kB.
 */
final class FirstTap implements Measurement {
    private static final double BUDGET = 150_000;
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/static/[^\"]+)\"");

    @Override
    public String name() {
        return "first-tap";
    }

    @Override
    public String about() {
        return "现场听课页在慢手机上:首次重量、首次可点、离线冷启动可点,对照同一浏览器里的登录页;要有 chromium";
    }

    @Override
    public Report measure(Path folder, List<String> options) throws Exception {
        if (!Chromium.isThere()) {
            throw new IllegalStateException("没有 chromium:apt-get install chromium");
        }
        var program = Program.start(folder.resolve("data"));
        try (var database = program.database()) {
            var town = Town.found(database, 40);
            town.openSessions(1);
        }
        var weight = weight(program);
        try (var browser = Chromium.start(folder.resolve("profile"))) {
            var root = "http://localhost:" + program.port;
            browser.slowPhone();
            browser.cookie(root, "yanxun", Town.session(1, 3).substring("yanxun=".length()));
            browser.open(root + "/sign-in");
            var peer = browser.until("location.pathname === '/sign-in' && document.readyState === 'complete' && document.querySelector('[name=login]')");
            browser.open(root + "/observe/app");
            var first = browser.until("document.getElementById('password')");
            browser.evaluate("(document.getElementById('password').value = '123456', document.getElementById('again').value = '123456', document.querySelector('form').requestSubmit(), 1)");
            browser.until("document.querySelector('.wide-actions button')");
            browser.until("window.kept || (caches.keys().then(names => { window.kept = names.some(name => name.startsWith('observe-')); }), false)");
            Thread.sleep(8_000);
            browser.offline();
            browser.open("about:blank");
            browser.until("location.href === 'about:blank'");
            browser.open(root + "/observe/app");
            var cold = browser.until("document.querySelector('.wide-actions button')");
            return new Report().with("ours", weight).with("limit", BUDGET).with("ratio", weight / BUDGET).with("firstTapMs", first).with("peerFirstTapMs", peer).with("firstTapRatio", first / peer).with("coldWithoutNetworkMs", cold)
                    .with("coldRatio", cold / first).soundIf(weight <= BUDGET);
        }
    }

    /** The page and what it loads at once, zipped, headers included. */
    private static double weight(Program program) throws java.io.IOException {
        try (var wire = new Wire(program.port)) {
            var cookie = "Cookie: " + Town.session(1, 3) + "\r\n";
            var page = wire.get("/observe/app", cookie);
            double bytes = wire.get("/observe/app", cookie + "Accept-Encoding: gzip\r\n").bytes();
            var asset = ASSET.matcher(page.text());
            while (asset.find()) {
                bytes += asset.group(1).startsWith("/static/codes") ? 0 : wire.get(asset.group(1), "Accept-Encoding: gzip\r\n").bytes();
            }
            return bytes + wire.get("/observe/pack", cookie + "Accept: application/json\r\nAccept-Encoding: gzip\r\n").bytes() + wire.get("/observe/worker.js", "").bytes();
        }
    }
}
