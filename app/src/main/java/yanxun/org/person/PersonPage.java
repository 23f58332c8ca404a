package yanxun.org.person;

import static yanxun.platform.i18n.Text.t;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.org.Span;
import yanxun.org.Teaching;
import yanxun.org.duty.Standing;
import yanxun.platform.data.Masked;
import yanxun.platform.access.Post;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** One person: the state on a day, what was before, and what the viewer may do about it. */
public record PersonPage(
        Facts facts, LocalDate on, LocalDate today, Career career, List<Honour> honours, List<Duty> duties, List<Happening> happenings, @Nullable Secrets secrets,
        boolean maySeeSecrets, boolean mayManage, Map<String, String> posts, List<Choice> units, List<Choice> scopes) implements View {

    public record Facts(
            UUID id, int version, String number, String name, @Nullable String sex, @Nullable LocalDate employedOn, boolean party, @Nullable Integer years, @Nullable String tier,
            @Nullable Masked maskedPhone, @Nullable Masked maskedIdNumber, @Nullable String login) {
        public String url() {
            return "/people/" + id;
        }
    }

    public record Honour(UUID id, String level, String kind, @Nullable String subject, Span span) {
        public String text() {
            return Teaching.honour(level + kind) + (subject == null ? "" : t("({0})", t(subject)));
        }
    }

    public record Duty(UUID id, String post, String unitName, String scopeName, @Nullable String stage, @Nullable String subject, Span span, String because) {
        public String text() {
            return unitName + " " + t(Post.valueOf(post).displayName()) + (subject == null ? "" : t("({0})", t(subject)));
        }
    }

    public record Happening(Instant at, String name, String action, String detail) {
        public String when() {
            return Times.minute(at);
        }
    }

    public record Secrets(@Nullable String phone, @Nullable String idNumber) {}

    public record Choice(UUID id, String name) {}

    /** Whether a post may be given here after which only the command line opens an account, and there is none yet. */
    public boolean wantsAccountFirst() {
        return facts.login() == null && !maySeeSecrets && Arrays.stream(Standing.watched()).anyMatch(posts::containsKey);
    }

    public @Nullable Stay stay() {
        return career.at(on).orElse(null);
    }

    public @Nullable Stay latest() {
        return career.current(today).orElse(null);
    }

    public boolean isHere() {
        return career.at(today).isPresent();
    }

    public boolean holds(Span span) {
        return span.contains(on);
    }

    public Map<String, String> unitNames() {
        return named(units);
    }

    public Map<String, String> scopeNames() {
        return named(scopes);
    }

    private static Map<String, String> named(List<Choice> choices) {
        var names = new java.util.LinkedHashMap<String, String>();
        choices.forEach(unit -> names.put(unit.id().toString(), unit.name()));
        return names;
    }
}
