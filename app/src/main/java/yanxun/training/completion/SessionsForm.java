package yanxun.training.completion;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.platform.error.Rejected;

/** Sessions in series: the first, how many, and every how many days. */
record SessionsForm(@Nullable String title, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime from,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime to, @Nullable Integer times, @Nullable Integer every, @Nullable String place, @Nullable String speaker) {
    private static final int MOST = 40;
    private static final int LONGEST_GAP = 60;

    /** The days, or why not. */
    List<LocalDate> days(LocalDate first, LocalDate last) {
        if (day == null || from == null || to == null || text(title).isEmpty() || text(title).length() > 100) {
            throw new Rejected("请填写内容(不超过 100 字)、日期和起止时间");
        }
        if (!to.isAfter(from)) {
            throw new Rejected("结束时间应晚于开始时间");
        }
        if (text(speaker).isEmpty()) {
            throw new Rejected("请填写主讲");
        }
        var count = times == null ? 1 : times;
        var gap = every == null ? 7 : every;
        if (count < 1 || count > MOST || gap < 1 || gap > LONGEST_GAP) {
            throw new Rejected("一次排 1 到 {0} 场,间隔 1 到 {1} 天", MOST, LONGEST_GAP);
        }
        var days = new ArrayList<LocalDate>();
        for (int i = 0; i < count; i++) {
            days.add(day.plusDays((long) i * gap));
        }
        if (days.getFirst().isBefore(first) || days.getLast().isAfter(last)) {
            throw new Rejected("场次应在班级的起止日期 {0} 至 {1} 之内;最后一场是 {2}", first, last, days.getLast());
        }
        return days;
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
