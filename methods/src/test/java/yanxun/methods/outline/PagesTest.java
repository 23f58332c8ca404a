package yanxun.methods.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small invented documents, each of a kind that is found on the web or sent round as a file. */
class PagesTest {

    @Test
    void theDateMayStandBehindWhatIsToHappen() {
        var plan = plan("01-label-before-date.txt");

        assertThat(plan.title()).isEqualTo("云溪区教研专题申报会日程");
        assertThat(entries(plan)).containsExactly("10月15日 数学专题", "10月中旬 英语专题", "10月下旬 语文专题");
        assertThat(plan.calendar()).extracting(CalendarEntry::month).containsOnly(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"数学专题:10月15日\n英语专题:10月16日", "1.数学专题（10月15日）\n2.英语专题（10月16日,报告厅）", "数学专题 10月15日\n英语专题 10月16日", "(1)数学专题——10月15日。\n(2)英语专题——10月16日。"})
    void whateverPartsThem(String lines) {
        assertThat(entries(parse("教研计划\n一、目标\n好。\n二、时间安排\n" + lines))).containsExactly("10月15日 数学专题", "10月16日 英语专题");
    }

    @Test
    void severalSuchLinesAreACalendarWithoutAHeadingForIt() {
        assertThat(entries(parse("申报办法\n一、申报\n各组陈述。\n数学专题:10月15日\n英语专题:10月中旬"))).containsExactly("10月15日 数学专题", "10月中旬 英语专题");
    }

    @Test
    void aSignatureInTheMidstEndsOnePlanAndAnotherBegins() {
        var plans = document("03-second-plan-after-signature.txt").plans();

        assertThat(plans).hasSize(2);
        assertThat(entries(plans.getFirst())).containsExactly("十二月: 期末测查与分析;工作小结。".replace(": ", " "));
        assertThat(plans.get(0).sections().getLast().text()).isEqualTo("云溪区教研室 王青\n2025年2月23日");
        assertThat(plans.get(1).sections()).extracting(Section::number).containsExactly("一", "二", "三");
        assertThat(plans.get(1).sections().get(1).children()).hasSize(2);
        assertThat(plans.get(1).uncertain()).extracting(Uncertain::why).containsExactly("没有找到计划的标题");
    }

    @ParameterizedTest
    @ValueSource(strings = {"青山县教研室\n2025年2月23日", "青山县教研室(盖章)\n2025 年 2 月 23 日", "青山县教研室 2025年2月23日", "青山小学教导处 王青\n二〇二五年二月二十三日", "青山县教育局办公室 2025年2月23日印发"})
    void aSignatureIsNeitherEntryNorItem(String signature) {
        var document = PlanParser.parse("青山县教研计划\n一、活动安排\n三月:听课\n四月:评课\n" + signature + "\n文件下载:计划.docx");

        assertThat(entries(document.plans().getFirst())).containsExactly("三月 听课", "四月 评课");
        assertThat(document.furniture()).extracting(Furniture::text).containsExactly("文件下载:计划.docx");
    }

    @Test
    void aTableWhoseRowsAreOnlyPartedAndEndedByBars() {
        var plan = plan("04-trailing-pipe-table.txt");

        assertThat(plan.calendar()).extracting(CalendarEntry::date).containsExactly("2025-08-28", "2025-08-29", "2025-09-01", "2025-09-08", "2025-09-15");
        assertThat(plan.calendar()).extracting(CalendarEntry::week).containsExactly(null, null, 1, 2, 3);
        assertThat(plan.calendar()).extracting(CalendarEntry::items).containsExactly(List.of("教职工大会"), List.of("上午:教师培训", "下午:备课"), List.of("开学典礼", "升旗仪式", "备课组长会议", "教学常规检查"), List.of("新教师汇报课"), List.of());
        assertThat(plan.calendar().get(2).notes()).containsExactly("责任处室:教育处", "责任处室:教务处", "责任处室:教务处");
    }

