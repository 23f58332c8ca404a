package yanxun.methods.outline;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line that opens with days of a month named above it: 10日 教师节, 5—6日 调研, 2.24日视导 (the second point), 下旬 总结会. */
final class MonthDays {

    private static final Pattern DAY = Pattern.compile("[-•·●○◆▲★ ]*(?:\\d{1,2}[.、)] *)?(?:(?:(\\d{1,2})[日号]?[-—~至到]+)?(\\d{1,2})[日号]|(?:本月|月)?(?:上旬|中旬|下旬|月初|月底|月末))(?:\\([^)]{1,6}\\)|周[一-龥]|星期[一-龥])?([ :,、]*)");

    private MonthDays() {}

    /** @param month the month the line stands below */
    static @Nullable TimeLabel in(String folded, TimeLabel.Moment month) {
        var day = DAY.matcher(folded);
        if (!day.lookingAt() || day.end() == folded.length()) {
            return null;
        }
        int from = day.group(2) == null ? Items.bullets(folded) : day.start(day.group(1) == null ? 2 : 1);
        boolean numbered = day.start(1) > Items.bullets(folded) || day.group(1) == null && day.group(2) != null && day.start(2) > Items.bullets(folded);
        if (day.group(3).isEmpty() && !numbered) {
            return null;
        }
        if (day.group(2) == null) {
            return new TimeLabel(new TimeLabel.Moment(month.year(), month.month(), null), null, null, null, false, from, from + folded.substring(from, day.end()).replaceFirst("[ :,、(].*", "").length(), day.end(), true);
        }
        var last = moment(month, day.group(2));
        var first = day.group(1) == null ? last : moment(month, day.group(1));
        return first == null || last == null ? null : new TimeLabel(first, day.group(1) == null ? null : last, null, null, false, from, day.start(3), day.end(), true);
    }

    private static TimeLabel.@Nullable Moment moment(TimeLabel.Moment month, String day) {
        int number = Integer.parseInt(day);
        return number < 1 || number > 31 ? null : new TimeLabel.Moment(month.year(), month.month(), number);
    }
}
