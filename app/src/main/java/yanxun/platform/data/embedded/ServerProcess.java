package yanxun.platform.data.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One run of the server, from start to stop. */
final class ServerProcess {
    /**
     * Stands between this program and the server, in a session of its own. When the pipe from this program closes,
     * because it stops the server or because it was killed, the server gets SIGINT (a fast, orderly stop).
     */
    private static final String WATCHDOG = """
            exec 3<&0
            "$@" </dev/null 3<&- & server=$!
            ( read -r _ <&3; kill -INT $server ) 2>/dev/null & reader=$!
            exec 3<&-
            wait $server; code=$?
            kill $reader 2>/dev/null
            exit $code
            """;
    private static final long LOG_LIMIT = 20 << 20;

    private final Cluster cluster;
    private final Process watchdog;
    private final int port;

    private ServerProcess(Cluster cluster, Process watchdog, int port) {
        this.cluster = cluster;
        this.watchdog = watchdog;
        this.port = port;
    }

    /** Returns when the server takes connections, however long recovery after a crash may need. */
    static ServerProcess start(Cluster cluster, int port) throws IOException {
        cluster.configure(port);
        prepareLog(cluster);
        var mark = Files.size(cluster.log());
        var server = launch(cluster, port);
        while (server.watchdog.isAlive()) {
            var seen = Postmaster.of(cluster.folder());
            if (seen.isPresent() && seen.get().ready() && seen.get().port() == port) {
                return server;
            }
            Postmaster.pause(5);
        }
        throw new ServerFailed(tail(cluster.log(), mark));
    }

    private static ServerProcess launch(Cluster cluster, int port) throws IOException {
        var command = new ArrayList<>(List.of("setsid", "sh", "-c", WATCHDOG, "yanxun-postgres"));
        command.addAll(cluster.identity().command(
                cluster.binaries().program("postgres").toString(), "-D", cluster.folder().toString()));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(cluster.log().toFile()));
        Outcome.neutral(builder);
        return new ServerProcess(cluster, builder.start(), port);
    }

    /** The last port if it is still free, so that addresses written down elsewhere stay true. */
    static int freePort(int preferred) throws IOException {
        var here = InetAddress.getByName("127.0.0.1");
        try (var socket = new ServerSocket(preferred, 1, here)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            try (var socket = new ServerSocket(0, 1, here)) {
                return socket.getLocalPort();
            }
        }
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return watchdog.isAlive();
    }

    CompletableFuture<Process> onExit() {
        return watchdog.onExit();
    }

    void stop() throws IOException {
        watchdog.getOutputStream().close();
        try {
            watchdog.onExit().get(60, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            Postmaster.sweep(cluster.folder());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void prepareLog(Cluster cluster) throws IOException {
        var log = cluster.log();
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.notExists(log)) {
            Files.createFile(log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    private static String tail(Path log, long from) throws IOException {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(Math.max(from, channel.size() - 8192));
            var bytes = ByteBuffer.allocate((int) (channel.size() - channel.position()));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
    }
}
