package yanxun.plan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yanxun.plan.CalendarSource.Involved;
import yanxun.plan.CalendarSource.Pair;
import yanxun.plan.CalendarSource.Shared;
import yanxun.org.SchoolDays;
import yanxun.platform.time.Times;

class CollisionsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 15);
    private static final SchoolDays DAYS = new SchoolDays(Map.of(LocalDate.of(2026, 10, 1), new SchoolDays.Special("国庆节", false), LocalDate.of(2026, 10, 10), new SchoolDays.Special("调休上班", true)));

    private final Happening morning = activity("晨读观摩", "09:00", "10:30");
    private final Happening late = activity("作业研讨", "10:00", "11:00");
    private final Happening after = activity("午间沙龙", "10:30", "12:00");

    @Test
    void activitiesThatRunAtOnceOverlapAndThoseThatFollowDoNot() {
        assertThat(at(morning, late, after).overlapping()).containsExactlyInAnyOrder(new Pair(morning.id(), late.id()), new Pair(late.id(), after.id()));
    }

    @Test
    void entriesAndCancelledAndPastThingsDoNotOverlap() {
        var cancelled = new Happening(Happening.Kind.ACTIVITY, UUID.randomUUID(), "取消的", DAY, DAY, at("09:00"), at("12:00"), true, "", "", "", "已取消", "bad", true, "", 0, Instant.EPOCH);
        assertThat(at(morning, cancelled, entry("安排", DAY, true)).overlapping()).isEmpty();
        assertThat(new Collisions(List.of(morning, late), DAY.plusDays(1)).overlapping()).isEmpty();
    }

    @Test
    void namesThePeopleCalledTwice() {
        var hints = at(morning, late).hints(List.of(new Shared(morning.id(), late.id(), 5, List.of("李老师", "赵老师", "钱老师"))), List.of(), DAYS);

        assertThat(hints).extracting(Hint::text).containsExactly("李老师、赵老师、钱老师等 5 人 同时被安排参加“晨读观摩”和“作业研讨”");
    }

    @Test
    void aSchoolBearsThreeActivitiesADayButNotFour() {
        var school = UUID.randomUUID();
        var evening = activity("读书会", "16:00", "17:00");
        var three = List.of(morning, late, after);
        var four = List.of(morning, late, after, evening);

        assertThat(new Collisions(three, DAY).crowded()).isEmpty();
        assertThat(new Collisions(three, DAY).hints(List.of(), called(school, three), DAYS)).isEmpty();
        assertThat(new Collisions(four, DAY).crowded()).hasSize(4);
        assertThat(new Collisions(four, DAY).hints(List.of(), called(school, four), DAYS)).extracting(Hint::text).containsExactly("实验小学 这一天有 4 项活动\uff0c请错开");
        assertThat(new Collisions(four, DAY).hints(List.of(), called(school, three), DAYS)).as("four on the day, three of them for this school").isEmpty();
    }

    @Test
    void aHolidayIsNamedWithTheNearestWorkingDay() {
        var hints = new Collisions(List.of(entry("送教", LocalDate.of(2026, 10, 1), true), entry("调研", LocalDate.of(2026, 10, 10), true), entry("十月安排", LocalDate.of(2026, 10, 1), false)), LocalDate.of(2026, 9, 1))
                .hints(List.of(), List.of(), DAYS);

        assertThat(hints).extracting(Hint::text).containsExactly("“送教”排在国庆节假期\uff0c最近的工作日是10月2日 周五");
    }

    @Test
    void nothingCollidesInAnEmptyCalendar() {
        assertThat(at().hints(List.of(), List.of(), DAYS)).isEmpty();
    }

    private static Collisions at(Happening... happenings) {
        return new Collisions(List.of(happenings), DAY);
    }

    private static List<Involved> called(UUID school, List<Happening> activities) {
        return activities.stream().map(activity -> new Involved(activity.id(), school, "实验小学")).toList();
    }

    private static Happening activity(String title, String from, String to) {
        return new Happening(Happening.Kind.ACTIVITY, UUID.randomUUID(), title, DAY, DAY, at(from), at(to), true, "", "", "", "已发布", "info", false, "", 0, Instant.EPOCH);
    }

    private static Happening entry(String title, LocalDate day, boolean exact) {
        return new Happening(Happening.Kind.ENTRY, UUID.randomUUID(), title, day, day, null, null, exact, "", "", "", "待落实", "plain", false, "", 0, Instant.EPOCH);
    }

    private static Instant at(String clock) {
        return LocalDateTime.parse(DAY + "T" + clock).atZone(Times.ZONE).toInstant();
    }
}
