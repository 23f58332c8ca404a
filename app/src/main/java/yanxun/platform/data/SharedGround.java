package yanxun.platform.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.data.embedded.ExternalDatabase;
import yanxun.platform.error.Rejected;

/**
 * What every node of an installation must have in common beside the database: the folder of files and the vault's key. A node that would keep
 * files where the others do not look, or could not open what they locked, does not start.
 */
@Component
class SharedGround {
    private static final Logger log = LoggerFactory.getLogger(SharedGround.class);
    private static final String MARK = "store.id";

    private final JdbcClient jdbc;
    private final Vault vault;

    SharedGround(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @EventListener(ApplicationStartedEvent.class)
    void check() {
        if (ExternalDatabase.isNamed(System.getenv())) {
            checkFiles(DataFolder.files());
            checkKey(vault);
        } else if (!isKeyOurs(vault)) {
            log.error("库里有用另一把密钥封存的内容(手机号、签名密钥等),现在打不开:请把原来的 vault.key 放回数据目录,或执行 ./yanxun key restore 密钥文件");
        }
    }

    void checkFiles(Path folder) {
        var ours = mark(folder);
        jdbc.sql("insert into platform.installation as known (store_id) values (:store) on conflict (only_row) do update set store_id = excluded.store_id where known.store_id is null").param("store", ours).update();
        var known = jdbc.sql("select store_id from platform.installation").query(UUID.class).single();
        if (!known.equals(ours)) {
            throw new Rejected("文件目录 {0} 不是其他节点用的那一个:请用 YANXUN_FILES 指向各节点共用的目录(例如 NFS),否则在一台上传的文件另一台打不开", folder);
        }
    }

    void checkKey(Vault key) {
        if (!isKeyOurs(key)) {
            throw new Rejected("这个节点的密钥与其他节点的不同,加密的内容会打不开:请在各节点设同样的 YANXUN_SECRET,或者复制同一个 vault.key");
        }
    }

    private boolean isKeyOurs(Vault key) {
        var ours = key.derived("which key this is");
        jdbc.sql("insert into platform.installation as known (key_check) values (:check) on conflict (only_row) do update set key_check = excluded.key_check where known.key_check is null").param("check", ours).update();
        return Arrays.equals(ours, jdbc.sql("select key_check from platform.installation").query(byte[].class).single());
    }

    private static UUID mark(Path folder) {
        try {
            Files.createDirectories(folder);
            var mark = folder.resolve(MARK);
            if (Files.notExists(mark)) {
                Files.writeString(mark, UUID.randomUUID().toString());
            }
            return UUID.fromString(Files.readString(mark).strip());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
