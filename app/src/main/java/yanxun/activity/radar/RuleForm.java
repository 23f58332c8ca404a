package yanxun.activity.radar;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** The rule as a district writes it. */
public record RuleForm(
        @Nullable Integer sharePercent, @Nullable Integer mostTeachers, @Nullable Integer mostADay, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime dayFrom,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime noonFrom, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime noonTo,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime dayTo) {

    static RuleForm of(RadarRule rule) {
        return new RuleForm(rule.sharePercent(), rule.mostTeachers(), rule.mostADay(), rule.dayFrom(), rule.noonFrom(), rule.noonTo(), rule.dayTo());
    }

    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        check(errors, "sharePercent", within(sharePercent, 5, 100), "请填 5 到 100");
        check(errors, "mostTeachers", within(mostTeachers, 1, 50), "请填 1 到 50");
        check(errors, "mostADay", within(mostADay, 1, 20), "请填 1 到 20");
        if (dayFrom == null || noonFrom == null || noonTo == null || dayTo == null) {
            errors.put("dayFrom", "四个时间都要填写");
        } else {
            check(errors, "dayFrom", dayFrom.isBefore(noonFrom) && !noonTo.isBefore(noonFrom) && noonTo.isBefore(dayTo), "四个时间要一个比一个晚");
        }
        return errors;
    }

    private static boolean within(@Nullable Integer given, int least, int most) {
        return given != null && given >= least && given <= most;
    }

    private static void check(Map<String, String> errors, String field, boolean right, String sentence) {
        if (!right) {
            errors.put(field, sentence);
        }
    }
}
