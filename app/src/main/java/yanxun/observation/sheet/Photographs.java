package yanxun.observation.sheet;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.file.FileStore;
import yanxun.platform.file.Photos;
import yanxun.platform.file.StoredFile;
import yanxun.platform.file.UploadKind;

/** Photographs of a sheet: drawn anew, so that nothing but the picture is kept; the same one sent again is one. */
@Component
public class Photographs {
    private static final int MOST = 30;

    private final JdbcClient jdbc;
    private final FileStore files;
    private final Photos photos;
    private final Drawing drawing;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Photographs(JdbcClient jdbc, FileStore files, Photos photos, Drawing drawing, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.photos = photos;
        this.drawing = drawing;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Drawing takes long, so nobody waits for it who hands in. */
    public void receive(UUID id, UUID sheet, byte[] content, Viewer viewer) {
        var hash = hash(content);
        var known = jdbc.sql("select hash from observation.photo where id = :id").param("id", id).query(String.class).optional();
        if (known.isPresent()) {
            same(known.get(), hash);
            return;
        }
        var before = jdbc.sql("select (select count(*) from observation.photo p where p.sheet_id = s.id) from observation.sheet s where s.id = :sheet and s.observer_id = :me").param("sheet", sheet)
                .param("me", viewer.person().value()).query(Integer.class).optional().orElseThrow(NotFound::new);
        if (before >= MOST) {
            throw new Rejected("一份听课记录最多 {0} 张照片,这一张没有收下", MOST);
        }
        photos.look(content);
        var taken = files.store(new ByteArrayInputStream(content), "photo", UploadKind.UNDRAWN);
        transaction.executeWithoutResult(_ -> keep(id, sheet, taken, hash));
    }

    private void keep(UUID id, UUID sheet, StoredFile taken, String hash) {
        var kept = jdbc.sql("""
                insert into observation.photo (id, sheet_id, wall, file, type, hash, at) select :id, s.id, s.wall, :file, :type, :hash, :now from observation.sheet s where s.id = :sheet on conflict (id) do nothing
                """).param("id", id).param("sheet", sheet).param("file", taken.id().value()).param("type", taken.type().mediaType()).param("hash", hash).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        if (kept == 1) {
            events.publishEvent(new PhotographTaken(id));
        } else {
            files.forget(taken.id());
        }
    }

    private static void same(String known, String sent) {
        if (!known.equals(sent)) {
            throw new Rejected("这张照片的编号已经用过,内容却不同,没有收下。请在手机上删掉这张再拍");
        }
    }

    Optional<Drawing.Kept> of(UUID sheet, UUID photo) {
        return jdbc.sql("select id from observation.photo where id = :id and sheet_id = :sheet").param("id", photo).param("sheet", sheet).query(UUID.class).optional().flatMap(drawing::drawn);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
