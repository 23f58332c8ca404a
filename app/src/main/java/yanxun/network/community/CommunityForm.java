package yanxun.network.community;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.network.CommunityKinds;
import yanxun.org.Teaching;
import yanxun.platform.web.OneOf;

/** A community as written down; {@code last} is its last day. */
public record CommunityForm(
        @Nullable UUID id, @Nullable Integer version, @Nullable String name, @Nullable String kind, @Nullable UUID lead, @Nullable @OneOf(Teaching.Stage.class) String stage, @Nullable @OneOf(Teaching.Subject.class) String subject,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate last, @Nullable String aim) {

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    static @Nullable String orNull(@Nullable String given) {
        return text(given).isEmpty() ? null : text(given);
    }

    CommunityForm of(UUID community) {
        return new CommunityForm(community, version, name, kind, lead, stage, subject, from, last, aim);
    }

    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (text(name).isEmpty() || text(name).length() > 60) {
            errors.put("name", "请填写名称,不超过 60 个字");
        }
        if (!CommunityKinds.NAMES.containsKey(text(kind))) {
            errors.put("kind", "请选择类型");
        }
        if (lead == null) {
            errors.put("lead", "请选择牵头单位");
        }
        if (from == null) {
            errors.put("from", "请填写成立日期");
        }
        if (from != null && last != null && last.isBefore(from)) {
            errors.put("last", "结束日期不能早于成立日期");
        }
        if (text(aim).length() > 1000) {
            errors.put("aim", "不能超过 1000 个字");
        }
        return errors;
    }
}
