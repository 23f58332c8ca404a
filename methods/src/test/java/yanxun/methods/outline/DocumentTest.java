package yanxun.methods.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole small documents, of the shapes real ones have. */
class DocumentTest {

    @Test
    void nothingComesOfNothing() {
        assertThat(PlanParser.parse("")).isEqualTo(new ParsedDocument(List.of(), List.of()));
        assertThat(PlanParser.parse("\uFEFF \r\n　\n\t")).isEqualTo(new ParsedDocument(List.of(), List.of()));
    }

    @Test
    void aByteOrderMarkAndForeignLineEndsDoNoHarm() {
        var plan = plan("\uFEFF教研计划\r\n一、目标\r提高质量。\n\u200B二、任务");

        assertThat(plan.title()).isEqualTo("教研计划");
        assertThat(plan.sections()).extracting(Section::line).containsExactly(2, 4);
        assertThat(plan.goals()).containsExactly("提高质量。");
    }

    @Test
    void theUnitAboveTheTitleBelongsToIt() {
        assertThat(plan("青山县实验小学\n2024年教研计划\n一、目标").title()).isEqualTo("青山县实验小学2024年教研计划");
    }

    @Test
    void aTextWithoutTitleIsReadAndDoubted() {
        var plan = plan("一、目标\n提高质量。");

        assertThat(plan.title()).isEmpty();
        assertThat(plan.sections()).extracting(Section::title).containsExactly("目标");
        assertThat(plan.uncertain()).extracting(Uncertain::why).containsExactly("没有找到计划的标题");
    }

