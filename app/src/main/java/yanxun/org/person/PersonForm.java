package yanxun.org.person;

import static yanxun.org.person.PeopleFilter.given;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.org.Teaching;
import yanxun.platform.data.Names;
import yanxun.platform.web.OneOf;

/**
 * A person as written down on the form.
 *
 * @param from for a new person the first day; for a change the day from which the work is another; empty for a correction
 */
public record PersonForm(
        @Nullable UUID id, @Nullable Integer version, @Nullable String number, @Nullable String name, @Nullable String sex,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate employedOn, @Nullable Boolean party, @Nullable String phone, @Nullable String idNumber,
        @Nullable UUID unit, @Nullable String stage, @Nullable @OneOf(Teaching.Subject.class) List<String> subjects, @Nullable String grades, @Nullable String title, @Nullable String dedicated,
        @Nullable String kind, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from) {

    @Override
    public @Nullable String name() {
        return name == null ? null : Names.folded(name);
    }

    public static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    public boolean isChange() {
        return "change".equals(kind);
    }

    public boolean teaches(String subject) {
        return subjects != null && subjects.contains(subject);
    }

    Work work() {
        var gradeWords = Arrays.stream(text(grades).split("[,,、\\s]+")).filter(word -> !word.isEmpty()).toList();
        return new Work(given(stage), subjects == null ? List.of() : subjects, gradeWords, given(title), dedicated == null || dedicated.isBlank() ? null : "yes".equals(dedicated));
    }

    /** What is wrong, by field. Secrets left empty stay as they are. */
    Map<String, String> errors(LocalDate today, boolean fresh) {
        var errors = new LinkedHashMap<String, String>();
        if (text(name).isEmpty() || text(name).length() > 40) {
            errors.put("name", "请填写姓名,不超过 40 个字");
        }
        if (!text(number).matches("[A-Za-z0-9-]{1,32}")) {
            errors.put("number", "工号由 1 到 32 位字母、数字或短横组成");
        }
        if (employedOn != null && (employedOn.isAfter(today) || employedOn.isBefore(LocalDate.of(1940, 1, 1)))) {
            errors.put("employedOn", "参加工作日期不能晚于今天,也不能早于 1940 年");
        }
        if (!text(phone).isEmpty() && !Identity.isMobile(Identity.tidy(text(phone)))) {
            errors.put("phone", "手机号应为 11 位,以 13–19 开头");
        }
        if (!text(idNumber).isEmpty()) {
            Identity.idNumberTrouble(Identity.tidy(text(idNumber))).ifPresent(trouble -> errors.put("idNumber", trouble));
        }
        foreign(errors, "stage", Teaching.STAGES, stage);
        foreign(errors, "title", Teaching.TITLES, title);
        if (fresh && unit == null) {
            errors.put("unit", "请选择单位");
        }
        if ((fresh || isChange()) && from == null) {
            errors.put("from", "请填写从哪一天起");
        }
        return errors;
    }

    private static void foreign(Map<String, String> errors, String field, List<String> words, @Nullable String value) {
        if (!text(value).isEmpty() && !words.contains(text(value))) {
            errors.put(field, "请从列表中选择");
        }
    }
}
