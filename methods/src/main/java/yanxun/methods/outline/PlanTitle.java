package yanxun.methods.outline;

import java.util.Arrays;
import java.util.List;

/** How the title of a plan or summary reads. */
final class PlanTitle {

    private static final int LONGEST = 60;
    static final String[] NOUNS = "计划 规划 方案 总结 要点 安排 意见 办法 打算 设想 思路 报告 行事历 细则 工作表 部署 预案 汇报 一览表 安排表 计划表 计划书 配档表 日程 日程表 时程 时程表 期程表 周程表 周历表 行事表 时间表 校历 月历 周历 工作历 课程表 推进表 一览 预告 议程 邀请函 通知 通报 公告 纲要 清单 手册".split(" ");
    private static final String[] UNITS = "小学 中学 学校 幼儿园 中心 教育局 局 研究室 教研室 研训部 学院 研究院 教研院 教研组 工作室 集团 共同体 协会 学区 县 市 区 镇 乡 一中 二中 实小 部门 处 办公室 委员会 学会 教科院 教科所 进修校 分校 附小 附中 语文组 数学组 英语组 物理组 化学组 生物组 政治组 历史组 地理组 体育组 音乐组 美术组 综合组 文综组 理综组 科学组 艺术组 备课组 年级组".split(" ");

    private PlanTitle() {}

    /** A short line of its own that ends with a word for a plan. */
    static boolean like(String folded) {
        if (folded.length() < 4 || folded.length() > LONGEST || folded.indexOf('。') >= 0 || folded.indexOf(';') >= 0 || folded.indexOf('\t') >= 0) {
            return false;
        }
        return named(folded);
    }

    /** 关于印发《…》的通知 */
    static boolean covering(String folded) {
        return folded.endsWith("通知") && List.of("印发", "转发", "下发", "公布", "发布").stream().anyMatch(folded::contains);
    }

    /** Ends with a word for a plan. */
    static boolean named(String folded) {
        return Arrays.stream(NOUNS).anyMatch(core(folded)::endsWith);
    }

    /** Names what it is a plan of: a year, a unit, teaching research – not 实施方案 or 工作安排 alone. */
    static boolean full(String folded) {
        return like(folded) && !HeadingWords.unnumbered(folded)
                && (core(folded).length() >= 9 || PeriodScanner.in(folded) != null || folded.contains("教研") || folded.contains("研训") || folded.contains("研修"));
    }

    /** One of several documents in a file: 教研方案 篇3, 篇一:…, 第二篇 …. */
    static boolean numbered(String folded) {
        if (folded.length() > LONGEST || folded.indexOf('。') >= 0) {
            return false;
        }
        int at = folded.lastIndexOf('篇');
        if (at < 0) {
            return false;
        }
        var number = Numeral.at(folded, at + 1);
        boolean ends = number != null && ("】])".indexOf(MarkScanner.charAt(folded, number.end())) >= 0 || number.end() == folded.length()) && number.end() + 1 >= folded.length();
        boolean opens = number != null && at <= 1 && (":、 】".indexOf(MarkScanner.charAt(folded, number.end())) >= 0 || number.end() == folded.length());
        var ordinal = folded.charAt(0) == '第' ? Numeral.at(folded, 1) : null;
        boolean counted = ordinal != null && ordinal.end() == at && (folded.length() == at + 1 || " :、".indexOf(folded.charAt(at + 1)) >= 0);
        return ends || opens || counted;
    }

    /** A numbered heading that is a document's title: 二、2024年工作计划. */
    static boolean part(String folded) {
        boolean dated = PeriodScanner.in(folded) != null || List.of("上学期", "本学期", "下学期", "上学年", "本学年", "下学年", "上一年", "下一年", "今年", "明年", "去年", "上半年", "下半年").stream().anyMatch(folded::contains);
        return folded.length() <= 36 && dated && like(folded) && folded.indexOf(',') < 0;
    }

    static boolean calendar(String folded) {
        return List.of("行事历", "日程", "时程", "周程", "行事一览", "议程", "大事", "活动安排", "工作安排", "教学安排", "教研安排", "研修安排", "周工作安排", "周安排", "月工作安排", "月计划", "周计划", "工作历", "月历", "周历", "日历", "校历", "配档表", "安排表", "一览表", "时间表").stream().anyMatch(folded::contains);
    }

    static boolean unit(String folded) {
        return folded.length() <= 30 && folded.length() >= 3 && Arrays.stream(UNITS).anyMatch(folded::endsWith)
                && folded.chars().allMatch(c -> Folding.wordy((char) c) || c == ' ' || c == '(' || c == ')' || c == '·');
    }

    /** Where a title ends that runs on into the text, or -1. */
    static int end(String folded) {
        int limit = Math.min(folded.length() - 2, LONGEST);
        for (int i = 4; i < limit; i++) {
            var rest = i;
            boolean noun = Arrays.stream(NOUNS).anyMatch(word -> folded.startsWith(word, rest - word.length()));
            if (noun && (List.of("引言", "前言", "为", "根据", "随着", "一、", "(一)", "指导思想", "“", " ").stream().anyMatch(word -> folded.startsWith(word, rest)) || TitleCut.seam(folded, rest + 2) == rest)) {
                return i;
            }
            if ("。;".indexOf(folded.charAt(i)) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    /** Without (试行), (草案), 篇3 and the like behind it, without quotes around it. */
    private static String core(String folded) {
        int to = folded.length();
        while (to > 0 && "》】 :*".indexOf(folded.charAt(to - 1)) >= 0) {
            to--;
        }
        int open = to > 0 && folded.charAt(to - 1) == ')' ? folded.lastIndexOf('(', to) : -1;
        to = open > 3 ? open : to;
        int number = to;
        while (number > 0 && to - number < 2 && (Numeral.isDigit(folded.charAt(number - 1)) || Numeral.isChinese(folded.charAt(number - 1)))) {
            number--;
        }
        if (number < to && Arrays.stream(NOUNS).anyMatch(folded.substring(0, number)::endsWith)) {
            return folded.substring(0, number);
        }
        while (to > 0 && (folded.charAt(to - 1) == ' ' || Numeral.isDigit(folded.charAt(to - 1)) && to < folded.length() - 1)) {
            to--;
        }
        return folded.substring(0, to);
    }
}
