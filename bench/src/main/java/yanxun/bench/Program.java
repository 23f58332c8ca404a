package yanxun.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The program under measurement: a process of its own, with the database it brings along, on a data folder of its own. */
final class Program {
    private static final List<Program> RUNNING = new CopyOnWriteArrayList<>();
    private static final int PATIENCE_SECONDS = 120;

    final Path data;
    final int port;
    private final Process process;
    /** From the start of the process to the first page. */
    final double secondsToFirstPage;

    private Program(Path data, int port, Process process, double secondsToFirstPage) {
        this.data = data;
        this.port = port;
        this.process = process;
        this.secondsToFirstPage = secondsToFirstPage;
    }

    /** Starts it and waits for the first page. */
    static Program start(Path data) throws IOException, InterruptedException {
        Files.createDirectories(data);
        var port = freePort();
        var begun = System.nanoTime();
        var process = launch(data, port, List.of("serve"));
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE_SECONDS * 1_000_000_000L) {
                throw new IOException("the program did not start; see " + data.resolve("program.log"));
            }
            Thread.sleep(10);
        }
        var program = new Program(data, port, process, (System.nanoTime() - begun) / 1e9);
        RUNNING.add(program);
        return program;
    }

    /** Runs one of the administrator's verbs to its end and returns the processor seconds it took. */
    static void verb(Path data, String... words) throws IOException, InterruptedException {
        var process = launch(data, 0, List.of(words));
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", words) + " failed; see " + data.resolve("program.log"));
        }
    }

    private static Process launch(Path data, int port, List<String> words) throws IOException {
        Files.createDirectories(data);
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        var cache = System.getProperty("yanxun.bench.cache", "");
        if (!cache.isEmpty() && Files.exists(Path.of(cache))) {
            line.add("-XX:AOTCache=" + cache);
        }
        line.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr", "--enable-native-access=ALL-UNNAMED"));
        line.addAll(List.of(System.getProperty("yanxun.bench.memory").split(" ")));
        System.getenv().getOrDefault("YANXUN_JAVA_OPTS", "").lines().flatMap(options -> java.util.Arrays.stream(options.strip().split("\\s+"))).filter(option -> !option.isEmpty()).forEach(line::add);
        line.addAll(List.of("-cp", System.getProperty("yanxun.bench.program"), "yanxun.Yanxun"));
        line.addAll(words);
        var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("program.log").toFile()));
        builder.environment().putAll(java.util.Map.of("YANXUN_DATA", data.toString(), "YANXUN_PORT", String.valueOf(port), "YANXUN_DEMO", "off"));
        builder.environment().keySet().removeIf(name -> name.startsWith("YANXUN_DB_"));
        return builder.start();
    }

    private static boolean answers(int port) {
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/sign-in").toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(20_000);
            return connection.getResponseCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A connection to its database as the owner of the tables. */
    Connection database() throws SQLException, IOException {
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("pg.properties"))) {
            settings.load(reader);
        }
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + settings.getProperty("port") + "/yanxun", "yanxun", settings.getProperty("ownerPassword"));
    }

    long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("pg").resolve("postmaster.pid")).getFirst().strip());
    }

    double cpuSeconds() throws IOException {
        return Processes.cpuSeconds(process.pid(), postmaster());
    }

    double databaseCpuSeconds() throws IOException {
        return Processes.cpuSeconds(postmaster());
    }

    double megabytes() throws IOException {
        return Processes.megabytes(process.pid(), postmaster());
    }

    /** As if the machine had lost its power: the program and every process of its database at once. */
    void kill() throws IOException, InterruptedException {
        var database = ProcessHandle.of(postmaster()).stream().flatMap(handle -> java.util.stream.Stream.concat(java.util.stream.Stream.of(handle), handle.descendants())).toList();
        process.destroyForcibly();
        database.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
        database.forEach(handle -> handle.onExit().orTimeout(10, TimeUnit.SECONDS).exceptionally(_ -> handle).join());
        RUNNING.remove(this);
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        RUNNING.remove(this);
    }

    static void stopAll() throws InterruptedException {
        for (var program : RUNNING) {
            program.stop();
        }
    }
}
