package yanxun.platform.data.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The PostgreSQL 15 of the machine, where there is one: the oldest we serve. Its owner of the database is no superuser. */
public final class ForeignServer implements AutoCloseable {
    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

    private final Process process;
    private final int port;

    private ForeignServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static ForeignServer start(Path folder) throws Exception {
        assumeTrue(Files.isExecutable(PROGRAMS.resolve("initdb")), "no PostgreSQL 15 on this machine");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var identity = Identity.choose(folder);
        var cluster = Files.createDirectory(folder.resolve("pg15"));
        var password = Files.writeString(folder.resolve("password"), "root");
        identity.give(cluster);
        assertThat(Outcome.of(identity.command(PROGRAMS.resolve("initdb").toString(), "-D", cluster.toString(), "-U", "root", "-N",
                "--auth=scram-sha-256", "--pwfile=" + password, "--locale=C.UTF-8", "-E", "UTF8"), ""))
                .matches(Outcome::succeeded);
        var port = ServerProcess.freePort(0);
        var process = new ProcessBuilder(identity.command(PROGRAMS.resolve("postgres").toString(), "-D", cluster.toString(),
                "-p", "" + port, "-c", "unix_socket_directories=", "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"))
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        while (Postmaster.of(cluster).filter(Postmaster::ready).isEmpty()) {
            Postmaster.pause(20);
        }
        var server = new ForeignServer(process, port);
        server.asRoot("create role district login createrole password 'd'");
        server.asRoot("create database yanxun owner district");
        return server;
    }

    public String url() {
        return "postgresql://127.0.0.1:" + port + "/yanxun";
    }

    public void asRoot(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "root", "root")) {
            Rows.first(connection, sql);
        }
    }

    @Override
    public void close() throws Exception {
        Postmaster.signal(process.pid(), "INT");
        process.waitFor();
    }
}
