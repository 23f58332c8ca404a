package yanxun.methods.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "二月。听课 | 二月 | 2 | - | -", "二月份：听课 | 二月份 | 2 | - | -", "十二月 听课 | 十二月 | 12 | - | -", "2月:听课 | 2月 | 2 | - | -", "元月:听课 | 元月 | 1 | - | -", "2月-6月 听课 | 2月-6月 | 2 | - | -",
        "2—3月,听课 | 2—3月 | 2 | - | -", "三、四月:听课 | 三、四月 | 3 | - | -", "3月下旬:听课 | 3月下旬 | 3 | - | -", "九月底前:听课 | 九月底前 | 9 | - | -", "9月10日,听课 | 9月10日 | 9 | - | 09-10", "9月10日听课 | 9月10日 | 9 | - | 09-10",
        "9月10日—12日:听课 | 9月10日—12日 | 9 | - | 09-10", "9月1-5日:听课 | 9月1-5日 | 9 | - | 09-01", "20xx年10月,听课 | 20xx年10月 | 10 | - | -", "20xx年12月10日-12月24日:听课 | 20xx年12月10日-12月24日 | 12 | - | 12-10",
        "2024年9月10日:听课 | 2024年9月10日 | 9 | - | 2024-09-10", "2024.9.10 听课 | 2024.9.10 | 9 | - | 2024-09-10", "9.1-9.7 听课 | 9.1-9.7 | 9 | - | 09-01", "第一周:听课 | 第一周 | - | 1 | -", "第3-4周:听课 | 第3-4周 | - | 3 | -", "第三、四周:听课 | 第三、四周 | - | 3 | -",
        "第1周(9月1日—9月7日):听课 | 第1周(9月1日—9月7日) | 9 | 1 | 09-01", "第十二周（11.18-11.24）听课 | 第十二周（11.18-11.24） | 11 | 12 | 11-18", "九月第二周:听课 | 九月第二周 | 9 | 2 | -", "第5教学周 听课 | 第5教学周 | - | 5 | -", "期末:听课 | 期末 | - | - | -", "暑假:听课 | 暑假 | - | - | -",
        "- 四月:听课 | 四月 | 4 | - | -", "【五月】听课 | 五月 | 5 | - | -", "● 五月份 听课 | 五月份 | 5 | - | -", "十月至十二月:聽課 | 十月至十二月 | 10 | - | -", "第三週:聽課 | 第三週 | - | 3 | -",
    })
    void readsLabelsInACalendar(String line, String label, Integer month, Integer week, String date) {
        var entry = calendar("教研计划\n一、活动安排\n" + line).getFirst();

        assertThat(entry.label()).isEqualTo(label);
        assertThat(entry.month()).isEqualTo(month);
        assertThat(entry.week()).isEqualTo(week);
        assertThat(entry.date()).isEqualTo(date);
        assertThat(entry.items()).hasSize(1).allSatisfy(item -> assertThat(item).matches("听课|聽課"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"一周一次例会。", "每周三下午集中。", "三月的工作较多。", "月底小结。", "5周年校庆。", "第一小学主办。", "一个月后检查。", "13月没有。", "在实施阶段,各校配合。"})
    void takesNoOrdinaryTextForALabel(String line) {
        assertThat(calendar("教研计划\n一、活动安排\n" + line)).isEmpty();
    }

    @Test
    void aNarrativeOfMonthsIsNoCalendar() {
        assertThat(calendar("教研室2023年工作总结\n一、主要工作\n2月,小学组听课。\n3月—6月,初中组命题。\n9月,高中组赛课。")).isEmpty();
    }

    @Test
    void monthsWithNumberedItemsOverSeveralLines() {
        var calendar = calendar("教研计划\n一、任务\n1.听课\n2.评课\n主要活动安排。\n二月。1. 总结。\n\n2. 布置。\n三月。1. 赛课。\n2. 读书。\n3. 论坛。\n二、保障\n1.经费");

        assertThat(calendar).extracting(CalendarEntry::items).containsExactly(List.of("总结。", "布置。"), List.of("赛课。", "读书。", "论坛。"));
        assertThat(calendar).extracting(CalendarEntry::line).containsExactly(6, 9);
    }

    @Test
    void severalMonthsOnOneLine() {
        var calendar = calendar("教研计划\n一、行事历\n二月:1.总结;2.布置;3.听课。三月:1.赛课;2.读书。四月:质量分析;家长会。");

        assertThat(calendar).extracting(CalendarEntry::label).containsExactly("二月", "三月", "四月");
        assertThat(calendar).extracting(CalendarEntry::items).containsExactly(List.of("总结", "布置", "听课。"), List.of("赛课", "读书。"), List.of("质量分析", "家长会。"));
    }

    @Test
    void monthsPartedOnlyByBlanks() {
        var calendar = calendar("教研计划 一、指导思想 以人为本。 二、具体安排 3月 1、开会 2、布置 4月 1、赛课 5月 研讨 6月 总结");

        assertThat(calendar).extracting(CalendarEntry::month).containsExactly(3, 4, 5, 6);
        assertThat(calendar).extracting(CalendarEntry::items).containsExactly(List.of("开会", "布置"), List.of("赛课"), List.of("研讨"), List.of("总结"));
    }

    @Test
    void monthsAsNumberedHeadings() {
        var calendar = calendar("教研室2024年工作要点\n一、二月份工作\n1.总结\n二、三月份工作\n1.听课\n2.评课\n三、四月份工作\n1.赛课");

        assertThat(calendar).extracting(CalendarEntry::month).containsExactly(2, 3, 4);
        assertThat(calendar).extracting(CalendarEntry::items).containsExactly(List.of("总结"), List.of("听课", "评课"), List.of("赛课"));
    }

    @Test
    void weeksBelowMonths() {
        var calendar = calendar("教研活动行事历\n九月\n第一周:开会\n第二周 听课\n十月\n第五周:赛课");

        assertThat(calendar).extracting(CalendarEntry::month).containsExactly(9, 9, 10);
        assertThat(calendar).extracting(CalendarEntry::week).containsExactly(1, 2, 5);
    }

    @Test
    void stagesWithTheirDates() {
        var calendar = calendar("2025年教研共同体方案\n四、实施步骤\n(一)筹备阶段:3月1日-3月31日\n工作任务:制定方案。\n(二)实施阶段（4月—11月）\n1.联合教研。\n2.送教。\n(三)总结阶段:20xx年12月下旬\n表彰。\n五、要求\n1.重视。");

        assertThat(calendar).extracting(CalendarEntry::stage).containsExactly("筹备阶段", "实施阶段", "总结阶段");
        assertThat(calendar).extracting(CalendarEntry::month).containsExactly(3, 4, 12);
        assertThat(calendar).extracting(CalendarEntry::date).containsExactly("2025-03-01", null, null);
        assertThat(calendar.getFirst().lastDate()).isEqualTo("2025-03-31");
        assertThat(calendar).extracting(CalendarEntry::items).containsExactly(List.of("工作任务:制定方案。"), List.of("联合教研。", "送教。"), List.of("表彰。"));
    }

    @Test
    void namedStagesBehindTheirOrdinal() {
        var entry = calendar("方案\n三 工作步骤\n第一阶段：启动阶段（2025年3月1日—3月31日）\n制定方案。").getFirst();

        assertThat(entry.stage()).isEqualTo("第一阶段");
        assertThat(entry.date()).isEqualTo("2025-03-01");
    }

    @Test
    void aTableByWeeks() {
        var calendar = calendar("2025学年第一学期教研计划\n三、安排\n周次\t日期\t内容\t责任人\n1\t9.1-9.5\t1.开会;2.制定计划\t王\n2-3\t9.8-9.19\t听课\t李\n\t\t评课\t赵\n四\t9.22-9.26\t赛课\t");

        assertThat(calendar).extracting(CalendarEntry::week).containsExactly(1, 2, 4);
        assertThat(calendar).extracting(CalendarEntry::lastWeek).containsExactly(null, 3, null);
        assertThat(calendar).extracting(CalendarEntry::date).containsExactly("2025-09-01", "2025-09-08", "2025-09-22");
        assertThat(calendar).extracting(CalendarEntry::items).containsExactly(List.of("开会", "制定计划"), List.of("听课", "评课"), List.of("赛课"));
        assertThat(calendar).extracting(CalendarEntry::notes).containsExactly(List.of("责任人:王"), List.of("责任人:李", "责任人:赵"), List.of());
    }

    @Test
    void aMarkdownTableByMonths() {
        var calendar = calendar("教研计划\n| 月份 | 主题 |\n| --- | --- |\n| 九月 | 开会 |\n| 10 | 听课 |\n\n以上安排可调整。");

        assertThat(calendar).extracting(CalendarEntry::month).containsExactly(9, 10);
        assertThat(calendar).extracting(CalendarEntry::items).containsExactly(List.of("开会"), List.of("听课"));
    }

    @Test
    void aTableWithoutHeader() {
        assertThat(calendar("教研计划\n九月\t开会\n十月\t听课")).extracting(CalendarEntry::month).containsExactly(9, 10);
    }

    @Test
    void theYearComesFromThePlansPeriodWhereTheEntryHasNone() {
        var calendar = calendar("2024—2025学年教研计划\n一、日程\n9月10日 开会\n3月5日 听课\n2026年1月2日 归档");

        assertThat(calendar).extracting(CalendarEntry::date).containsExactly("2024-09-10", "2025-03-05", "2026-01-02");
    }

    @Test
    void theSignatureIsNoEntry() {
        var plan = PlanParser.parse("教研计划\n一、活动安排\n五月:听课\n六月:评课\n青山小学教导处\n2024年2月28日").plans().getFirst();

        assertThat(plan.calendar()).extracting(CalendarEntry::items).containsExactly(List.of("听课"), List.of("评课"));
        assertThat(plan.sections().getLast().text()).isEqualTo("青山小学教导处\n2024年2月28日");
    }

    private static List<CalendarEntry> calendar(String text) {
        return PlanParser.parse(text).plans().getFirst().calendar();
    }
}
