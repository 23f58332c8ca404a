package yanxun.training.need;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A survey of needs as somebody writes it: one topic a line. */
public record NeedForm(@Nullable UUID id, @Nullable String title, @Nullable String guide, @Nullable Integer most, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate closesOn,
        @Nullable String topics) {
    static final int LONGEST_TOPIC = 30;
    private static final int MOST_TOPICS = 30;

    Map<String, String> errors(LocalDate today) {
        var errors = new LinkedHashMap<String, String>();
        if (text(title).isEmpty() || text(title).length() > 80) {
            errors.put("title", "请填写调研名称,不超过 80 字");
        }
        if (most == null || most < 1 || most > 10) {
            errors.put("most", "请填 1 到 10");
        }
        if (closesOn == null || closesOn.isBefore(today) || closesOn.isAfter(today.plusDays(180))) {
            errors.put("closesOn", "截止日期应在今天之后、半年之内");
        }
        if (lines().size() < 2 || lines().size() > MOST_TOPICS) {
            errors.put("topics", "请列出 2 到 30 个主题,每行一个");
        } else if (lines().stream().anyMatch(line -> line.length() > LONGEST_TOPIC)) {
            errors.put("topics", "每个主题不超过 30 字");
        }
        return errors;
    }

    /** Each topic once, in the order written. */
    List<String> lines() {
        return text(topics).lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