    @Test
    void bareWeekNumbersBelowTheirHead() {
        var plan = plan("05-bare-week-numbers.txt");

        assertThat(plan.period()).isEqualTo(Period.months(2025, 2, 2025, 7));
        assertThat(plan.calendar()).extracting(CalendarEntry::week).containsExactly(1, 2, 3);
        assertThat(plan.calendar()).extracting(CalendarEntry::date).containsExactly("2025-02-10", "2025-02-17", "2025-02-24");
        assertThat(plan.calendar()).extracting(CalendarEntry::lastDate).containsExactly("2025-02-16", "2025-02-23", "2025-03-02");
        assertThat(plan.calendar()).extracting(entry -> entry.items().size()).containsExactly(2, 3, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"周次\t日期\t内容\t负责人\n1\t9.1-9.7\t开会\t王\n2\t9.8-9.14\t听课\t李", "周次|日期|内容|负责人\n1|9.1-9.7|开会|王\n2|9.8-9.14|听课|李", "| 周次 | 日期 | 内容 | 负责人 |\n|---|---|---|---|\n| 1 | 9.1—9.7 | 开会 | 王 |\n| 2 | 9.8—9.14 | 听课 | 李 |",
        "周次 日期 内容 负责人\n1 9.1~9.7 开会 王老师\n2 9.8~9.14 听课 李老师", "周 次\t起止日期\t工作 内容\t责任人\n第一周\t9月1日-9月7日\t开会\t王\n第二周\t9月8日-9月14日\t听课\t李", "月份\t周次\t日期\t内容\n九；月\t一\t1—7\t开会\n\t二\t8—14\t听课"})
    void aTableOfWeeksHoweverItIsDrawn(String table) {
        var calendar = parse("青山小学2025学年第一学期教研计划\n一、安排\n" + table).calendar();

        assertThat(calendar).extracting(CalendarEntry::week).containsExactly(1, 2);
        assertThat(calendar).extracting(CalendarEntry::date).containsExactly("2025-09-01", "2025-09-08");
        assertThat(calendar).extracting(CalendarEntry::lastDate).containsExactly("2025-09-07", "2025-09-14");
        assertThat(calendar).extracting(CalendarEntry::items).containsExactly(List.of("开会"), List.of("听课"));
    }

    @Test
    void monthsAcross() {
        assertThat(entries(parse("教研月历\n项目\t九月\t十月\t十一月\n工作内容\t开会;听课\t赛课\t总结"))).containsExactly("九月 开会;听课", "十月 赛课", "十一月 总结");
        assertThat(entries(parse("教研月历\n项目\t九月\t十月\t十一月\n语文\t开会\t赛课\t总结\n数学\t听课\t\t评比"))).containsExactly("九月 语文:开会;数学:听课", "十月 语文:赛课", "十一月 语文:总结;数学:评比");
    }

    @Test
    void aWeekInEachRowAndItsDaysAcross() {
        var calendar = parse("2025学年第二学期行事历\n日期\t周一\t周二\t周三\t周四\t周五\n2.16-2.20\t报到\t升旗\t\t\t安全教育\n2.23-2.27\t\t\t校本研修").calendar();

        assertThat(calendar).extracting(CalendarEntry::date).containsExactly("2026-02-16", "2026-02-17", "2026-02-20", "2026-02-25");
    }

    @Test
    void twoHalvesOfATableAreReadOneAfterTheOther() {
        assertThat(entries(parse("教研计划\n月份\t内容\t月份\t内容\n九月\t开会\t十一月\t评课\n十月\t听课\t十二月\t总结"))).containsExactly("九月 开会", "十月 听课", "十一月 评课", "十二月 总结");
        assertThat(entries(parse("教研计划\n九月\t开会\t十一月\t评课\n十月\t听课\t十二月\t总结"))).containsExactly("九月 开会", "十月 听课", "十一月 评课", "十二月 总结");
    }

    @Test
    void aRowWhoseTimeIsNotUnderstoodIsDoubtedNotPutToTheRowAbove() {
        var plan = parse("教研活动一览表\n日期|主题|地点\n3月6日|教材解读|实小\n另行通知|命题研讨|中心");

        assertThat(entries(plan)).containsExactly("3月6日 教材解读", "另行通知 命题研讨");
        assertThat(plan.uncertain()).extracting(Uncertain::line).containsExactly(4);
    }

