package yanxun.training.trainer;

import java.time.LocalTime;

/** The parts of a day in which people teach. */
public enum Daypart {
    MORNING("上午", 8, 0, 12, 30), AFTERNOON("下午", 12, 30, 18, 0), EVENING("晚上", 18, 0, 22, 0);

    private final String displayName;
    private final LocalTime from;
    private final LocalTime to;

    Daypart(String displayName, int fromHour, int fromMinute, int toHour, int toMinute) {
        this.displayName = displayName;
        this.from = LocalTime.of(fromHour, fromMinute);
        this.to = LocalTime.of(toHour, toMinute);
    }

    public String displayName() {
        return displayName;
    }

    boolean touches(LocalTime begin, LocalTime end) {
        return begin.isBefore(to) && end.isAfter(from);
    }
}
