package yanxun.methods.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "一、加强学习 | 一 | 加强学习", "十二、加强学习 | 十二 | 加强学习", "一．加强学习 | 一 | 加强学习", "（一）加强学习 | 一 | 加强学习", "(一)加强学习 | 一 | 加强学习", "（一)加强学习 | 一 | 加强学习",
        "一)加强学习 | 一 | 加强学习", "一）加强学习 | 一 | 加强学习", "（一）、加强学习 | 一 | 加强学习", "( 一 )加强学习 | 一 | 加强学习", "〔一〕加强学习 | 一 | 加强学习", "【一】加强学习 | 一 | 加强学习", "(一、加强学习 | 一 | 加强学习",
        "1.加强学习 | 1 | 加强学习", "1、加强学习 | 1 | 加强学习", "1．加强学习 | 1 | 加强学习", "１．加强学习 | 1 | 加强学习", "01. 加强学习 | 01 | 加强学习", "(1)加强学习 | 1 | 加强学习", "1)加强学习 | 1 | 加强学习",
        "⑴加强学习 | 1 | 加强学习", "①加强学习 | 1 | 加强学习", "⒈加强学习 | 1 | 加强学习", "㈠加强学习 | 一 | 加强学习", "❶加强学习 | 1 | 加强学习", "Ⅰ.加强学习 | I | 加强学习", "壹、加强学习 | 壹 | 加强学习", "貳、加強學習 | 貳 | 加強學習", "甲、加强学习 | 甲 | 加强学习",
        "第一章 加强学习 | 第一章 | 加强学习", "第三条　加强学习 | 第三条 | 加强学习", "第一部分：加强学习 | 第一部分 | 加强学习", "第一、加强学习 | 第一 | 加强学习", "第一節 加強學習 | 第一節 | 加強學習",
    })
    void readsEveryUsualNumber(String line, String number, String title) {
        var section = sections("研修计划\n" + line).getLast();

        assertThat(section.number()).isEqualTo(number);
        assertThat(section.title()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一、二年级教师听课。", "1、2年级分组活动。", "一是加强学习。", "3月15日前上报。", "2024年工作顺利。", "1.5小时的培训。", "3.15活动周。", "50人以下现场观看。", "第一小学承办。", "第一节课观摩。", "5 所学校参加。", "十里八乡都来。", "A班先行。", "一周一次例会。"})
    void takesNoOrdinaryTextForANumber(String line) {
        var sections = sections("研修计划\n一、安排\n" + line);

        assertThat(sections).hasSize(1);
        assertThat(sections.getFirst().text()).isEqualTo(line);
    }

    @Test
    void nestsByCustomWhateverTheOrderOfLevels() {
        assertThat(outline("计划\n一、甲\n(一)乙\n1.丙\n(1)丁\n①戊\n②己\n(2)庚\n2.辛\n(二)壬\n二、癸"))
                .containsExactly("一 甲", " 一 乙", "  1 丙", "   1 丁", "    1 戊", "    2 己", "   2 庚", "  2 辛", " 二 壬", "二 癸");
    }

    @Test
    void leavesOutLevelsTheDocumentLeavesOut() {
        assertThat(outline("计划\n一、甲\n1.乙\n①丙\n二、丁\n(1)戊\n(2)己\n三、庚"))
                .containsExactly("一 甲", " 1 乙", "  1 丙", "二 丁", " 1 戊", " 2 己", "三 庚");
    }

    @Test
    void countsOnAcrossSectionsWithoutDoubt() {
        var plan = plan("计划\n一、甲\n1.子\n2.丑\n二、乙\n3.寅\n4.卯");

        assertThat(outline(plan)).containsExactly("一 甲", " 1 子", " 2 丑", "二 乙", " 3 寅", " 4 卯");
        assertThat(plan.uncertain()).isEmpty();
    }

    @Test
    void takesMixedStopsForOneLevel() {
        assertThat(outline("计划\n1、甲\n2.乙\n3．丙")).containsExactly("1 甲", "2 乙", "3 丙");
    }

    @Test
    void takesANewCountWithOtherStopsForALevelBelow() {
        assertThat(outline("计划\n1、甲\n1.子\n2.丑\n2、乙\n1.寅")).containsExactly("1 甲", " 1 子", " 2 丑", "2 乙", " 1 寅");
    }

    @Test
    void readsNumbersOnlyABlankFollowsAsASequence() {
        assertThat(outline("计划\n一 目的\n1 听课\n2 评课\n二 办法")).containsExactly("一 目的", " 1 听课", " 2 评课", "二 办法");
    }

    @Test
    void readsDecimalNumbers() {
        assertThat(outline("计划\n1. 主要工作\n1.1 抓备课\n1.1.1 集体备课\n1.1.2 个人备课\n1.2 抓听课\n2. 保障")).containsExactly("1 主要工作", " 1.1 抓备课", "  1.1.1 集体备课", "  1.1.2 个人备课", " 1.2 抓听课", "2 保障");
    }

    @Test
    void readsMarkdownHeadings() {
        assertThat(outline("# 教研计划\n## 一、目标\n### 近期\n### 远期\n## 二、任务\n1. 听课\n")).containsExactly("一 目标", " - 近期", " - 远期", "二 任务", " 1 听课");
    }

    @Test
    void doubtsNumbersThatRepeatOrJump() {
        var plan = plan("计划\n一、甲\n(一)子\n(二)丑\n(二)寅\n(五)卯");

        assertThat(plan.uncertain()).extracting(Uncertain::line).containsExactly(5, 6);
        assertThat(plan.uncertain()).extracting(Uncertain::why).containsExactly("编号与上一条相同,请核对", "编号不连续,中间可能缺了内容");
    }

    @Test
    void partsTitleAndTextAtTheFirstStop() {
        var section = plan("计划\n一、甲\n1.听课评课。每周一次。\n2.“读:写”活动:写一篇\n3.早读 8:30 开始;风雨无阻").sections().getFirst();

        assertThat(section.children()).extracting(Section::title).containsExactly("听课评课", "“读:写”活动", "早读 8:30 开始");
        assertThat(section.children()).extracting(Section::text).containsExactly("每周一次。", "写一篇", "风雨无阻");
    }

    @Test
    void headingsWithoutNumbersStandBesideTheNumberedOnes() {
        assertThat(outline("计划\n一、目标\n二、任务\n一)甲\n1.子\n主要活动安排。\n三月。听课。")).containsExactly("一 目标", "二 任务", " 一 甲", "  1 子", "- 主要活动安排", " - 三月");
    }

    @Test
    void aHeadingWithoutNumberStaysInsideAnItemThatGoesOn() {
        assertThat(outline("计划\n一、培训\n(一)骨干\n具体措施\n1.读书\n2.展示\n(二)新教师\n二、教研")).containsExactly("一 培训", " 一 骨干", "  - 具体措施", "   1 读书", "   2 展示", " 二 新教师", "二 教研");
    }

    @Test
    void readsAPlanWhoseHeadingsAllLackNumbers() {
        assertThat(outline("计划\n指导思想\n以人为本。\n工作目标:\n提高质量。\n工作任务\n一、听课\n二、评课\n结语\n努力。")).containsExactly("- 指导思想", "- 工作目标", "- 工作任务", " 一 听课", " 二 评课", "- 结语");
    }

    static List<String> outline(String text) {
        return outline(plan(text));
    }

    private static List<String> outline(ParsedPlan plan) {
        var lines = new ArrayList<String>();
        plan.sections().forEach(section -> write(section, "", lines));
        return lines;
    }

    private static void write(Section section, String indent, List<String> lines) {
        lines.add(indent + (section.number() == null ? "-" : section.number()) + " " + section.title());
        section.children().forEach(child -> write(child, indent + " ", lines));
    }

    private static ParsedPlan plan(String text) {
        return PlanParser.parse(text).plans().getFirst();
    }

    private static List<Section> sections(String text) {
        return plan(text).sections();
    }
}