    @Test
    void theTimeOfANoticeAndItsAgenda() {
        var plan = plan("06-notice-time-agenda.txt");

        assertThat(plan.calendar()).hasSize(1);
        assertThat(plan.calendar().getFirst().date()).isEqualTo("2025-10-16");
        assertThat(plan.calendar().getFirst().items()).hasSize(3).first().isEqualTo("8:30—9:10 示范课《浮力》 赵老师");
    }

    @ParameterizedTest
    @ValueSource(strings = {"一、活动时间:2025年10月16日(周四)上午9:00\n二、地点:实验中学", "1.时间:2025年10月16日下午\n2.地点:实验中学", "活动时间：2025年10月16日上午8:30\n活动地点：实验中学", "一、时间地点\n2025年10月16日，实验中学\n二、要求\n准时。"})
    void aNoticeWithoutAgendaIsItsActivity(String body) {
        assertThat(entries(parse("关于举行云溪区初中物理教研活动的通知\n各初中:\n现通知如下:\n" + body))).containsExactly("2025年10月16日 云溪区初中物理教研活动");
    }

    @Test
    void theTimesOfANoticeSeveralBelowOneHeading() {
        assertThat(entries(parse("关于举办基本功大赛的通知\n各学校:\n一、参赛对象\n全区教师。\n二、时间地点\n1.初赛：2025年4月10日，各学区。\n2.决赛：2025年5月8日至9日，区中心。\n三、其他\n准时。")))
                .containsExactly("2025年4月10日 初赛", "2025年5月8日至9日 决赛");
    }

    @ParameterizedTest
    @ValueSource(strings = {"时间：第3周 内容：师德培训 主讲：校长\n时间：第5周 内容：课标解读 主讲：主任", "时间：第3周\n内容：师德培训\n主讲：校长\n时间：第5周\n内容：课标解读"})
    void labelledLinesOfAnAgenda(String lines) {
        assertThat(entries(parse("校本培训计划\n一、目标\n好。\n二、培训\n" + lines))).containsExactly("第3周 师德培训", "第5周 课标解读");
    }

    @Test
    void weekdaysWithTheirDatesInBrackets() {
        var calendar = parse("第十周工作安排\n(2025年4月21日—4月27日)\n时间\t工作内容\t部门\n周一（4.21）\t升旗;全体会\t办公室\n周四（4.24）\t\t\n周五（4.25）\t演练\t德育处").calendar();

        assertThat(calendar).extracting(CalendarEntry::date).containsExactly("2025-04-21", "2025-04-24", "2025-04-25");
        assertThat(calendar).extracting(entry -> entry.items().size()).containsExactly(2, 0, 1);
    }

    @Test
    void aReportWithAnOutlookIsAPlanOnlyThere() {
        var plan = parse("青山教研室2025年工作总结及2026年工作打算\n一、主要工作\n全年视导56次,达到100%。\n二、2026年工作打算\n(一)每位教研员听课不少于80节");

        assertThat(plan.period()).isEqualTo(Period.year(2026));
        assertThat(plan.targets()).extracting(target -> target.each() + target.measure() + target.atLeast()).containsExactly("教研员听课80");
        assertThat(plan.tasks()).hasSize(1);
    }

    @Test
    void activitiesOfAPlanEachWithItsTime() {
        assertThat(entries(parse("工作室活动计划\n活动一:读书沙龙\n时间:3月15日\n地点:工作室\n活动二:课例研讨\n时间:4月中旬\n地点:实小"))).containsExactly("3月15日 读书沙龙", "4月中旬 课例研讨");
    }

    @Test
    void whereOneIsOnASiteIsNoTitle() {
        var document = document("07-breadcrumb-as-title.txt");

        assertThat(document.plans()).extracting(ParsedPlan::title).containsExactly("云溪小学语文组集体备课计划");
        assertThat(document.furniture()).extracting(Furniture::line).containsExactly(1, 3, 9);
    }

