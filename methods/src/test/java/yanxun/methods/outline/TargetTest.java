package yanxun.methods.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "每年举办论坛不少于10场 | 论坛 | 10 | year | 场", "教研参与率达到100% | 教研参与率 | 100 | - | %", "每学期送课不少于两节 | 送课 | 2 | term | 节", "每学年双方各承办一次研讨会 | 研讨会 | 1 | schoolYear | 次",
        "课题不低于十二项 | 课题 | 12 | - | 项", "每月至少开展一次读书交流活动 | 读书交流活动 | 1 | month | 次", "每周一次集体备课 | 集体备课 | 1 | week | 次", "每天阅读不少于30分钟 | 阅读 | 30 | day | 分钟", "每人每年培训≥72学时 | 培训 | 72 | year | 学时",
        "优秀率达９０％ | 优秀率 | 90 | - | %", "优秀率达到百分之九十 | 优秀率 | 90 | - | %", "满意度不低于95.5% | 满意度 | 95.5 | - | %", "每學期聽課不少於二十節 | 聽課 | 20 | term | 節", "每月1—2次专题研讨 | 专题研讨 | 1 | month | 次", "年均发表论文不少于3篇 | 发表论文 | 3 | year | 篇",
        "每周三下午集体学习1次 | 集体学习 | 1 | week | 次", "每学期读2本书 | 读书 | 2 | term | 本", "每学期举行两次以上论坛 | 论坛 | 2 | term | 次", "骨干教师占比提高到30% | 骨干教师占比 | 30 | - | %", "力争20%的学校达标 | 学校达标 | 20 | - | %", "每两周一次视导 | 视导 | 1 | twoWeeks | 次",
    })
    void readsMeasurableStatements(String sentence, String measure, BigDecimal atLeast, String per, String unit) {
        var targets = targets("教研计划\n一、任务\n" + sentence + "。");

        if (measure == null) {
            assertThat(targets).isEmpty();
        } else {
            assertThat(targets).hasSize(1);
            assertThat(targets.getFirst()).extracting(Target::measure, Target::per).containsExactly(measure, per);
            assertThat(Folding.fold(targets.getFirst().unit())).isEqualTo(Folding.fold(unit));
            assertThat(targets.getFirst().atLeast()).isEqualByComparingTo(atLeast);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"每月20号前上报计划", "每周三下午活动", "发达地区有10所学校", "不超过3次", "每学期一校一品", "工资不低于当地水平", "一年级3个班", "第3次会议", "到2030年建成", "完成了20节", "每学年对2023级学生跟踪", "现场50人以下"})
    void takesNoOtherNumberForATarget(String sentence) {
        assertThat(targets("教研计划\n一、任务\n" + sentence + "。")).isEmpty();
    }

    @Test
    void aLabelTakesItsMeasureFromTheHeading() {
        var target = targets("教研计划\n三、活动\n(一)组织区级家校大讲堂\n场次:全区每年不少于10场\n").getFirst();

        assertThat(target).isEqualTo(new Target("全区每年不少于10场", "大讲堂", BigDecimal.TEN, "year", "场", null, 4));
    }

    @Test
    void anEmptyClauseTakesItsMeasureFromTheOneBefore() {
        assertThat(targets("教研计划\n一、任务\n1.开展教学比赛活动,每学年开展一次。")).extracting(Target::measure).containsExactly("教学比赛活动");
    }

    @Test
    void severalInOneSentence() {
        var targets = targets("教研计划\n一、任务\n确保20%、争取30%的学校达标,每学期走访中小学不少于1次、幼儿园不少于2次。每校不少于7场。");

        assertThat(targets).extracting(Target::text).containsExactly("确保20%", "争取30%的学校达标", "每学期走访中小学不少于1次", "幼儿园不少于2次", "每校不少于7场");
        assertThat(targets).extracting(Target::per).containsExactly(null, null, "term", "term", null);
        assertThat(targets).extracting(Target::each).containsExactly(null, null, null, null, "校");
    }

    @Test
    void theSpanOfOneClauseDoesNotHoldForTheNext() {
        assertThat(targets("计划书\n一、目标\n每学年互派教师不少于4人次,课题立项不低于五项。")).extracting(Target::per).containsExactly("schoolYear", null);
        assertThat(targets("计划书\n一、目标\n每年培训不少于72学时,其中校本不少于24学时。")).extracting(Target::per).containsExactly("year", "year");
    }

    @Test
    void aClauseThatOnlyNamesWhoLeansOnTheOneBefore() {
        var targets = targets("教研计划\n一、任务\n校长每学期听课不少于40节,教师不少于20节。");

        assertThat(targets).extracting(Target::measure).containsExactly("听课", "听课");
        assertThat(targets).extracting(Target::per).containsExactly("term", "term");
    }

    @Test
    void whoItHoldsForIsNotWhatIsCounted() {
        var targets = targets("教研计划\n一、措施\n1.每位教师每学期听课不少于15节,教研员不少于60节。\n2.行政每学期听课30节,中层25节,教师20节。\n3.社群活動一學年至少8次以上。\n4.每学期撰写论文1篇、案例2篇,上1节汇报课、写2篇反思。\n5.每人每学期读1本专著,写2篇心得。");

        assertThat(targets).extracting(target -> target.each() + " " + target.measure() + " " + target.atLeast() + "/" + target.per()).containsExactly("教师 听课 15/term", "教研员 听课 60/term", "行政 听课 30/term", "中层 听课 25/term", "教师 听课 20/term",
                "null 社群活動 8/schoolYear", "null 论文 1/term", "null 案例 2/term", "null 汇报课 1/term", "null 反思 2/term", "人 专著 1/term", "人 心得 2/term");
    }

    @ParameterizedTest
    @CsvSource({"每两周一次教研, twoWeeks", "每双周开展一次教研, twoWeeks", "隔周举行一次教研, twoWeeks", "每两个月开展一次教研, twoMonths", "每三年轮训一次, threeYears"})
    void spansOfSeveral(String sentence, String per) {
        assertThat(targets("教研计划\n一、任务\n" + sentence + "。")).extracting(Target::per, target -> target.atLeast().intValue()).containsExactly(org.assertj.core.groups.Tuple.tuple(per, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"本学期把教研组建成一个有力的团队,尽快形成一批骨干教师", "每校至多申报两个专题,每周减一节课", "每学期统测不超过2次", "每校限报3人", "不及格率控制在5%以内", "每月请假不得超过2次", "每周作业量少于3次", "每班每周减少1节课", "本学期形成一种风气", "每天作业30分钟以内"})
    void upperBoundsAndFiguresOfSpeechAreNoTargets(String sentence) {
        assertThat(targets("教研计划\n一、任务\n" + sentence + "。")).isEmpty();
    }

    @Test
    void blanksBetweenNumberAndUnitDoNoHarm() {
        assertThat(targets("教研计划\n一、任务\n教师人均听课不少于 20 节,优秀率达 30 % 以上。")).extracting(Target::atLeast).extracting(Number::intValue).containsExactly(20, 30);
    }

    @Test
    void whatAReportSaysWasReachedIsNoTarget() {
        assertThat(targets("2023年工作总结\n一、成绩\n优秀率达到90%,每月开展一次活动。")).isEmpty();
    }

    private static List<Target> targets(String text) {
        return PlanParser.parse(text).plans().getFirst().targets();
    }
}
