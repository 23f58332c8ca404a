package yanxun.platform.data.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of its own that keeps a folder and writes rows until it is killed, saying each one the server acknowledged. */
class KeeperProgram {
    static void main(String... args) throws Exception {
        try (var server = EmbeddedPostgres.start(Path.of(args[0]));
                var connection = server.database().connectAsOwner()) {
            connection.createStatement().execute("create table if not exists note (id bigint primary key)");
            System.out.println("ready " + Postmaster.of(server.dataFolder().resolve("pg")).orElseThrow().pid());
            var insert = connection.prepareStatement("insert into note select coalesce(max(id), 0) + 1 from note returning id");
            for (int i = 0; i < (args.length > 1 ? Integer.parseInt(args[1]) : Integer.MAX_VALUE); i++) {
                var row = insert.executeQuery();
                row.next();
                System.out.println(row.getLong(1));
            }
        }
    }

    static List<String> command(String classPath, Path folder, String... more) {
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx64m", "-XX:TieredStopAtLevel=1",
                "-cp", classPath, KeeperProgram.class.getName(), folder.toString()));
        command.addAll(List.of(more));
        return command;
    }

    static Process start(Path folder, String... more) throws IOException {
        return new ProcessBuilder(command(System.getProperty("java.class.path"), folder, more))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** The server's process, once it serves. */
    static long awaitReady(BufferedReader output) throws IOException {
        var line = output.readLine();
        if (line == null || !line.startsWith("ready ")) {
            throw new IllegalStateException("the keeper said: " + line);
        }
        return Long.parseLong(line.substring("ready ".length()));
    }
}
