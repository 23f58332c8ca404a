package yanxun.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** A headless browser told what to do over its debugging protocol; one page. */
final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Pattern PORT = Pattern.compile("ws://127\\.0\\.0\\.1:(\\d+)/");
    private static final Pattern PAGE = Pattern.compile("\"webSocketDebuggerUrl\":\\s*\"(ws://[^\"]*/page/[^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\"value\":(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,}]*))");

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Integer, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();

    private Chromium(Process process, String page) {
        this.process = process;
        this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(page), new Listening()).join();
    }

    static boolean isThere() {
        return Files.isExecutable(PROGRAM);
    }

    static Chromium start(Path profile) throws IOException, InterruptedException {
        var log = profile.resolveSibling("chromium.log");
        var process = new ProcessBuilder(List.of(PROGRAM.toString(), "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank"))
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        for (int tries = 0; tries < 300; tries++) {
            var port = Files.exists(log) ? PORT.matcher(Files.readString(log)) : PORT.matcher("");
            if (port.find()) {
                var pages = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.group(1) + "/json/list")).build(), HttpResponse.BodyHandlers.ofString()).body();
                var page = PAGE.matcher(pages);
                if (page.find()) {
                    return new Chromium(process, page.group(1));
                }
            }
            Thread.sleep(100);
        }
        process.destroyForcibly();
        throw new IOException("chromium did not start");
    }

    /** A five-year-old phone on a slow third-generation network. */
    void slowPhone() {
        send("Network.enable", "{}");
        send("Network.emulateNetworkConditions", "{\"offline\":false,\"latency\":400,\"downloadThroughput\":51200,\"uploadThroughput\":51200}");
        send("Emulation.setCPUThrottlingRate", "{\"rate\":4}");
        send("Emulation.setDeviceMetricsOverride", "{\"width\":375,\"height\":812,\"deviceScaleFactor\":2,\"mobile\":true}");
    }

    void cookie(String url, String name, String value) {
        send("Network.setCookie", "{\"url\":\"" + url + "\",\"name\":\"" + name + "\",\"value\":\"" + value + "\"}");
    }

    void offline() {
        send("Network.emulateNetworkConditions", "{\"offline\":true,\"latency\":0,\"downloadThroughput\":-1,\"uploadThroughput\":-1}");
    }

    void open(String url) {
        send("Page.navigate", "{\"url\":\"" + url + "\"}");
    }

    String evaluate(String script) {
        var answer = send("Runtime.evaluate", "{\"awaitPromise\":true,\"returnByValue\":true,\"expression\":\"" + script.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}");
        var value = VALUE.matcher(answer);
        return value.find() ? String.valueOf(value.group(1) == null ? value.group(2) : value.group(1)) : "";
    }

    /** Milliseconds until the condition holds. */
    double until(String condition) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        while (!evaluate("Boolean(" + condition + ")").equals("true")) {
            if (System.nanoTime() - begun > 120_000_000_000L) {
                throw new IOException("never: " + condition);
            }
            Thread.sleep(15);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private String send(String method, String parameters) {
        int id = next.incrementAndGet();
        var answer = new CompletableFuture<String>();
        waiting.put(id, answer);
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true).join();
        return answer.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private final class Listening implements WebSocket.Listener {
        private static final Pattern ID = Pattern.compile("^\\{\"id\":(\\d+)");
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                var id = ID.matcher(text);
                if (id.find()) {
                    var answer = waiting.remove(Integer.parseInt(id.group(1)));
                    if (answer != null) {
                        answer.complete(text.toString());
                    }
                }
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
