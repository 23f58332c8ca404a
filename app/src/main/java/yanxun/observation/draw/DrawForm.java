package yanxun.observation.draw;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A draw as it is written down; {@code id} is given out with the empty form. */
public record DrawForm(@Nullable UUID id, @Nullable Integer version, @Nullable UUID unit, @Nullable String title, @Nullable String kind, @Nullable String source, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, @Nullable List<String> stages, @Nullable List<String> subjects, @Nullable List<UUID> schools, @Nullable String strata, @Nullable String sharing,
        @Nullable Integer places, @Nullable Integer unseen, @Nullable Integer restDays, @Nullable String exclusions, @Nullable String observers, @Nullable Integer observersEach, @Nullable String beacon) {
    static final int MOST_CHOSEN = 300;
    private static final int LONGEST_DAYS = 31;

    static DrawForm blank(UUID fresh, UUID unit, LocalDate today) {
        return new DrawForm(fresh, 0, unit, "", "DROP_IN", "LESSONS", today, today.plusDays(4), List.of(), List.of(), List.of(), "SUBJECT", "TOTAL", 10, 0, 30, "", "", 2, "");
    }

    static DrawForm of(DrawFacts draw, Rules rules) {
        return new DrawForm(draw.id(), draw.version(), draw.unitId(), draw.title(), draw.kind(), rules.source(), rules.from(), rules.to(), rules.stages(), rules.subjects(), rules.schools(), rules.strata(), rules.each() ? "EACH" : "TOTAL",
                rules.places(), rules.unseen(), rules.restDays(), rules.exclusions(), rules.observers(), rules.observersEach(), rules.beacon());
    }

    Map<String, String> errors(LocalDate today) {
        var errors = new LinkedHashMap<String, String>();
        check(errors, "title", !text(title).isEmpty() && text(title).length() <= 80, "请填写名称,不超过 80 字");
        check(errors, "kind", DrawWords.KINDS.containsKey(text(kind)), "请从列表中选择");
        check(errors, "source", DrawWords.SOURCES.containsKey(text(source)), "请从列表中选择");
        check(errors, "strata", DrawWords.STRATA.containsKey(text(strata)), "请从列表中选择");
        check(errors, "to", from != null && to != null && !to.isBefore(from) && !from.isBefore(today) && to.isBefore(from.plusDays(LONGEST_DAYS)), "请填写听课的起止日期,从今天起,最长 31 天");
        check(errors, "places", places != null && places >= 1 && places <= MOST_CHOSEN, "抽几节(几人)请填 1 到 300");
        check(errors, "unseen", unseen == null || unseen >= 0 && places != null && unseen <= places, "不超过一共抽的数");
        check(errors, "sharing", DrawWords.SHARING.containsKey(text(sharing)) && (!text(sharing).equals("EACH") || given(unseen) == 0), "每层各抽时,不能再给没被听过的留名额");
        check(errors, "restDays", restDays == null || restDays >= 0 && restDays <= 730, "请填 0 到 730");
        check(errors, "observersEach", observersEach == null || observersEach >= 1 && observersEach <= 5, "每节课 1 到 5 人听");
        check(errors, "exclusions", text(exclusions).length() <= 6_000, "不超过 6000 字");
        check(errors, "observers", text(observers).length() <= 2_000, "不超过 2000 字");
        check(errors, "beacon", text(beacon).length() <= 120, "不超过 120 字");
        return errors;
    }

    private static void check(Map<String, String> errors, String field, boolean holds, String sentence) {
        if (!holds) {
            errors.put(field, sentence);
        }
    }

    Rules rules() {
        return new Rules(text(source), Objects.requireNonNull(from), Objects.requireNonNull(to), list(stages), list(subjects), list(schools), text(strata), text(sharing).equals("EACH"), given(places), given(unseen), given(restDays), text(exclusions),
                text(observers), Math.max(1, given(observersEach)), text(beacon));
    }

    private static int given(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
