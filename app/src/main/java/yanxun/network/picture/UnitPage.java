package yanxun.network.picture;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.org.Span;
import yanxun.org.Units;
import yanxun.platform.access.Post;
import yanxun.platform.web.View;

/** One unit: what it is on a day, what it was, what hangs on it, who works there, where it takes part. */
public record UnitPage(
        UUID id, String kind, @Nullable String code, LocalDate on, LocalDate today, List<Era> eras, @Nullable String parentName, List<Child> children, @Nullable Head head,
        List<Leader> leaders, List<Community> communities, boolean mayManage) implements View {

    public record Era(
            Span span, String name, @Nullable UUID parentId, @Nullable String schoolKind, List<String> stages, @Nullable String subject, @Nullable String setting, @Nullable Integer classes,
            @Nullable Integer pupils, @Nullable BigDecimal longitude, @Nullable BigDecimal latitude, String change) {
        public String schoolKindName() {
            return schoolKind == null ? "" : Units.SCHOOL_KINDS.getOrDefault(schoolKind, schoolKind);
        }

        public String settingName() {
            return setting == null ? "" : Units.SETTINGS.getOrDefault(setting, setting);
        }
    }

    public record Child(UUID id, String name, String kind, long people) {
        public String kindName() {
            return Units.KINDS.getOrDefault(kind, kind);
        }
    }

    /** How many work there; null for who may not see people. */
    public record Head(long here, long beneath) {}

    public record Leader(UUID personId, String name, String post) {
        public String postName() {
            return Post.valueOf(post).displayName();
        }
    }

    public record Community(UUID id, String name, boolean leads) {}

    public String url() {
        return "/network/units/" + id;
    }

    public String kindName() {
        return Units.KINDS.getOrDefault(kind, kind);
    }

    /** The era of the day, else the last one. */
    public Era era() {
        return eras.stream().filter(era -> era.span().contains(on)).findFirst().orElseGet(eras::getFirst);
    }

    public boolean exists() {
        return eras.stream().anyMatch(era -> era.span().contains(on));
    }
}
