package yanxun.credit.claim;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What is drawn from, how much, and the seed that is made public before. */
public record CheckForm(
        @Nullable UUID id, @Nullable String title, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, @Nullable Integer percent,
        @Nullable String seed) {
    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (ClaimForm.text(title).isEmpty() || ClaimForm.text(title).length() > 80) {
            errors.put("title", "请填写名称,不超过 80 字");
        }
        if (from == null || to == null || to.isBefore(from)) {
            errors.put("to", "请填写起止日期,结束不早于开始");
        }
        if (percent == null || percent < 1 || percent > 100) {
            errors.put("percent", "比例是 1 到 100 的整数");
        }
        if (ClaimForm.text(seed).isEmpty() || ClaimForm.text(seed).length() > 60) {
            errors.put("seed", "请填写事先公布的种子,不超过 60 字");
        }
        return errors;
    }

    public String shownFrom() {
        return from == null ? "" : from.toString();
    }

    public String shownTo() {
        return to == null ? "" : to.toString();
    }
}