    @Test
    void aSummaryAndAPlanInOneFileAreTwo() {
        var plans = PlanParser.parse("青山教研室2023年工作总结和2024年工作计划\n一、2023年工作总结\n去年很好。\n(一)教研。开展了。\n二、2024年工作计划\n(一)重点工作\n1、听课\n2、评课\n(二)保障").plans();

        assertThat(plans).extracting(ParsedPlan::title).containsExactly("青山教研室2023年工作总结", "青山教研室2024年工作计划");
        assertThat(plans).extracting(ParsedPlan::period).containsExactly(Period.year(2023), Period.year(2024));
        assertThat(plans).extracting(plan -> plan.tasks().size()).containsExactly(0, 2);
        assertThat(plans.getFirst().sections().getFirst().title()).isEqualTo("青山教研室2023年工作总结和2024年工作计划");
        assertThat(plans.getFirst().uncertain()).extracting(Uncertain::line).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"教研方案 篇%d", "教研方案（篇%d）", "【篇%d】教研方案", "篇%d:教研方案", "第%d篇 教研方案", "第%d篇:教研方案"})
    void numberedPlansInOneFile(String title) {
        var text = new StringBuilder("某网整理的教研方案(精选3篇),希望能帮助到大家。\n");
        for (int i = 1; i < 4; i++) {
            text.append(title.formatted(i)).append("\n一、目标\n提高。\n二、措施\n1.听课\n");
        }

        var document = PlanParser.parse(text.toString());

        assertThat(document.plans()).extracting(ParsedPlan::title).containsExactly(title.formatted(1), title.formatted(2), title.formatted(3));
        assertThat(document.plans()).extracting(plan -> plan.tasks().size()).containsExactly(1, 1, 1);
        assertThat(document.furniture()).extracting(Furniture::line).containsExactly(1);
    }

    @Test
    void aFullTitleBehindWhichNumberingStartsAnewOpensAPlan() {
        var plans = PlanParser.parse("红旗小学2024年春季教研计划\n一、目标\n好。\n二、措施\n1.听课\n红旗小学2024年秋季教研计划\n一、目标\n更好。\n二、措施\n1.赛课").plans();

        assertThat(plans).extracting(ParsedPlan::period).containsExactly(Period.springTerm(2024), Period.autumnTerm(2024));
    }

    @Test
    void tasksOfTheSectionsThatAnnounceThem() {
        var tasks = plan("教研计划\n一、目标\n1.甲\n二、重点工作\n(一)听课\n1.备课。先写。\n(1)个人\n(2)集体\n2.上课\n(二)评课。要真。\n三、保障措施\n1.经费").tasks();

        assertThat(tasks).containsExactly(
                new Task("1", "备课", "先写。\n个人\n集体", "一", 6), new Task("2", "上课", "", "一", 9), new Task("二", "评课", "要真。", "二", 10));
    }

    @Test
    void tasksWhereNoSectionAnnouncesThem() {
        var tasks = plan("教研方案\n一、指导思想\n好。\n二、抓实常规,提升质量\n1.备课\n2.上课\n三、抓好队伍,促进成长\n3.培训\n四、组织领导\n1.机构").tasks();

        assertThat(tasks).extracting(Task::number).containsExactly("1", "2", "3");
        assertThat(tasks).extracting(Task::section).containsExactly("二", "二", "三");
    }

    @Test
    void goalsAsParagraphsAndAsPoints() {
        assertThat(plan("教研计划\n一、工作目标。\n甲。\n乙。\n二、任务\n1.丙").goals()).containsExactly("甲。", "乙。");
        assertThat(plan("教研计划\n一、目标\n(一)总体目标\n甲。\n(二)具体目标\n1.乙。\n2.丙。").goals()).containsExactly("甲。", "乙。", "丙。");
    }

    @Test
    void aWholePlanOnOneLine() {
        var plan = plan("2025年教研計劃引言隨著改革深化,我們制定計劃。一、指導思想與目標定位堅持以人為本。具體目標包括:提高質量。二、主要任務與實施策略(一)完善教研制度,提升教研水平建立制度體系。每月一次。(二)加強教師培訓結合校內外資源開展。三、保障措施與保障體系建立小組。結語2025年,我們");

        assertThat(plan.title()).isEqualTo("2025年教研計劃");
        assertThat(plan.period()).isEqualTo(Period.year(2025));
        assertThat(plan.sections()).extracting(Section::title).containsExactly("引言", "指導思想與目標定位", "主要任務與實施策略", "保障措施與保障體系", "結語");
        assertThat(plan.goals()).containsExactly("具體目標包括:提高質量。");
        assertThat(plan.tasks()).extracting(Task::title).startsWith("完善教研制度,提升教研水平");
        assertThat(plan.uncertain()).extracting(Uncertain::why).anyMatch(why -> why.contains("标题和正文连在一起")).anyMatch(why -> why.contains("截断"));
    }

    @Test
    void headingsGluedToParagraphs() {
        assertThat(NumberingTest.outline("教研计划\n一、主要任务(一)抓学习。每月读书。(二)抓课堂。赛课。\n好。二、工作要求各校重视。")).containsExactly("一 主要任务", " 一 抓学习", " 二 抓课堂", "二 工作要求");
    }

    @Test
    void anOfficialLetterAroundThePlanIsItsPreamble() {
        var plan = plan("某县教育局文件\n某教研〔2024〕12号\n各学校：\n现将要点印发给你们，请执行。\n某县2024年教研工作要点\n一、推进学科育人\n1.听课。\n2.评课。\n附件：2024年教研活动安排表\n月份\t工作\n3月\t开会\n4月\t赛课");

        assertThat(plan.title()).isEqualTo("某县2024年教研工作要点");
        assertThat(plan.sections()).extracting(Section::title).containsExactly("", "推进学科育人", "附件：2024年教研活动安排表");
        assertThat(plan.tasks()).hasSize(2);
        assertThat(plan.calendar()).extracting(CalendarEntry::month).containsExactly(3, 4);
    }

    @Test
    void headingsInBracketsWithoutNumbers() {
        assertThat(NumberingTest.outline("教研组计划\n【指导思想】\n好。\n【具体措施】\n(一)学习\n1、读书\n(二)常规\n【活动安排】\n9月份\n1、开会")).containsExactly("- 指导思想", "- 具体措施", " 一 学习", "  1 读书", " 二 常规", "- 活动安排", " - 9月份");
    }

    @Test
    void referencesAreNoHeadings() {
        assertThat(NumberingTest.outline("教研计划\n一、要求\n按照第(一)(二)条执行,一是听课,二是评课。\n二、其他")).containsExactly("一 要求", "二 其他");
    }

    @Test
    void masksAndStrayMarksStay() {
        var plan = plan("教研计划\n一、提高**课程水平\n以分数为主的'评价。ⅹⅹ年,加强**指导。");

        assertThat(plan.sections().getFirst().title()).isEqualTo("提高**课程水平");
        assertThat(plan.sections().getFirst().text()).isEqualTo("以分数为主的'评价。ⅹⅹ年,加强**指导。");
    }

    @Test
    void aMistypedYearIsKeptAndDoubted() {
        var plan = plan("教研计划\n一、安排\n传达22023年计划。");

        assertThat(plan.sections().getFirst().text()).isEqualTo("传达22023年计划。");
        assertThat(plan.uncertain()).extracting(Uncertain::why).containsExactly("“22023年”像是写错了的年份,请核对");
    }

    @Test
    void outputKeepsTraditionalCharacters() {
        var plan = plan("實驗小學教研計劃\n一、工作目標\n提升質量。\n二、主要任務\n1.聽課。每學期二十節。");

        assertThat(plan.title()).isEqualTo("實驗小學教研計劃");
        assertThat(plan.goals()).containsExactly("提升質量。");
        assertThat(plan.tasks()).containsExactly(new Task("1", "聽課", "每學期二十節。", "二", 5));
    }

    private static ParsedPlan plan(String text) {
        return PlanParser.parse(text).plans().getFirst();
    }
}
