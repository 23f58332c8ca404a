package yanxun.observation.debrief;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.platform.web.Choices;

/** What came of talking a lesson over, as it is written. @param reason why it is told while somebody still owes a sheet */
public record DebriefForm(@Nullable Integer version, @Nullable String way, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate heldOn, @Nullable UUID ledBy, @Nullable List<UUID> attended, @Nullable String others,
        @Nullable String strengths, @Nullable String summary, @Nullable String reason, @Nullable Boolean share) {
    public static final Map<String, String> WAYS = Choices.ordered("MEETING", "当面议课", "WRITTEN", "书面反馈");
    private static final int LONGEST = 10_000;

    Map<String, String> errors(LocalDate lesson, LocalDate today) {
        var errors = new LinkedHashMap<String, String>();
        check(errors, "way", WAYS.containsKey(text(way)), "请从列表中选择");
        check(errors, "heldOn", heldOn != null && !heldOn.isBefore(lesson) && !heldOn.isAfter(today), "日期应在上课那天到今天之间");
        check(errors, "strengths", text(strengths).length() <= LONGEST, "不超过一万字");
        check(errors, "summary", text(summary).length() <= LONGEST && (!isShared() || !(text(summary) + text(strengths)).isEmpty()), "请写几句再反馈,不超过一万字");
        check(errors, "others", text(others).length() <= 600, "一次最多填 600 字");
        return errors;
    }

    private static void check(Map<String, String> errors, String field, boolean holds, String sentence) {
        if (!holds) {
            errors.put(field, sentence);
        }
    }

    boolean isShared() {
        return Boolean.TRUE.equals(share);
    }

    public boolean attends(UUID person) {
        return attended != null && attended.contains(person);
    }

    /** How much was written, blanks not counted. */
    int characters() {
        return (int) Stream.of(text(strengths), text(summary)).flatMapToInt(String::codePoints).filter(letter -> !Character.isWhitespace(letter) && !Character.isSpaceChar(letter)).count();
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
