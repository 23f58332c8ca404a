package yanxun.platform.data.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import yanxun.platform.error.Rejected;

/**
 * A PostgreSQL server beside this program, its rows in the data folder. It stops with the program, however that ends, loses
 * nothing it has acknowledged, and comes back by itself should only the server die.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EmbeddedPostgres.class.getName());

    private final Cluster cluster;
    private final FolderLock lock;
    private final Database database;
    private volatile boolean closing;
    private volatile ServerProcess server;

    private EmbeddedPostgres(Cluster cluster, FolderLock lock, ServerProcess server, Database database) {
        this.cluster = cluster;
        this.lock = lock;
        this.server = server;
        this.database = database;
    }

    /** Refuses a folder that another running program keeps. */
    public static EmbeddedPostgres start(Path dataFolder) {
        try {
            var folder = prepared(dataFolder);
            var lock = lock(folder);
            try {
                return start(folder, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (AccessDeniedException e) {
            throw new Rejected("没有权限使用 {0}:请用创建数据目录的账号运行", e.getFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of two programs on one folder the second is told whose it is. */
    public static void refuseTaken(Path dataFolder) {
        try {
            if (Files.isDirectory(dataFolder) && FolderLock.isTaken(dataFolder.toRealPath())) {
                throw taken(dataFolder.toRealPath());
            }
        } catch (AccessDeniedException e) {
            throw new Rejected("没有权限使用 {0}:请用创建数据目录的账号运行", e.getFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rejected taken(Path folder) throws IOException {
        return new Rejected("数据目录 {0} 正由另一个研训程序使用(进程号 {1}):请先停下它,或用 YANXUN_DATA 指定别的目录", folder, FolderLock.keeper(folder));
    }

    /** The database another running program keeps in this folder; empty when nobody does. */
    public static Optional<Database> join(Path dataFolder) {
        try {
            if (Files.notExists(dataFolder)) {
                return Optional.empty();
            }
            var folder = dataFolder.toRealPath();
            while (FolderLock.isTaken(folder)) {
                var running = Postmaster.of(folder.resolve("pg")).filter(Postmaster::ready);
                var credentials = Credentials.read(folder).filter(Credentials::settled);
                if (running.isPresent() && credentials.isPresent() && running.get().serves(folder.resolve("pg"))) {
                    return Optional.of(credentials.get().database(running.get().port()));
                }
                Postmaster.pause(50);
            }
            return Optional.empty();
        } catch (AccessDeniedException e) {
            throw new Rejected("没有权限使用 {0}:请用运行研训服务的账号执行", e.getFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the server we bring along, which reads only data folders and backups of the same one. */
    public static int majorVersion(Path dataFolder) {
        try {
            return Binaries.locate(dataFolder, Identity.choose(dataFolder)).major();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Database database() {
        return database;
    }

    public Path dataFolder() {
        return cluster.dataFolder();
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closing) {
                return;
            }
            closing = true;
        }
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.close();
        }
    }

    private static Path prepared(Path dataFolder) throws IOException {
        if (Files.notExists(dataFolder)) {
            Files.createDirectories(dataFolder);
            // Whoever runs the server for root must be able to walk through.
            Files.setPosixFilePermissions(dataFolder, PosixFilePermissions.fromString("rwx--x--x"));
        }
        return dataFolder.toRealPath();
    }

    private static FolderLock lock(Path folder) throws IOException {
        for (int attempt = 0; attempt < 5; attempt++) {
            var lock = FolderLock.take(folder);
            if (lock.isPresent()) {
                return lock.get();
            }
            Postmaster.pause(40); // it may only be somebody looking whether it is taken
        }
        throw taken(folder);
    }

    private static EmbeddedPostgres start(Path folder, FolderLock lock) throws IOException {
        PendingRestore.complete(folder);
        var identity = Identity.choose(folder);
        var cluster = new Cluster(folder, Binaries.locate(folder, identity), identity);
        var credentials = cluster.exists() ? reopened(cluster) : created(cluster);
        var server = launched(cluster, credentials.port());
        if (server.port() != credentials.port()) {
            credentials.at(server.port()).write(folder);
        }
        var running = new EmbeddedPostgres(cluster, lock, server, credentials.database(server.port()));
        running.watch(server);
        return running;
    }

    private static Credentials created(Cluster cluster) throws IOException {
        var credentials = Credentials.generate();
        cluster.initialise(credentials);
        return credentials.settle();
    }

    private static Credentials reopened(Cluster cluster) throws IOException {
        cluster.refuseOtherMajor();
        Postmaster.sweep(cluster.folder());
        cluster.identity().own(cluster.folder());
        var credentials = Credentials.read(cluster.dataFolder()).orElseGet(Credentials::generate);
        return credentials.settled() ? credentials : cluster.settle(credentials);
    }

    private static ServerProcess launched(Cluster cluster, int lastPort) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return ServerProcess.start(cluster, ServerProcess.freePort(lastPort));
            } catch (ServerFailed e) {
                if (attempt == 20 || !(e.portTaken() || e.stillHeld())) {
                    throw e;
                }
                Postmaster.pause(500);
            }
        }
    }

    /** Brings the server back on the same port when it dies under a living program. */
    private void watch(ServerProcess watched) {
        watched.onExit().thenRunAsync(() -> {
            for (int attempt = 1; !closing && !revived(attempt); attempt++) {
                Postmaster.pause(Math.min(attempt * 500L, 10_000));
            }
        }, task -> Thread.ofPlatform().daemon().name("postgres-keeper").start(task));
    }

    private synchronized boolean revived(int attempt) {
        if (closing) {
            return true;
        }
        LOG.log(System.Logger.Level.WARNING, "内置数据库意外停止,正在第 {0} 次重新启动", attempt);
        try {
            Postmaster.sweep(cluster.folder());
            server = ServerProcess.start(cluster, server.port());
            watch(server);
            return true;
        } catch (IOException | ServerFailed e) {
            LOG.log(System.Logger.Level.ERROR, "内置数据库没能重新启动", e);
            return false;
        }
    }
}
