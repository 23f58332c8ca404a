package yanxun.methods.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text: it is read, nothing is lost, and time grows with its length only. */
class AnyTextTest {

    private static final String[] PIECES = {
        "一、", "二、", "三、", "(一)", "(二)", "一)", "二）", "（三）", "1.", "2.", "3、", "1．", "2．", "(1)", "⑴", "①", "②", "❷", "㈠", "Ⅰ.", "第一章", "第二条", "第一、", "第一部分", "壹、", "甲、", "a.", "1.1", "1.2 ",
        "\n", "\n", "\n", "\n\n", "\r\n", "\r", "\t", " ", "　", "\uFEFF", "\u200B", "|", "| 月份 | 内容 |", "|---|---|", "# ", "## ", "**", "- ", "• ", "。", ";", ":", ",", "、", "“", "”", "《", "(", ")", "）", "...", "……", "—", "-",
        "二月。", "三月份:", "9月10日", "2月-6月", "第一周", "第3-4周", "第1周(9月1日—9月7日)", "筹备阶段:", "第二阶段", "20xx年12月", "22023年", "2024年", "二〇二四年", "2023-2024学年第一学期", "07 08学年度",
        "指导思想", "工作目标", "主要任务", "保障措施", "主要活动安排", "行事历", "推进计划", "结语", "引言", "附件1", "目標定位", "總結", "計劃", "某某小学2024年教研计划", "2023年工作总结", "教研方案 篇1", "篇二", "(精选3篇)",
        "发布 2024-01-02 10:11:12", "字号:", "大 中 小", "温馨提示", "本站资源下载", "相关文章", "0/150", "_第1页", "来源:", "作者:", "每年不少于10场", "达到100%", "每学期两次", "至少", "百分之九十", "≥3节", "每校", "99999999999999999999", "0", "十", "百",
        "加强学习", "老师们一起备课", "送教下乡", "\uD83D\uDE00", "\uD840\uDC00", "\u0000", "A", "x", "為", "師"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void losesNothingOfAnyMixture(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            var text = mixture(random, 1 + random.nextInt(120));

            assertThat(Coverage.missing(text, PlanParser.parse(text))).as("seed %d, text %d: %s", seed, i, text).isEmpty();
        }
    }

    @Test
    void keepsLineNumbersWithinTheText() {
        var random = new Random(99);
        for (int i = 0; i < 300; i++) {
            var text = mixture(random, 80);
            long lines = text.replace("\r\n", "\n").chars().filter(c -> c == '\n' || c == '\r').count() + 1;
            for (var plan : PlanParser.parse(text).plans()) {
                plan.sections().forEach(section -> assertThat(section.line()).isBetween(1, (int) lines));
                plan.calendar().forEach(entry -> assertThat(entry.line()).isBetween(1, (int) lines));
                plan.uncertain().forEach(doubt -> assertThat(doubt.line()).isBetween(1, (int) lines));
            }
        }
    }

    @Test
    void nestsNoDeeperThanAPersonCanRead() {
        var text = new StringBuilder();
        var random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            text.append(PIECES[random.nextInt(29)]).append("加强\n");
        }

        assertThat(PlanParser.parse(text.toString()).plans()).allSatisfy(plan -> assertThat(depth(plan)).isLessThan(25));
    }

    @ParameterizedTest
    @ValueSource(strings = {"一", "一、", "一、二、", "1.", "1. ", "(", "(一)", "((((", "每年", "不少于", "每年1次、", "二月:", "1、2、", "第", "。1.", "。一、加强", "《", "“", "# ", "|", "a\tb\t", "\n", "结语\n", "结语。", "工作目标\n一、x\n",
        "温馨提示\n• 本站\n", "相关文章\n计划\n", "二月。1. 开会。2. 听课。\n", "9月1日-", "2024-", "某小学2024年教研计划\n一、目标\n", "1.1.1.1.", "计划", "年", "99999年", " ", "\t", "全", "达", "至少 ", "篇1\n", "第一周\t听课\n"})
    void doesNotHangOnLongRepetitions(String piece) {
        var text = piece.repeat(500_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> PlanParser.parse(text));
    }

    private static String mixture(Random random, int pieces) {
        var text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static int depth(ParsedPlan plan) {
        ToIntFunction<Section> depth = AnyTextTest::depth;
        return plan.sections().stream().mapToInt(depth).max().orElse(0);
    }

    private static int depth(Section section) {
        return 1 + section.children().stream().mapToInt(AnyTextTest::depth).max().orElse(0);
    }
}
