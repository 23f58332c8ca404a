package yanxun.platform.data.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import yanxun.platform.error.Rejected;

/** The folder in which the server keeps the database, and what is done to it while no server runs. */
record Cluster(Path dataFolder, Binaries binaries, Identity identity) {
    static final String DATABASE = "yanxun";
    static final String OWNER = "yanxun";
    static final String USER = "yanxun_app";

    private static final String DRAFT = "pg.new-";

    /** Any of these makes the trigram index understand Chinese; "C" alone silently would not. */
    private static final List<String> LOCALES = List.of("C.UTF-8", "C.utf8", "zh_CN.UTF-8", "en_US.UTF-8");

    Path folder() {
        return dataFolder.resolve("pg");
    }

    Path log() {
        return dataFolder.resolve("postgres.log");
    }

    boolean exists() {
        return Files.exists(folder().resolve("PG_VERSION"));
    }

    /**
     * Everything happens in a draft, renamed when complete. Each attempt has its own: of one that was interrupted initdb may
     * still be writing.
     */
    void initialise(Credentials credentials) throws IOException {
        discardDrafts();
        var draft = Files.createTempDirectory(dataFolder, DRAFT);
        initdb(draft, credentials);
        Files.writeString(draft.resolve("postgresql.conf"), """

                include_if_exists 'yanxun.conf'   # rewritten at each start
                include_if_exists 'local.conf'    # for the administrator
                """, StandardOpenOption.APPEND);
        tell(draft, "postgres", """
                create role %2$s login nosuperuser nobypassrls nocreatedb nocreaterole password '%3$s';
                create database %1$s owner %4$s;
                revoke connect on database %1$s from public;
                grant connect on database %1$s to %2$s;
                """.formatted(DATABASE, USER, credentials.userPassword(), OWNER));
        credentials.settle().write(dataFolder);
        Durably.move(draft, folder());
        discardDrafts();
    }

    private void discardDrafts() throws IOException {
        try (var drafts = Files.newDirectoryStream(dataFolder, DRAFT + "*")) {
            for (var draft : drafts) {
                discard(draft);
            }
        }
    }

    private static void discard(Path draft) throws IOException {
        try {
            Durably.deleteTree(draft);
        } catch (DirectoryNotEmptyException | NoSuchFileException _) {
            // still being written or taken away by what was left running; the next start finds it still
        }
    }

    private void initdb(Path draft, Credentials credentials) throws IOException {
        var password = dataFolder.resolve("pg.password");
        try {
            Durably.writePrivate(password, credentials.ownerPassword());
            identity.give(password);
            var outcome = new Outcome(false, "");
            for (var locale : LOCALES) {
                outcome = initdb(draft, password, locale);
                if (outcome.succeeded() || !outcome.output().contains("locale")) {
                    break;
                }
            }
            if (!outcome.succeeded()) {
                throw new IllegalStateException("initdb failed:\n" + outcome.output());
            }
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private Outcome initdb(Path draft, Path password, String locale) throws IOException {
        Durably.deleteTree(draft);
        Files.createDirectory(draft);
        identity.give(draft);
        return Outcome.of(identity.command(
                binaries.program("initdb").toString(), "-D", draft.toString(), "-U", OWNER,
                "--pwfile=" + password, "--auth=scram-sha-256", "--encoding=UTF8",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=" + locale,
                "--lc-messages=C", "--no-instructions"), "");
    }

    /** Passwords the server has not heard of yet, after a restore or when their file was lost. */
    Credentials settle(Credentials credentials) throws IOException {
        tell(folder(), "postgres", """
                alter role %s password '%s';
                alter role %s password '%s';
                """.formatted(OWNER, credentials.ownerPassword(), USER, credentials.userPassword()));
        var settled = credentials.settle();
        settled.write(dataFolder);
        return settled;
    }

    /** One statement a line, to a server that serves nobody else and needs no password. */
    private void tell(Path cluster, String database, String statements) throws IOException {
        var outcome = Outcome.of(identity.command(binaries.program("postgres").toString(), "--single",
                "-D", cluster.toString(), "-c", "exit_on_error=true", "-c", "log_min_messages=warning",
                "-c", "log_min_error_statement=panic", database), statements);
        if (!outcome.succeeded()) {
            throw new IllegalStateException("the database did not start:\n" + outcome.output());
        }
    }

    /** Our settings and who may come in: only this machine, only with a password. */
    void configure(int port) throws IOException {
        place("yanxun.conf", Settings.forThisMachine(port));
        place("pg_hba.conf", "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    private void place(String name, String text) throws IOException {
        var file = folder().resolve(name);
        if (Files.notExists(file) || !Files.readString(file).equals(text)) {
            Durably.writePrivate(file, text);
        }
        identity.give(file);
    }

    void refuseOtherMajor() throws IOException {
        var major = Files.readString(folder().resolve("PG_VERSION"), StandardCharsets.US_ASCII).strip();
        if (!major.equals(Integer.toString(binaries.major()))) {
            throw new Rejected("数据目录里的数据库是 PostgreSQL {0} 版,程序自带的是 {1} 版,不能直接打开", major, binaries.major());
        }
    }
}
