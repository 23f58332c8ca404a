package yanxun.activity.radar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yanxun.org.DistrictDays;
import yanxun.platform.time.Times;

/** Looks through three weeks in half hours for the times with the least clashes, nearest to the one wished for. */
record Slots(Radar radar, RadarRule rule, DistrictDays.Calendar calendar) {
    static final int DAYS = 21;
    private static final int STEP = 30;
    private static final int SHOWN = 3;
    private static final long HEAVY = 1_000_000;
    private static final long LIGHT = 1_000;

    /** @param distance from the time wished for */
    record Slot(Instant from, Instant to, List<Clash> clashes, long distance) {
        /** One severe clash outweighs any number of warnings; among severe ones those count who are troubled. */
        long cost() {
            return clashes.stream().mapToLong(clash -> switch (clash.severity()) {
                case SEVERE -> HEAVY + clash.weight() * LIGHT;
                case WARNING -> LIGHT + clash.weight();
            }).sum();
        }
    }

    /** The best of each day, the three best of the days; empty where it fits into no day. */
    List<Slot> best(LocalDate first, Duration length, @Nullable Instant wished) {
        return days(first).stream().map(day -> onDay(day, length, wished)).filter(Objects::nonNull).sorted(order()).limit(SHOWN).sorted(Comparator.comparing(Slot::from)).toList();
    }

    /** Days of teaching; where there are none, in the long holidays, whatever is no public holiday. */
    private List<LocalDate> days(LocalDate first) {
        var all = first.datesUntil(first.plusDays(DAYS)).toList();
        var taught = all.stream().filter(day -> calendar.days().isWorking(day) && calendar.isInTerm(day)).toList();
        return taught.isEmpty() ? all.stream().filter(calendar.days()::isWorking).toList() : taught;
    }

    private @Nullable Slot onDay(LocalDate day, Duration length, @Nullable Instant wished) {
        return starts(length).map(start -> slot(day.atTime(start).atZone(Times.ZONE).toInstant(), length, wished)).min(order()).orElse(null);
    }

    private Slot slot(Instant from, Duration length, @Nullable Instant wished) {
        return new Slot(from, from.plus(length), radar.at(from, from.plus(length)), wished == null ? 0 : distance(from, wished));
    }

    /** Half hours of the clock off, and two for every day off: the same hour some days on is nearer than another hour of the day. */
    private static long distance(Instant from, Instant wished) {
        var days = Math.abs(Times.day(from).toEpochDay() - Times.day(wished).toEpochDay());
        var clock = Math.abs(Duration.between(LocalTime.ofInstant(from, Times.ZONE), LocalTime.ofInstant(wished, Times.ZONE)).toMinutes());
        return clock / STEP + days * 2;
    }

    private Stream<LocalTime> starts(Duration length) {
        var minutes = length.toMinutes();
        var whole = rule.fillsTheDay(minutes);
        var fits = (int) (Duration.between(rule.dayFrom(), rule.dayTo()).toMinutes() - minutes);
        return fits < 0 ? Stream.empty() : IntStream.rangeClosed(0, fits / STEP).mapToObj(step -> rule.dayFrom().plusMinutes((long) step * STEP))
                .filter(start -> rule.allows(start, start.plusMinutes(minutes), whole));
    }

    private static Comparator<Slot> order() {
        return Comparator.comparingLong(Slot::cost).thenComparingLong(Slot::distance).thenComparing(Slot::from);
    }
}
