package yanxun.notice.preference;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.notice.channel.QuietHours;

/** The choices as somebody filled them in. */
public record PreferenceForm(
        int version, @Nullable String pace, @Nullable @DateTimeFormat(pattern = "HH:mm") LocalTime digestAt, @Nullable @DateTimeFormat(pattern = "HH:mm") LocalTime quietFrom,
        @Nullable @DateTimeFormat(pattern = "HH:mm") LocalTime quietTo, @Nullable Boolean quietWeekends, @Nullable Boolean todo, @Nullable Boolean news, @Nullable Boolean email, @Nullable Boolean sms) {

    /** What to mend, by field. */
    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (pace == null || !NoticeSettingsPage.PACES.containsKey(pace)) {
            errors.put("pace", "请选择随时发送或每日汇总");
        }
        if (quietFrom == null || quietTo == null) {
            errors.put("quietFrom", "请填写免打扰的起止时间;不需要的,两个时间填成一样");
        }
        if (digestAt == null) {
            errors.put("digestAt", "请填写汇总的时间");
        } else if ("DAILY".equals(pace) && quietFrom != null && quietTo != null && new QuietHours(quietFrom, quietTo, false).isQuietAt(digestAt)) {
            errors.put("digestAt", "汇总的时间落在免打扰时段里");
        }
        return errors;
    }

    Preference chosen() {
        return new Preference(version, Objects.requireNonNull(pace), Objects.requireNonNull(digestAt), Objects.requireNonNull(quietFrom), Objects.requireNonNull(quietTo), is(quietWeekends), is(todo), is(news));
    }

    /** A box that is not ticked is not sent. */
    static boolean is(@Nullable Boolean ticked) {
        return Boolean.TRUE.equals(ticked);
    }
}
