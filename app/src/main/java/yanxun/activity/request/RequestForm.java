package yanxun.activity.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.activity.FormCodes;
import yanxun.org.Teaching;
import yanxun.platform.web.OneOf;

/** What a school asks for: the three answers, and where there is a menu, the wishes in their order. */
public record RequestForm(
        @Nullable UUID id, @Nullable UUID menu, @Nullable String party, @Nullable String title, @Nullable @OneOf(FormCodes.class) String form, @Nullable @OneOf(Teaching.Stage.class) String stage, @Nullable @OneOf(Teaching.Subject.class) String subject,
        @Nullable String why, @Nullable String how, @Nullable String effect, @Nullable UUID wish1, @Nullable UUID wish2, @Nullable UUID wish3) {
    private static final int LONGEST = 4000;

    RequestForm with(UUID id) {
        return new RequestForm(id, menu, party, title, form, stage, subject, why, how, effect, wish1, wish2, wish3);
    }

    /** What cannot change any more once it was saved: for whom, from which menu, in which form. */
    RequestForm keeping(RequestForm saved) {
        return new RequestForm(saved.id, saved.menu, saved.party, title, saved.form, stage, subject, why, how, effect, wish1, wish2, wish3);
    }

    /** The community and the school of it that carries the activity. */
    record Choice(UUID community, UUID host) {}

    Choice choice() {
        var halves = text(party).split("/", 2);
        return new Choice(UUID.fromString(halves[0]), UUID.fromString(halves[1]));
    }

    List<UUID> wishes() {
        return java.util.stream.Stream.of(wish1, wish2, wish3).filter(Objects::nonNull).distinct().toList();
    }

    /** What to mend, by field. A request may be kept half done; what it needs before it is handed in is said by its step. */
    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (!text(party).matches("[0-9a-f-]{36}/[0-9a-f-]{36}")) {
            errors.put("party", "请选择共同体和承办学校");
        }
        if (text(title).isEmpty() || text(title).length() > 120) {
            errors.put("title", "请填写活动名称,不超过 120 字");
        }
        if (menu == null && text(form).isEmpty()) {
            errors.put("form", "请选择活动形式");
        }
        if (java.util.stream.Stream.of(wish1, wish2, wish3).filter(Objects::nonNull).count() != wishes().size()) {
            errors.put("wish2", "三个志愿不能重复");
        }
        tooLong(errors, "why", why);
        tooLong(errors, "how", how);
        tooLong(errors, "effect", effect);
        return errors;
    }

    private static void tooLong(Map<String, String> errors, String field, @Nullable String text) {
        if (text(text).length() > LONGEST) {
            errors.put(field, "请不超过 4000 字");
        }
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    static @Nullable String orNull(@Nullable String given) {
        return text(given).isEmpty() ? null : text(given);
    }
}