    @Test
    void theLabelsOfAGovernmentPageAreNeitherTitleNorEntries() {
        var document = document("08-index-lines-as-title.txt");
        var plan = document.plans().getFirst();

        assertThat(plan.title()).isEqualTo("云溪区教育局关于开展新教师试用期培训的通知");
        assertThat(document.furniture()).extracting(Furniture::line).containsExactly(1, 2, 3, 22);
        assertThat(plan.period()).isEqualTo(Period.months(2025, 8, 2026, 7));
        assertThat(plan.calendar()).isEmpty();
        assertThat(plan.tasks()).extracting(Task::title).containsExactly("各校落实导师");
    }

    @ParameterizedTest
    @ValueSource(strings = {"索引号:001/2025-1\n发文机关:区教育局\n发文日期:2025-03-01", "索 引 号：001\n主题分类：教育\n公开方式：主动公开", "发文字号\n云教〔2025〕3号\n发布机构\n区教育局", "首页 > 政务公开 > 通知", "您的位置：首页>>教研>>计划", "朗读\n语音播报", "教育文库网"})
    void whateverAPageHasAboveTheTitle(String head) {
        var document = PlanParser.parse(head + "\n云溪区2025年教研工作计划\n一、目标\n提高质量。\n二、任务\n1.听课。");

        assertThat(document.plans()).extracting(ParsedPlan::title).containsExactly("云溪区2025年教研工作计划");
        assertThat(document.furniture()).hasSize(head.split("\n").length);
    }

