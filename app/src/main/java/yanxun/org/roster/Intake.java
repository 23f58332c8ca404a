package yanxun.org.roster;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.file.FileId;
import yanxun.platform.time.Times;

/** One uploaded sheet on its way: read and compared, taken over, perhaps taken back. */
public record Intake(
        UUID id, UUID wall, Roster kind, FileId file, String fileName, List<UUID> scopes, @Nullable UUID createdBy, Instant createdAt, @Nullable UUID jobId,
        @Nullable Instant committedAt, @Nullable Instant undoneAt, String remark) {
    public String url() {
        return kind.path() + "/" + id;
    }

    public String state() {
        return undoneAt != null ? "已撤销" : committedAt != null ? "已导入" : "待确认";
    }

    public String when() {
        return Times.minute(createdAt);
    }

    public boolean isOpen() {
        return committedAt == null;
    }

    public boolean isUndoable() {
        return committedAt != null && undoneAt == null;
    }

    UUID[] roots() {
        return scopes.toArray(UUID[]::new);
    }
}
