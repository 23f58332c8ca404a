package yanxun.activity.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanxun.org.DistrictDays;
import yanxun.org.Exam;
import yanxun.org.SchoolDays;
import yanxun.org.Term;
import yanxun.platform.time.Times;

/** What collides and what does not, and which slots are better. */
class RadarTest {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 10, 15);
    private static final UUID LI = UUID.randomUUID();
    private static final UUID CHEN = UUID.randomUUID();
    private static final UUID WANG = UUID.randomUUID();
    private static final UUID SCHOOL = new UUID(1, 1);
    private static final UUID VILLAGE = new UUID(1, 2);
    private static final Venue HALL = new Venue(SCHOOL, new Point(36.20, 117.10), "报告厅");
    private static final Venue FAR = new Venue(VILLAGE, new Point(36.20, 117.30), "会议室");

    private final List<Other> others = new ArrayList<>();
    private final List<Exam> exams = new ArrayList<>();
    private final Map<LocalDate, SchoolDays.Special> specials = new HashMap<>();
    private final List<Teachers.Teacher> teachers = new ArrayList<>();
    private Proposed proposed = proposal(Set.of(LI, CHEN), Set.of("语文"));

    @Test
    void nothingCollidesOnAQuietDay() {
        assertThat(told("09:00", "11:00")).isEmpty();
    }

    @Test
    void whoIsExpectedElsewhereAtTheTimeIsNamedIfKnownAndCountedIfNot() {
        others.add(other("识字研讨", "10:00", "12:00", FAR, LI, CHEN, WANG));

        assertThat(told("09:00", "11:00")).containsExactly("李老师等 2 人 这时已安排参加“识字研讨”");
        assertThat(new Radar(around()).at(at("09:00"), at("11:00")).getFirst().severity()).isEqualTo(Severity.SEVERE);
    }

    @ParameterizedTest
    @CsvSource({"08:00, 10:00, false", "09:59, 10:01, true", "10:30, 11:00, true", "12:00, 13:00, false", "08:00, 18:00, true"})
    void whatEndsAsTheOtherBeginsIsNotAtOnce(String from, String to, boolean collides) {
        others.add(other("研讨", "10:00", "12:00", Venue.NOWHERE, LI));

        assertThat(told(from, to).stream().anyMatch(text -> text.contains("这时已安排"))).isEqualTo(collides);
    }

    @Test
    void theTitleOfWhatTheViewerMayNotOpenIsNotTold() {
        others.add(new Other(UUID.randomUUID(), "不公开的会", at("09:00"), at("10:00"), "某处", FAR, Set.of(LI), Set.of(), null, "", null, false));

        var clash = new Radar(around()).at(at("09:00"), at("10:00")).getFirst();
        assertThat(clash.text(known())).contains("另一项活动").doesNotContain("不公开");
        assertThat(clash.where()).doesNotContain("某处");
        assertThat(clash.link()).isNull();
    }

    @Test
    void theLeaderIsDoubleBookedAsLeaderOrAsGuestAndToldOnce() {
        proposed = new Proposed(HALL, Set.of(LI, WANG), Set.of(), WANG, "", Set.of(), List.of(), null);
        others.add(other("讲座", "09:00", "10:00", FAR, WANG));

        assertThat(told("09:00", "10:00")).containsExactly("负责人这时要参加“讲座”");
    }

    @Test
    void theSpeakerIsKnownByName() {
        proposed = new Proposed(HALL, Set.of(), Set.of(), null, "省专家", Set.of(), List.of(), null);
        others.add(new Other(UUID.randomUUID(), "讲座", at("09:00"), at("10:00"), "", FAR, Set.of(), Set.of(), null, "省专家", null, true));
        others.add(new Other(UUID.randomUUID(), "没有主讲的", at("09:00"), at("10:00"), "", FAR, Set.of(), Set.of(), null, "", null, true));

        assertThat(told("09:30", "11:00")).containsExactly("主讲人这时要主讲“讲座”");
    }

    @ParameterizedTest
    @CsvSource({"报告厅, 1, true", "报告厅, 2, false", "各校, 1, false", "'', 1, false"})
    void aRoomIsTakenOnceInAHouse(String room, long house, boolean same) {
        proposed = new Proposed(new Venue(SCHOOL, null, room), Set.of(), Set.of(), null, "", Set.of(), List.of(), null);
        others.add(other("先来的", "09:00", "10:00", new Venue(new UUID(1, house), null, room)));

        assertThat(told("09:30", "11:00").contains("场地这时已用于“先来的”")).isEqualTo(same);
    }

    @Test
    void aLongNameIsTheSameRoomWhoeverHosts() {
        assertThat(new Venue(SCHOOL, null, "区教师进修学校三楼").isSameRoom(new Venue(VILLAGE, null, "区教师进修学校三楼"))).isTrue();
        assertThat(Venue.NOWHERE.isSameRoom(Venue.NOWHERE)).as("online").isFalse();
    }

    @Test
    void theWayIsReckonedForThoseWhoGoFromOneToTheOther() {
        others.add(other("村小活动", "09:00", "10:00", FAR, LI));

        // 18 km as the crow flies, 23.3 km of road, 47 minutes and ten
        assertThat(told("10:30", "12:00")).containsExactly("李老师 与“村小活动”之间只隔 30 分钟,路上约需 57 分钟");
        assertThat(told("11:00", "12:00")).isEmpty();
        assertThat(told("07:00", "08:30")).as("there as well as back").hasSize(1);
        others.clear();
        others.add(other("村小活动", "09:00", "10:00", FAR, WANG));
        assertThat(told("10:10", "12:00")).as("nobody goes from one to the other").isEmpty();
        others.add(other("线上会", "09:00", "10:00", Venue.NOWHERE, LI));
        assertThat(told("10:00", "12:00")).as("nobody travels from a screen").isEmpty();
    }

    @Test
    void theSameHouseIsNoJourney() {
        assertThat(new Point(36.2, 117.1).minutesTo(new Point(36.2, 117.1))).isZero();
        assertThat(new Point(0, 0).kilometres(new Point(0, 1))).isBetween(111.0, 111.4);
    }

    @Test
    void aHolidayIsSevereAWeekendIsNotAndADayMadeUpForIsLikeAnyOther() {
        specials.put(LocalDate.of(2026, 10, 1), new SchoolDays.Special("国庆节", false));
        specials.put(LocalDate.of(2026, 10, 10), new SchoolDays.Special("调休上班", true));

        assertThat(on(LocalDate.of(2026, 10, 1))).containsExactly("SEVERE 这天是国庆节假期");
        assertThat(on(LocalDate.of(2026, 10, 17))).containsExactly("WARNING 这天是周末,不是调休的工作日");
        assertThat(on(LocalDate.of(2026, 10, 10))).isEmpty();
        assertThat(on(LocalDate.of(2026, 8, 20))).containsExactly("WARNING 这天不在学期内");
    }

    @Test
    void examsConcernTheirStages() {
        exams.add(new Exam("初中期中考试", THURSDAY, THURSDAY.plusDays(1), List.of("初中")));
        assertThat(on(THURSDAY)).as("primary schools go on").isEmpty();
        exams.add(new Exam("期中考试", THURSDAY, THURSDAY, List.of()));
        assertThat(on(THURSDAY)).containsExactly("SEVERE 这天在考试周:期中考试");
        assertThat(on(THURSDAY.plusDays(1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, 2, true", "2, 5, true", "2, 6, false", "1, 1, false", "1, 2, false", "3, 8, true", "3, 9, false", "3, 30, false", "4, 30, true"})
    void aThirdOrThreeOfASubjectAndOneAlways(int away, int teachers, boolean tooMany) {
        assertThat(RadarRule.STANDARD.isTooMany(away, teachers)).isEqualTo(tooMany);
    }

    @Test
    void teachersAwayElsewhereThatDayCountButNotThoseWhoStayInTheirHouse() {
        staff(VILLAGE, 10);
        var away = teachers.stream().map(Teachers.Teacher::id).toList();
        proposed = proposal(Set.copyOf(away.subList(0, 2)), Set.of("语文"));
        assertThat(told("09:00", "10:00")).isEmpty();
        others.add(other("另一处", "14:00", "15:00", new Venue(new UUID(1, 9), null, ""), away.get(2), away.get(3)));
        assertThat(told("09:00", "10:00")).containsExactly("同一学科外出过多:河口小学语文 4/10 人");
        others.clear();
        others.add(other("本校的会", "14:00", "15:00", FAR, away.get(2), away.get(3)));
        assertThat(told("09:00", "10:00")).isEmpty();
        proposed = new Proposed(FAR, Set.copyOf(away), Set.of(), null, "", Set.of("语文"), List.of(), null);
        assertThat(told("09:00", "10:00")).as("all stay at home").isEmpty();
    }

    @Test
    void aSchoolBearsThreeADayAndSoDoesACommunity() {
        var community = UUID.randomUUID();
        proposed = new Proposed(HALL, Set.of(), Set.of(SCHOOL), null, "", Set.of(), List.of(), community);
        for (int i = 0; i < 3; i++) {
            assertThat(told("07:00", "07:30")).isEmpty();
            others.add(new Other(UUID.randomUUID(), "第" + i, at("1" + i + ":00"), at("1" + i + ":30"), "", Venue.NOWHERE, Set.of(), Set.of(SCHOOL), null, "", community, true));
        }
        assertThat(told("07:00", "07:30")).containsExactly("这一天的活动过多:本共同体 4 项、实验小学 4 项");
    }

    @Test
    void theNearestQuietSlotsAreShownOneADay() {
        others.add(other("占了上午", "08:00", "12:00", HALL, LI));
        var slots = slots(Duration.ofHours(2), at("09:00"));

        assertThat(slots).hasSize(3).allMatch(slot -> slot.clashes().isEmpty());
        assertThat(slots.stream().map(slot -> Times.minute(slot.from()))).containsExactly("2026-10-14 09:00", "2026-10-16 09:00", "2026-10-19 09:00");
    }

    @Test
    void slotsLieInTeachingHoursOnTaughtDays() {
        specials.put(LocalDate.of(2026, 10, 17), new SchoolDays.Special("调休上班", true));
        for (var slot : slots(Duration.ofMinutes(150), null)) {
            var from = LocalDateTime.ofInstant(slot.from(), Times.ZONE);
            assertThat(from.toLocalTime()).isBetween(RadarRule.STANDARD.dayFrom(), RadarRule.STANDARD.dayTo());
            assertThat(new SchoolDays(specials).isWorking(from.toLocalDate())).isTrue();
        }
        assertThat(slots(Duration.ofHours(6), null)).as("a whole day lies across noon").isNotEmpty();
        assertThat(slots(Duration.ofHours(10), null)).as("longer than a day of teaching").isEmpty();
        assertThat(slots(Duration.ofHours(3).plusMinutes(30), null)).allMatch(slot -> Times.clock(slot.from()).equals("14:00"));
    }

    @Test
    void withEverythingTakenTheLeastBadComesFirst() {
        for (int day = -1; day < 30; day++) {
            others.add(busy(THURSDAY.plusDays(day), day == 4 ? List.of(LI) : List.of(LI, CHEN)));
        }
        assertThat(slots(Duration.ofHours(2), at("09:00")).stream().map(slot -> Times.day(slot.from()))).contains(THURSDAY.plusDays(4));
    }

    private static Other busy(LocalDate day, List<UUID> people) {
        return new Other(UUID.randomUUID(), "全天", day.atStartOfDay(Times.ZONE).toInstant(), day.plusDays(1).atStartOfDay(Times.ZONE).toInstant().minusSeconds(1), "", Venue.NOWHERE, Set.copyOf(people), Set.of(), null, "", null, true);
    }

    private List<Slots.Slot> slots(Duration length, @org.jspecify.annotations.Nullable Instant wished) {
        var around = around();
        return new Slots(new Radar(around), around.rule(), around.calendar()).best(THURSDAY.minusDays(1), length, wished);
    }

    private List<String> told(String from, String to) {
        return new Radar(around()).at(at(from), at(to)).stream().map(clash -> clash.text(known()).replace("\uff0c", ",").replace("\uff1a", ":").replace("\uff08", "(").replace("\uff09", ")")).toList();
    }

    private List<String> on(LocalDate day) {
        var from = day.atTime(9, 0).atZone(Times.ZONE).toInstant();
        return new Radar(around()).at(from, from.plusSeconds(3600)).stream().map(clash -> clash.severity() + " " + clash.text(known()).replace("\uff0c", ",").replace("\uff1a", ":")).toList();
    }

    private Around around() {
        return new Around(proposed, others, new Teachers(teachers), new DistrictDays.Calendar(new SchoolDays(specials), List.of(Term.usual(2026, 1)), exams), RadarRule.STANDARD);
    }

    private static Known known() {
        return new Known(Map.of(LI, "李老师"), Map.of(SCHOOL, "实验小学", VILLAGE, "河口小学"));
    }

    private static Proposed proposal(Set<UUID> people, Set<String> subjects) {
        return new Proposed(HALL, people, Set.of(), null, "", subjects, List.of("小学"), null);
    }

    private void staff(UUID school, int size) {
        IntStream.range(0, size).forEach(_ -> teachers.add(new Teachers.Teacher(UUID.randomUUID(), school, List.of("语文"))));
    }

    private static Other other(String title, String from, String to, Venue venue, UUID... people) {
        return new Other(UUID.randomUUID(), title, at(from), at(to), "", venue, Set.copyOf(Stream.of(people).toList()), Set.of(), null, "", null, true);
    }

    private static Instant at(String clock) {
        return LocalDateTime.parse(THURSDAY + "T" + clock).atZone(Times.ZONE).toInstant();
    }
}
