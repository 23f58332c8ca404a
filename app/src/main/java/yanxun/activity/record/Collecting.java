package yanxun.activity.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.activity.ActivityId;
import yanxun.activity.Life;
import yanxun.activity.schedule.Happenings;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.file.FileStore;
import yanxun.platform.file.FileType;
import yanxun.platform.file.Photos;
import yanxun.platform.file.StoredFile;
import yanxun.platform.file.UploadKind;

/** Materials, photos and minutes: from the host and from everybody on the roster. Photos lose where and with what they were taken. */
@Component
@Transactional
public class Collecting {
    private final JdbcClient jdbc;
    private final FileStore files;
    private final Photos photos;
    private final Happenings happenings;
    private final Clock clock;

    Collecting(JdbcClient jdbc, FileStore files, Photos photos, Happenings happenings, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.photos = photos;
        this.happenings = happenings;
        this.clock = clock;
    }

    void add(ActivityId activity, String kind, String name, InputStream content, Viewer viewer) throws IOException {
        var state = mayAdd(activity, viewer);
        if (state == Life.CANCELLED) {
            throw new Rejected("活动已取消,不能再上传");
        }
        var stored = kind.equals("PHOTO") ? photo(content, name) : files.store(content, name, UploadKind.ATTACHMENT);
        jdbc.sql("""
                insert into activity.material (id, activity_id, walls, kind, name, file, type, size, by_person, at)
                select :id, a.id, a.walls, :kind, :name, :file, :type, :size, :me, :now from activity.activity a where a.id = :activity
                   and not exists (select from activity.material m where m.activity_id = a.id and m.file = :file and m.kind = :kind and m.removed_at is null)
                """)
                .param("id", Id.next()).param("kind", kind).param("name", stored.name()).param("file", stored.id().value()).param("type", stored.type().mediaType())
                .param("size", stored.size()).param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("activity", activity.value()).update();
        happenings.note(activity.value(), viewer, "上传", stored.name());
    }

    private StoredFile photo(InputStream content, String name) {
        var photo = photos.prepare(content);
        var extension = photo.type() == FileType.JPEG ? ".jpg" : ".png";
        return files.store(new ByteArrayInputStream(photo.picture()), name.replaceAll("\\.[^.]*$", "") + extension, UploadKind.IMAGE);
    }

    /** Taken off the page, not out of the archive: the timeline tells. */
    void remove(ActivityId activity, UUID material, Viewer viewer) {
        var name = jdbc.sql("""
                update activity.material m set removed_at = :now from activity.activity a
                 where m.id = :id and m.activity_id = :activity and a.id = m.activity_id and m.removed_at is null and a.state in ('DRAFT', 'PUBLISHED')
                   and (m.by_person = :me or a.created_by = :me or exists (select from activity.host h where h.activity_id = a.id and
                """ + Reach.acts("h.unit_id", "a.stage", "a.subject", "charges") + """
                   )) returning m.name
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", material).param("activity", activity.value()).param("me", viewer.person().value())
                .param("charges", viewer.charges(Permission.HOST_ACTIVITIES)).query(String.class).optional()
                .orElseThrow(() -> isThere(activity, material) ? new Rejected("不能移除:只有上传者和举办人可以移除,且活动办结后不能再动") : new NotFound());
        happenings.note(activity.value(), viewer, "移除材料", name);
    }

    private boolean isThere(ActivityId activity, UUID material) {
        return jdbc.sql("select exists (select from activity.material where id = :id and activity_id = :activity)").param("id", material).param("activity", activity.value()).query(Boolean.class).single();
    }

    /** The host's own summary stands in for minutes. */
    public void summarise(ActivityId activity, String summary, Viewer viewer) {
        var done = jdbc.sql("update activity.activity set summary = :summary, version = version + 1 where id = :id and state = 'PUBLISHED'").param("summary", summary.strip()).param("id", activity.value()).update();
        if (done == 0) {
            throw new Rejected("只有已发布、未办结的活动可以写小结");
        }
        happenings.note(activity.value(), viewer, "写小结", "");
    }

    private Life mayAdd(ActivityId activity, Viewer viewer) {
        return jdbc.sql("""
                select a.state from activity.activity a where a.id = :id and (a.created_by = :me or a.leader_id = :me
                    or exists (select from activity.invitee i where i.activity_id = a.id and i.person_id = :me)
                    or exists (select from activity.host h where h.activity_id = a.id and
                """ + Reach.acts("h.unit_id", "a.stage", "a.subject", "charges") + "))")
                .param("id", activity.value()).param("me", viewer.person().value()).param("charges", viewer.charges(Permission.HOST_ACTIVITIES)).query(Life.class).optional().orElseThrow(NotFound::new);
    }
}
