package yanxun.training.season;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** The head of a season: what it is called, how many wishes, and the days of its two rounds. */
public record SeasonForm(@Nullable UUID id, @Nullable Integer version, @Nullable UUID unit, @Nullable String title, @Nullable String guide, @Nullable Integer mostWishes,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate wishesUntil, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate checksUntil,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate secondWishesUntil, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate secondChecksUntil) {
    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (text(title).isEmpty() || text(title).length() > 120) {
            errors.put("title", "请填写选课季名称,不超过 120 字");
        }
        if (mostWishes == null || mostWishes < 1 || mostWishes > 5) {
            errors.put("mostWishes", "每人可填 1 到 5 个志愿");
        }
        if (wishesUntil == null) {
            errors.put("wishesUntil", "请填写日期");
        }
        after(errors, "checksUntil", checksUntil, wishesUntil);
        after(errors, "secondWishesUntil", secondWishesUntil, checksUntil);
        after(errors, "secondChecksUntil", secondChecksUntil, secondWishesUntil);
        return errors;
    }

    private static void after(Map<String, String> errors, String field, @Nullable LocalDate day, @Nullable LocalDate before) {
        if (day == null) {
            errors.put(field, "请填写日期");
        } else if (before != null && day.isBefore(before)) {
            errors.put(field, "不能早于前一个日期");
        }
    }

    SeasonForm at(UUID id, @Nullable Integer version) {
        return new SeasonForm(id, version, unit, title, guide, mostWishes, wishesUntil, checksUntil, secondWishesUntil, secondChecksUntil);
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
