package yanxun.observation.draw;

import static yanxun.platform.i18n.Text.t;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.time.Times;

/** A draw as it stands. @param office whether the viewer looks after all it is drawn from; others see what was published @param open whether everything of it may be told to those others */
public record DrawFacts(UUID id, int version, UUID wall, UUID unitId, String unitName, String title, String kind, LocalDate fromOn, LocalDate toOn, String rules, UUID createdBy, String creator, String strata, @Nullable Integer total,
        int candidates, int excluded, @Nullable String commitment, @Nullable String digest, @Nullable Instant committedAt, @Nullable String seed, @Nullable String salt, @Nullable String beacon, @Nullable Instant revealedAt,
        @Nullable Instant abandonedAt, String abandonReason, boolean office, boolean open) {
    public boolean isDraft() {
        return committedAt == null;
    }

    public boolean isRevealed() {
        return revealedAt != null;
    }

    public boolean isAbandoned() {
        return abandonedAt != null;
    }

    /** Committed to, and waiting for its seed. */
    public boolean isSealed() {
        return committedAt != null && revealedAt == null && abandonedAt == null;
    }

    public boolean told() {
        return office || open;
    }

    /** For those who are told only what was published: neither the days nor whom it is about. */
    DrawFacts published() {
        return told() ? this : new DrawFacts(id, version, wall, unitId, unitName, title, kind, LocalDate.EPOCH, LocalDate.EPOCH, "", createdBy, creator, "[]", total, candidates, excluded, commitment, digest, committedAt, seed, salt, beacon,
                revealedAt, abandonedAt, abandonReason, office, open);
    }

    public String url() {
        return "/draws/" + id;
    }

    public String days() {
        return fromOn.equals(toOn) ? Times.weekday(fromOn) : t("{0} 至 {1}", Times.weekday(fromOn), Times.weekday(toOn));
    }

    public String stateName() {
        return isAbandoned() ? "已作废" : isDraft() ? "草稿" : isRevealed() ? "已公开" : "已承诺,待公开";
    }

    public String tone() {
        return isAbandoned() ? "" : isDraft() ? "info" : isRevealed() ? "good" : "warn";
    }

    public String kindName() {
        return DrawWords.KINDS.getOrDefault(kind, kind);
    }

    public String committed() {
        return committedAt == null ? "" : Times.minute(committedAt);
    }

    public String revealed() {
        return revealedAt == null ? "" : Times.minute(revealedAt);
    }
}
