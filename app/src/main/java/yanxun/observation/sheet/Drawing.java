package yanxun.observation.sheet;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.platform.i18n.Text.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.platform.error.Rejected;
import yanxun.platform.file.FileId;
import yanxun.platform.file.FileStore;
import yanxun.platform.file.FileType;
import yanxun.platform.file.Photo;
import yanxun.platform.file.Photos;
import yanxun.platform.file.UploadKind;

/** Draws photographs anew, so that nothing but the picture is kept: one after another once they have come, or at once when somebody looks. No transaction waits for it. */
@Component
class Drawing {
    private final JdbcClient jdbc;
    private final FileStore files;
    private final Photos photos;
    private final Inbox inbox;
    private final Semaphore turn = new Semaphore(1, true);

    Drawing(JdbcClient jdbc, FileStore files, Photos photos, Inbox inbox) {
        this.jdbc = jdbc;
        this.files = files;
        this.photos = photos;
        this.inbox = inbox;
    }

    /** @param thumbnail none before it is drawn */
    record Kept(String file, @Nullable String thumbnail, String type, String trouble) {
        boolean isUndrawn() {
            return thumbnail == null && trouble.isEmpty();
        }
    }

    @Async
    @TransactionalEventListener
    void on(PhotographTaken taken) {
        turn.acquireUninterruptibly();
        try {
            drawn(taken.photo());
        } finally {
            turn.release();
        }
    }

    /** The photograph as it can be shown; none that nobody knows, and none that cannot be opened. */
    Optional<Kept> drawn(UUID photo) {
        var kept = find(photo);
        if (kept.isPresent() && kept.get().isUndrawn()) {
            draw(photo, kept.get());
            kept = find(photo);
        }
        return kept.filter(each -> each.thumbnail() != null);
    }

    private Optional<Kept> find(UUID photo) {
        return jdbc.sql("select file, thumbnail, type, trouble from observation.photo where id = :id").param("id", photo).query(Kept.class).optional();
    }

    private void draw(UUID photo, Kept undrawn) {
        try (var content = files.open(new FileId(undrawn.file())).orElse(null)) {
            if (content != null) {
                keep(photo, photos.prepare(content));
                files.forget(new FileId(undrawn.file()));
            }
        } catch (Rejected refused) {
            say(photo, refused);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void keep(UUID photo, Photo drawn) {
        var name = drawn.type() == FileType.JPEG ? "photo.jpg" : "photo.png";
        var picture = files.store(new ByteArrayInputStream(drawn.picture()), name, UploadKind.IMAGE);
        var thumbnail = files.store(new ByteArrayInputStream(drawn.thumbnail()), name, UploadKind.IMAGE);
        jdbc.sql("update observation.photo set file = :file, thumbnail = :thumbnail, type = :type where id = :id and thumbnail is null").param("id", photo).param("file", picture.id().value())
                .param("thumbnail", thumbnail.id().value()).param("type", drawn.type().mediaType()).update();
    }

    /** It was taken in with everybody's thanks, so whoever handed it in hears of it. */
    private void say(UUID photo, Rejected refused) {
        var lost = jdbc.sql("""
                update observation.photo p set trouble = :trouble from observation.sheet s join observation.lesson l on l.id = s.lesson_id where p.id = :id and s.id = p.sheet_id
                returning s.wall, s.observer_id, l.id as lesson_id, l.subject, l.class_name
                """).param("trouble", refused.getMessage()).param("id", photo).query(Lost.class).single();
        inbox.deliver(new Letter(lost.wall(), Matter.PHOTO.of(photo), false, kept("听课照片打不开:{0} {1}", word(lost.subject()), lost.className()), "文字都已收下。手机上还留着这张照片的,请打开听课记录重新添加",
                "/lessons/" + lost.lessonId(), null), List.of(lost.observerId()));
    }

    private record Lost(UUID wall, UUID observerId, UUID lessonId, String subject, String className) {}
}
