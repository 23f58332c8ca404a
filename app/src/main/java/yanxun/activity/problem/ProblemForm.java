package yanxun.activity.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.org.Teaching;
import yanxun.platform.web.OneOf;

/** A problem as posted; {@code id} is given out with the empty form, so that sending it twice posts one. */
public record ProblemForm(
        @Nullable UUID id, @Nullable Integer version, @Nullable String title, @Nullable @OneOf(Teaching.Stage.class) String stage, @Nullable @OneOf(Teaching.Subject.class) String subject, @Nullable String what, @Nullable String tried,
        @Nullable Boolean unnamed, @Nullable UUID community, @Nullable UUID undertaking) {

    ProblemForm at(UUID problem) {
        return new ProblemForm(problem, version, title, stage, subject, what, tried, unnamed, community, undertaking);
    }

    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (text(title).isEmpty() || text(title).length() > 80) {
            errors.put("title", "请用一句话说清问题,不超过 80 字");
        }
        if (text(what).isEmpty() || text(what).length() > 2000) {
            errors.put("what", "请写明问题在什么时候、怎样出现,不超过 2000 字");
        }
        if (text(tried).length() > 2000) {
            errors.put("tried", "不超过 2000 字");
        }
        return errors;
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    static @Nullable String orNull(@Nullable String given) {
        return text(given).isEmpty() ? null : text(given);
    }
}
