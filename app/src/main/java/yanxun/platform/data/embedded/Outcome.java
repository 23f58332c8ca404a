package yanxun.platform.data.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How a short-lived program ended and what it said. */
record Outcome(boolean succeeded, String output) {

    static Outcome of(List<String> command, String input) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        neutral(builder);
        var process = builder.start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            // it ended before it read everything; its exit code says so
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Outcome(process.waitFor() == 0, output);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** What a person has set for other servers, or for another language, must not reach ours. */
    static void neutral(ProcessBuilder builder) {
        builder.environment().keySet().removeIf(name ->
                name.startsWith("PG") || name.startsWith("LC_") || name.equals("LANG") || name.equals("LANGUAGE"));
        builder.environment().put("LC_ALL", "C");
        builder.directory(new File("/"));
    }
}
