package yanxun.plan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
    private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final String LONG = "全区小学语文“单元整体教学”城乡联合教研暨同课异构展示活动;含逗号,分号;和反斜杠\\,以及生僻字𠮷𡈼与表情🎉,再写长一些直到必须折行为止";

    @Test
    void noLineIsLongerThanSeventyFiveOctetsAndNoCharacterIsTorn() {
        var file = new CalendarFile("王教研员 的研训日程", "http://localhost", List.of(meeting(LONG))).bytes();

        for (var line : new String(file, StandardCharsets.UTF_8).split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD");
        }
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("\r\n ").doesNotContain("\n\n").endsWith("END:VCALENDAR\r\n");
        assertThat(new String(file, StandardCharsets.UTF_8).replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void foldsExactlyAtTheLimit() {
        assertThat(folded("A".repeat(75))).isEqualTo("A".repeat(75) + "\r\n");
        assertThat(folded("A".repeat(76))).isEqualTo("A".repeat(75) + "\r\n A\r\n");
        assertThat(folded("A".repeat(73) + "研")).isEqualTo("A".repeat(73) + "\r\n 研\r\n");
        assertThat(folded("A".repeat(72) + "研")).isEqualTo("A".repeat(72) + "研\r\n");
        assertThat(folded("A".repeat(75) + "B".repeat(75))).isEqualTo("A".repeat(75) + "\r\n " + "B".repeat(74) + "\r\n B\r\n");
    }

    @Test
    void readsBackAsItWasMeant() throws Exception {
        var file = new CalendarFile("日程", "http://localhost", List.of(meeting(LONG), entry(false))).bytes();

        var calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events).hasSize(2);
        assertThat(events.getFirst().getSummary().getValue()).isEqualTo(LONG);
        assertThat(events.getFirst().getUid().orElseThrow().getValue()).isEqualTo("activity-" + ID + "@yanxun");
        assertThat(calendar.validate().getEntries()).isEmpty();
    }

    @Test
    void saysTheTimeInTheCountrysZone() {
        var text = unfolded(new CalendarFile("日程", "http://localhost", List.of(meeting("同课异构"))).bytes());

        assertThat(text).contains("BEGIN:VTIMEZONE\nTZID:Asia/Shanghai\nBEGIN:STANDARD\nDTSTART:19910915T000000\nTZOFFSETFROM:+0800\nTZOFFSETTO:+0800\nTZNAME:CST\nEND:STANDARD\nEND:VTIMEZONE");
        assertThat(text).contains("DTSTART;TZID=Asia/Shanghai:20261015T140000", "DTEND;TZID=Asia/Shanghai:20261015T163000", "LOCATION:实验小学报告厅", "SEQUENCE:3", "DTSTAMP:20261001T020304Z", "STATUS:CONFIRMED");
        assertThat(text).contains("DESCRIPTION:教研中心\\nhttp://localhost/activities/" + ID);
    }

    @Test
    void entriesAreWholeDaysAndEndTheDayAfter() {
        var text = unfolded(new CalendarFile("日程", "http://localhost", List.of(entry(false), entry(true))).bytes());

        assertThat(text).contains("UID:entry-" + ID + "@yanxun", "DTSTART;VALUE=DATE:20261026", "DTEND;VALUE=DATE:20261031", "TRANSP:TRANSPARENT", "负责人:李老师", "STATUS:CANCELLED");
    }

    @Test
    void theSameHappeningsGiveTheSameBytes() {
        assertThat(new CalendarFile("日程", "http://a", List.of(meeting("一"), entry(false))).bytes()).isEqualTo(new CalendarFile("日程", "http://a", List.of(meeting("一"), entry(false))).bytes());
    }

    /** Two parsers nobody here wrote must agree with us. */
    @Test
    void fiveHundredHostileTitlesAreReadBackUnchangedByBothParsers() throws Exception {
        var chance = new Random(20261122);
        var titles = IntStream.range(0, 500).mapToObj(_ -> hostile(chance)).toList();
        var file = new CalendarFile("日程", "http://localhost", titles.stream().map(CalendarFileTest::meeting).toList()).bytes();

        var read = biweekly.Biweekly.parse(new ByteArrayInputStream(file)).first();
        assertThat(read.getEvents()).extracting(event -> event.getSummary().getValue()).isEqualTo(titles);
        assertThat(read.getEvents().getFirst().getDateStart().getValue()).isEqualTo(java.util.Date.from(Instant.parse("2026-10-15T06:00:00Z")));
        assertThat(read.getEvents()).allMatch(event -> event.getSequence().getValue() == 3 && event.getStatus().isConfirmed());
        assertThat(read.getTimezoneInfo().getTimezones()).hasSize(1);
        assertThat(read.validate(biweekly.ICalVersion.V2_0).getWarnings()).isEmpty();
        var strict = new CalendarBuilder().build(new ByteArrayInputStream(file));
        assertThat(strict.validate().getEntries()).isEmpty();
        List<VEvent> events = strict.getComponents("VEVENT");
        assertThat(events).extracting(event -> event.getSummary().getValue()).isEqualTo(titles);
    }

    @Test
    void whatNoLineMayHoldBecomesABlank() throws Exception {
        var file = new CalendarFile("日程", "http://localhost", List.of(meeting("一\r\n二\u0007三\tEND:VEVENT"))).bytes();

        assertThat(biweekly.Biweekly.parse(new ByteArrayInputStream(file)).first().getEvents()).extracting(event -> event.getSummary().getValue()).containsExactly("一  二 三 END:VEVENT");
    }

    @Test
    void saysHowOftenToLookAgain() {
        assertThat(unfolded(new CalendarFile("日程", "http://a", List.of()).bytes())).contains("REFRESH-INTERVAL;VALUE=DURATION:PT4H", "X-PUBLISHED-TTL:PT4H");
    }

    private static String hostile(Random chance) {
        var pieces = List.of("研", "，", "；", ",", ";", ":", "\\", "\\n", "\\,", "\"", "“", "𠮷", "𡈼", "🎉", "👩‍🏫", "e\u0301", "BEGIN:VEVENT", "END:VCALENDAR", "SUMMARY;X=1:", "^n", "=", "%0A", "<b>", "&amp;", "\u3000", "　", " ", "A", "ǅ", "\u200b", "DTSTART:");
        var text = new StringBuilder("题");
        int length = 1 + chance.nextInt(60);
        for (int i = 0; i < length; i++) {
            text.append(pieces.get(chance.nextInt(pieces.size())));
        }
        return text.append("末").toString();
    }

    @Test
    void anEmptyCalendarIsStillOne() throws Exception {
        assertThat(new CalendarBuilder().build(new ByteArrayInputStream(new CalendarFile("日程", "http://a", List.of()).bytes())).<VEvent>getComponents("VEVENT")).isEmpty();
    }

    private static String folded(String line) {
        return new String(OctetLines.fold(line + "\r\n"), StandardCharsets.UTF_8);
    }

    private static String unfolded(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).replace("\r\n ", "").replace("\r\n", "\n");
    }

    private static Happening meeting(String title) {
        var day = LocalDate.of(2026, 10, 15);
        return new Happening(Happening.Kind.ACTIVITY, ID, title, day, day, Instant.parse("2026-10-15T06:00:00Z"), Instant.parse("2026-10-15T08:30:00Z"), true, "教研中心", "实验小学报告厅", "", "已发布", "info", false,
                "/activities/" + ID, 3, Instant.parse("2026-10-01T02:03:04.567Z"));
    }

    private static Happening entry(boolean dropped) {
        return new Happening(Happening.Kind.ENTRY, ID, "月研", LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 30), null, null, true, "教研中心", "李老师", "2026年教研计划", "待落实", "plain", dropped, "/plans/1", 0,
                Instant.parse("2026-10-01T02:03:04Z"));
    }
}