    @Test
    void whatClosesThePageIsNoItemOfTheLastEntry() {
        var document = document("09-closing-lines-in-last-entry.txt");

        assertThat(entries(document.plans().getFirst())).containsExactly("3月10日 植树活动", "3月25日 开放日", "6月15日 期末复习动员");
        assertThat(document.furniture()).extracting(Furniture::line).containsExactly(8);
        assertThat(entries(parse("行事历\n三月:开会\n四月:听课\n五月:评课\n各教研组认真组织实施,做好过程资料的积累。"))).endsWith("五月 评课");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(2024.9—2025.1)", "2024.9-2025.1", "（2024 年 9 月 — 2025 年 1 月）", "(2024年9月-2025年1月)", "2024/9—2025/1", "（2024 . 9 — 2025 . 1）", "(2024年9月1日至2025年1月31日)", "(2024.9.1-2025.1.31)"})
    void aPeriodBelowTheTitle(String period) {
        assertThat(plan("10-period-with-dots.txt").period()).isEqualTo(Period.autumnTerm(2024));
        assertThat(parse("云溪区教研室工作计划\n" + period + "\n一、目标\n好。").period()).isEqualTo(Period.autumnTerm(2024));
    }

    @Test
    void lineBreaksInsideACell() {
        assertThat(plan("12-markdown-br.md").calendar()).extracting(CalendarEntry::items).containsExactly(List.of("制定计划", "学科教研会"), List.of("视导", "赛课"));
        assertThat(plan("12-markdown-br.md").calendar()).extracting(CalendarEntry::notes).containsExactly(List.of("负责人:各教研员"), List.of("负责人:小学部"));
    }

    @Test
    void formalNumbersSeveralOnALine() {
        var plan = plan("14-traditional-ordinals-inline.txt");

        assertThat(plan.title()).isEmpty();
        assertThat(plan.sections()).extracting(Section::number).containsExactly("壹", "貳", "參", "肆");
        assertThat(plan.sections().get(1).children()).extracting(Section::number).containsExactly("一", "二", "三");
    }

    @Test
    void aButtonIsNoTitle() {
        var document = document("16-page-button-as-title.txt");

        assertThat(document.furniture()).extracting(Furniture::text).containsExactly("朗读");
        assertThat(document.plans().getFirst().title()).isEmpty();
        assertThat(document.plans().getFirst().uncertain()).extracting(Uncertain::why).containsExactly("没有找到计划的标题");
    }

    @Test
    void aTitleThatIsOnlyGuessedIsDoubted() {
        assertThat(parse("三年级组教学进度\n一、目标\n好。").uncertain()).extracting(Uncertain::line).containsExactly(1);
    }

    @Test
    void aNoticeThatHandsOnAPlanGivesWayToItsTitle() {
        assertThat(parse("青山县教育局关于印发《2025年教研工作要点》的通知\n各学校:\n现印发给你们。\n青山县2025年教研工作要点\n一、任务\n1.听课。").title()).isEqualTo("青山县2025年教研工作要点");
    }

    @ParameterizedTest
    @ValueSource(strings = {"目 录\n一、目标 1\n二、任务 2", "目录\n一、目标……1\n二、任务……2", "目  录\n一、目标 ........ 1\n二、任务 ........ 12", "目录\n一、目标\n二、任务"})
    void aTableOfContentsIsOfThePage(String contents) {
        var document = PlanParser.parse(contents + "\n青山小学2025年教研计划\n一、目标\n好。\n二、任务\n1.听课");

        assertThat(document.plans().getFirst().sections()).extracting(Section::title).containsExactly("目标", "任务");
        assertThat(document.furniture()).hasSize(3);
    }

    @Test
    void monthsThatNameWhatTheyAreOf() {
        assertThat(entries(parse("2005年园务工作计划\n二月园务行政\n1. 学习规程。\n2. 园务会。\n三月园务行政\n1. 家长会:\n2. 职工大会。"))).containsExactly("二月园务行政 学习规程。;园务会。", "三月园务行政 家长会:;职工大会。");
    }

    @Test
    void aWeekAboveTheHeadsOfItsTable() {
        var calendar = parse("第十三周(5月8日--- 5月12日) | |||\n工 作 要 求 | 1.学习文件。 2.做好见习。 | ||\n星期 | 工 作 安 排 | 记 载 | |\n一 | 国旗下讲话 上午9:30活动 下午12:50短会 | 晨检 | |\n二 | 上午:教研 | |").calendar();

        assertThat(calendar).extracting(CalendarEntry::date).containsExactly("05-08", "05-08", "05-09");
        assertThat(calendar).extracting(CalendarEntry::items).containsExactly(List.of(), List.of("国旗下讲话", "上午9:30活动", "下午12:50短会"), List.of("上午:教研"));
    }

    @Test
    void aMergedFirstColumnThatIsNoTime() {
        assertThat(entries(parse("教研活动计划表\n学科\t活动内容\t活动时间\t地点\n语文\t教材培训\t3月中旬\t中心\n\t优质课评比\t4月16—18日\t实小\n数学\t研讨\t3月27日\t二小"))).containsExactly("3月中旬 教材培训", "4月16—18日 优质课评比", "3月27日 研讨");
    }

    @Test
    void aSecondTitleWithANumberBehindItOpensAnotherPlan() {
        assertThat(PlanParser.parse("青山小学教研计划1\n一、月安排\n六月:\n1、开放日\n七月:\n1、总结\n青山小学教研计划2\n一、指导思想:\n好。\n二、目标:\n1、研究。").plans()).hasSize(2);
    }

    @Test
    void daysBelowAMonth() {
        var calendar = parse("工作月历\n2025年9月\n1日 开学\n3日-5日 家访\n2025年10月\n8日:返校").calendar();

        assertThat(calendar).extracting(CalendarEntry::date).containsExactly("2025-09-01", "2025-09-03", "2025-10-08");
        assertThat(calendar.get(1).lastDate()).isEqualTo("2025-09-05");
        assertThat(entries(parse("青山教研室9月份工作安排\n1日-5日 开学检查\n8日 听课\n15日—16日 视导(三中)"))).containsExactly("1日-5日 开学检查", "8日 听课", "15日—16日 视导(三中)");
        assertThat(parse("青山教研室9月份工作安排\n1日-5日 开学检查\n8日 听课").calendar()).extracting(CalendarEntry::date).containsExactly("09-01", "09-08");
    }

    private static List<String> entries(ParsedPlan plan) {
        return plan.calendar().stream().map(entry -> entry.label() + " " + String.join(";", entry.items())).toList();
    }

    private static ParsedPlan plan(String file) {
        return document(file).plans().getFirst();
    }

    private static ParsedPlan parse(String text) {
        return PlanParser.parse(text).plans().getFirst();
    }

    private static ParsedDocument document(String file) {
        try (var stream = PagesTest.class.getResourceAsStream(file)) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            var document = PlanParser.parse(text);
            assertThat(Coverage.missing(text.replace("<br>", ""), document)).isEmpty();
            return document;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
