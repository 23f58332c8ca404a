package yanxun.platform.data.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What a server writes about itself into {@code postmaster.pid}; the file outlives a server that was killed. One that serves
 * nobody (while a password is set) writes its number negative.
 */
record Postmaster(long pid, int port, boolean ready) {

    static Optional<Postmaster> of(Path cluster) throws IOException {
        try {
            var lines = Files.readAllLines(cluster.resolve("postmaster.pid"), StandardCharsets.ISO_8859_1);
            if (lines.size() < 4) {
                return Optional.empty();
            }
            var ready = lines.size() >= 8 && lines.get(7).strip().equals("ready");
            return Optional.of(new Postmaster(Math.abs(Long.parseLong(lines.get(0))), Integer.parseInt(lines.get(3)), ready));
        } catch (NoSuchFileException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** The number may meanwhile belong to another program, so the command line has to name this cluster. */
    boolean serves(Path cluster) {
        try {
            var commandLine = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.UTF_8);
            return List.of(commandLine.split("\0")).contains(cluster.toString());
        } catch (IOException e) {
            return false;
        }
    }

    /** Waits for a server whose keeper died, first giving its own watchdog the time to stop it; then clears its traces. */
    static void sweep(Path cluster) throws IOException {
        var left = of(cluster);
        if (left.isEmpty()) {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
            return;
        }
        var server = left.get();
        for (var signal : new String[] {"0", "INT", "QUIT", "KILL"}) {
            if (!server.serves(cluster)) {
                break;
            }
            signal(server.pid(), signal);
            server.waitUntilGone(cluster, signal.equals("INT") ? 30 : 5);
        }
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    private void waitUntilGone(Path cluster, int seconds) {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (serves(cluster) && System.nanoTime() < until) {
            pause(10);
        }
    }

    static void signal(long pid, String signal) throws IOException {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database", e);
        }
    }
}
