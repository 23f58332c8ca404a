package yanxun.activity.radar;

import java.time.Duration;
import java.time.LocalTime;

/**
 * What a district lets its schools bear in a day, and when activities may be held.
 *
 * @param sharePercent of a school's teachers of a subject, more than which may not be away at once; one always may
 * @param mostTeachers of a subject out of one school
 * @param mostADay activities a school or a community is called to in one day
 */
record RadarRule(int sharePercent, int mostTeachers, int mostADay, LocalTime dayFrom, LocalTime noonFrom, LocalTime noonTo, LocalTime dayTo) {
    static final RadarRule STANDARD = new RadarRule(33, 3, 3, LocalTime.of(8, 30), LocalTime.of(11, 30), LocalTime.of(14, 0), LocalTime.of(17, 30));

    /** A third is 33 percent and a bit. */
    boolean isTooMany(int away, int teachers) {
        return away > 1 && (away > mostTeachers || away * 100 >= teachers * (sharePercent + 1));
    }

    boolean isCrowded(int activities) {
        return activities > mostADay;
    }

    /** Within the hours of teaching; only what lasts longer than half a day may lie across noon. */
    boolean allows(LocalTime from, LocalTime to, boolean acrossNoon) {
        return !from.isBefore(dayFrom) && !to.isAfter(dayTo) && (acrossNoon || !to.isAfter(noonFrom) || !from.isBefore(noonTo));
    }

    /** Longer than either half of the day. */
    boolean fillsTheDay(long minutes) {
        return minutes > Duration.between(dayFrom, noonFrom).toMinutes() && minutes > Duration.between(noonTo, dayTo).toMinutes();
    }
}
