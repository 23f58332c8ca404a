package yanxun.observation.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.org.Teaching;

/** A report as it is written; {@code id} is given out with the empty form. */
public record ReportForm(@Nullable UUID id, @Nullable Integer version, @Nullable String kind, @Nullable String stage, @Nullable String subject, @Nullable String title, @Nullable String text,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate onDate) {
    static final int LONGEST = 100_000;

    Map<String, String> errors(LocalDate today) {
        var errors = new LinkedHashMap<String, String>();
        check(errors, "title", !of(title).isEmpty() && of(title).length() <= 120, "请填写标题,不超过 120 字");
        check(errors, "kind", ReportWords.KINDS.containsKey(of(kind)), "请从列表中选择");
        check(errors, "stage", of(stage).isEmpty() || Teaching.STAGES.contains(of(stage)), "请从列表中选择");
        check(errors, "subject", of(subject).isEmpty() || Teaching.SUBJECTS.contains(of(subject)), "请从列表中选择");
        check(errors, "text", !of(text).isEmpty() && of(text).length() <= LONGEST, "请填写正文,不超过 10 万字");
        check(errors, "onDate", onDate != null && !onDate.isAfter(today) && !onDate.isBefore(today.minusYears(2)), "日期不能晚于今天,也不早于两年前");
        return errors;
    }

    private static void check(Map<String, String> errors, String field, boolean holds, String sentence) {
        if (!holds) {
            errors.put(field, sentence);
        }
    }

    /** Blanks are not counted. */
    static int characters(String text) {
        return (int) text.codePoints().filter(letter -> !Character.isWhitespace(letter) && !Character.isSpaceChar(letter)).count();
    }

    static String of(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
