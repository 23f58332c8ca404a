package yanxun.observation.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yanxun.platform.error.Rejected;
import yanxun.platform.spreadsheet.CellError;
import yanxun.platform.spreadsheet.SheetReader;

/** What is read from a timetable, and what is told of it. */
class ReadingTimetableTest {
    static final Faculty.Teacher WANG = new Faculty.Teacher(new UUID(0, 1), "T01", "王芳");
    static final Faculty.Teacher LI = new Faculty.Teacher(new UUID(0, 2), "T02", "李明");
    static final Faculty.Teacher LI_TOO = new Faculty.Teacher(new UUID(0, 3), "T03", "李明");
    static final Faculty FACULTY = Faculty.of(List.of(WANG, LI, LI_TOO));

    @Test
    void daysPeriodsAndWeeksAreReadHoweverTheyAreWritten() {
        var read = read("工号,教师,课程,班级,周几,节,单双周,教室\n,王芳,语文,三(2)班,周一,3,,\nT02,,数学,三(2)班,星期五,第三节,单周,201\nT03,李明,数学,三(2)班,5,第3节,双,201");
        assertThat(read.errors()).isEmpty();
        assertThat(read.list()).isTrue();
        assertThat(read.slots()).extracting(slot -> slot.teacherId() + slot.subject() + slot.weekday() + slot.period() + slot.weeks() + slot.room())
                .containsExactly(WANG.id() + "语文13ALL", LI.id() + "数学53ODD201", LI_TOO.id() + "数学53EVEN201");
    }

    @Test
    void everythingWrongIsToldWhereItStands() {
        var read = read("工号,教师,学科,班级,星期,节次\n,李明,语文,一班,周一,1\nT09,,语文,一班,周一,2\nT01,李明,语文,一班,周一,3\n,赵六,语文,一班,周一,4\n,,语文,一班,周一,5\n,王芳,语文,一班,周八,13\n,王芳,语文,一班,周二,1\n,王芳,语文,一班,周二,1");
        assertThat(read.slots()).hasSize(1);
        assertThat(read.errors()).extracting(CellError::row).containsExactly(2, 3, 4, 5, 6, 7, 7, 9);
        assertThat(read.errors()).extracting(CellError::told).satisfies(told -> {
            assertThat(told.get(0)).contains("同名").contains("T02、T03");
            assertThat(told.get(1)).contains("没有这个工号");
            assertThat(told.get(2)).contains("王芳").contains("不一致");
            assertThat(told.get(3)).contains("没有这位教师");
            assertThat(told.get(4)).contains("请填教师或工号");
            assertThat(told.get(7)).contains("和第 8 行是同一节课");
        });
    }

    @Test
    void gridsOfClassesAreReadOneUnderAnother() {
        var read = read("凤来区实验小学 三(1)班课程表,,,,,\n,节次,星期一,星期二,星期三,星期四\n上午,1,语文 王芳,,数学/T02,\n,第2节,\"语文\n王芳\",,,\n三(2)班课程表,,,,,\n,节次,星期一,星期二,星期三,星期四\n上午,1,,语文 王芳,,音乐");
        assertThat(read.list()).isFalse();
        assertThat(read.slots()).extracting(slot -> slot.className() + slot.weekday() + slot.period() + slot.subject() + slot.teacher())
                .containsExactlyInAnyOrder("三(1)班11语文王芳", "三(1)班31数学李明", "三(1)班12语文王芳", "三(2)班21语文王芳");
        assertThat(read.errors()).singleElement().satisfies(error -> assertThat(error.told() + error.column() + error.row()).contains("写上教师", "星期四", "7"));
    }

    @Test
    void anEmptyTimetableIsRefused() {
        assertThatThrownBy(() -> read("教师,学科,班级,星期,节次\n")).isInstanceOf(Rejected.class).hasMessageContaining("没有课");
    }

    @Test
    void whatMeetsInTimeButNotInPlaceClashes() {
        assertThat(clashes("王芳,语文,一班,周一,1,,", "王芳,语文,二班,周一,1,,")).singleElement().asString().contains("星期一 第 1 节", "王芳 同时在 一班 和 二班 上课");
        assertThat(clashes("王芳,语文,一班,周一,1,,礼堂", "王芳,语文,二班,周一,1,,礼堂")).as("taught together").isEmpty();
        assertThat(clashes("王芳,语文,一班,周一,1,单周,", "王芳,语文,二班,周一,1,双周,")).as("in other weeks").isEmpty();
        assertThat(clashes("王芳,语文,一班,周一,1,,", "T02,数学,一班,周一,1,,")).singleElement().asString().contains("一班 同时有", "语文(王芳)", "数学(李明)");
    }

    @Test
    void aDifferenceTellsWhatComesGoesAndStays() {
        var before = read("教师,学科,班级,星期,节次\n王芳,语文,一班,周一,1\n王芳,语文,一班,周二,1").slots();
        var after = read("教师,学科,班级,星期,节次\n王芳,语文,一班,周一,1\n王芳,语文,一班,周三,1\nT02,数学,一班,周二,1").slots();
        var difference = Difference.between(before, after);
        assertThat(difference.unchanged()).isEqualTo(1);
        assertThat(difference.added()).extracting(Slot::weekday).containsExactly(2, 3);
        assertThat(difference.removed()).extracting(Slot::weekday).containsExactly(2);
        assertThat(Difference.between(after, after).changesNothing()).isTrue();
        assertThat(Difference.digest(before)).isEqualTo(Difference.digest(before.reversed())).isNotEqualTo(Difference.digest(after));
    }

    @Test
    void classesStandInTheOrderOfSchools() {
        assertThat(List.of("二(1)班", "一(10)班", "一(2)班", "六(1)班", "四(1)班").stream().sorted(ClassOrder.OF_NAMES)).containsExactly("一(2)班", "一(10)班", "二(1)班", "四(1)班", "六(1)班");
    }

    private static List<String> clashes(String... rows) {
        return Clash.in(read("教师,学科,班级,星期,节次,单双周,教室\n" + String.join("\n", rows)).slots()).stream().map(Clash::told).toList();
    }

    private static ReadingTimetable.Outcome read(String csv) {
        try (var reader = SheetReader.open(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "课表.csv")) {
            return ReadingTimetable.read(reader, FACULTY);
        }
    }
}
