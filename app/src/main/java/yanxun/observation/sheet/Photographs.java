package yanxun.observation.sheet;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.file.FileStore;
import yanxun.platform.file.FileType;
import yanxun.platform.file.Photos;
import yanxun.platform.file.UploadKind;

/** Photographs of a sheet: drawn anew, so that nothing but the picture is kept; the same one sent again is one. */
@Component
public class Photographs {
    private static final int MOST = 30;

    private final JdbcClient jdbc;
    private final FileStore files;
    private final Photos photos;
    private final Clock clock;

    Photographs(JdbcClient jdbc, FileStore files, Photos photos, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.photos = photos;
        this.clock = clock;
    }

    record Shown(String file, String thumbnail, String type) {}

    /** Drawing takes long, so no transaction waits for it. */
    public void receive(UUID id, UUID sheet, byte[] content, Viewer viewer) {
        var hash = hash(content);
        var known = jdbc.sql("select hash from observation.photo where id = :id").param("id", id).query(String.class).optional();
        if (known.isPresent()) {
            same(known.get(), hash);
            return;
        }
        var taken = jdbc.sql("select (select count(*) from observation.photo p where p.sheet_id = s.id) from observation.sheet s where s.id = :sheet and s.observer_id = :me").param("sheet", sheet)
                .param("me", viewer.person().value()).query(Integer.class).optional().orElseThrow(NotFound::new);
        if (taken >= MOST) {
            throw new Rejected("一份听课记录最多 {0} 张照片,这一张没有收下", MOST);
        }
        var photo = photos.prepare(new ByteArrayInputStream(content));
        var name = photo.type() == FileType.JPEG ? "photo.jpg" : "photo.png";
        var picture = files.store(new ByteArrayInputStream(photo.picture()), name, UploadKind.IMAGE);
        var thumbnail = files.store(new ByteArrayInputStream(photo.thumbnail()), name, UploadKind.IMAGE);
        jdbc.sql("""
                insert into observation.photo (id, sheet_id, wall, file, thumbnail, type, hash, at) select :id, s.id, s.wall, :file, :thumbnail, :type, :hash, :now from observation.sheet s where s.id = :sheet on conflict (id) do nothing
                """).param("id", id).param("sheet", sheet).param("file", picture.id().value()).param("thumbnail", thumbnail.id().value()).param("type", photo.type().mediaType()).param("hash", hash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    private static void same(String known, String sent) {
        if (!known.equals(sent)) {
            throw new Rejected("这张照片的编号已经用过,内容却不同,没有收下。请在手机上删掉这张再拍");
        }
    }

    Optional<Shown> of(UUID sheet, UUID photo) {
        return jdbc.sql("select file, thumbnail, type from observation.photo where id = :id and sheet_id = :sheet").param("id", photo).param("sheet", sheet).query(Shown.class).optional();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
