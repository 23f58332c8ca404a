package yanxun.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The barest web server there is in the JDK: one page, no database. */
final class BareServer {
    private BareServer() {}

    static void main(String... words) throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            var page = "<!doctype html><title>page</title>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        System.out.println(server.getAddress().getPort());
    }

    /** In a process of its own. */
    static double secondsToFirstPage() throws IOException {
        var begun = System.nanoTime();
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"), BareServer.class.getName()).start();
        try (var out = process.inputReader(); var wire = new Wire(Integer.parseInt(out.readLine()))) {
            wire.get("/", "");
            return (System.nanoTime() - begun) / 1e9;
        } finally {
            process.destroy();
        }
    }
}
