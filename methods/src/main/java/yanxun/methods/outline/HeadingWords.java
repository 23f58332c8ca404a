package yanxun.methods.outline;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The words plan documents use as headings, in folded form, and what they announce. */
final class HeadingWords {

    private static final List<String> WORDS = List.of("""
            指导思想 工作思路 总体思路 基本思路 工作理念 总体要求 总体原则 工作目标 总体目标 具体目标 目标定位 目标任务 主要目标 行动目标 预期目标 奋斗目标 发展目标 培训目标 \
            研修目标 活动目标 年度目标 工作任务 主要任务 重点任务 具体任务 任务 工作重点 重点工作 主要工作 具体工作 常规工作 工作内容 主要内容 实施内容 活动内容 研修内容 \
            培训内容 教研内容 工作要点 工作措施 主要措施 具体措施 实施措施 推进措施 行动措施 措施 工作举措 主要举措 具体举措 实施策略 实施步骤 工作步骤 活动步骤 推进步骤 \
            实施办法 实施途径 实施过程 工作方法 工作要求 具体要求 有关要求 相关要求 活动要求 行动要求 几点要求 保障措施 工作保障 组织保障 实施保障 保障机制 保障体系 制度保障 经费保障 \
            组织领导 组织机构 组织管理 领导小组 活动组织 基本原则 工作原则 原则 现状分析 形势分析 情况分析 基本情况 现状与问题 问题诊断 问题分析 存在问题 存在的问题 主要问题 主要成绩 工作回顾 \
            背景 工作背景 背景分析 活动背景 主要活动安排 活动安排 工作安排 时间安排 具体安排 具体工作安排 日程安排 进度安排 行事安排 工作日程 活动日程 行事历 工作行事历 每月工作要点 \
            每月工作安排 逐月工作安排 月工作安排 各月工作安排 每月工作 推进计划 推进安排 工作进度 时间节点 预期成效 预期效果 预期成果 成果形式 持续发展 结语 结束语 引言 前言 \
            考核评价 评价考核 评价机制 评价激励 激励机制 考核办法 监督检查 督导检查 经费预算 工作总结 工作成效 活动主题 活动时间 活动地点 活动对象 活动形式 参加人员 参加对象 \
            培训对象 培训时间 组织形式 工作机制 工作特色 工作亮点 特色工作 下一步打算 下一步工作 努力方向 其他事项 其他 附件 目标 策略 要求 安排 主要工作任务 教研工作 科研工作 培训工作 \
            定位 体系 诊断 分析 对策 工作目标任务 目标和任务 重点工作安排 周工作安排""".split(" +"));
    private static final Set<String> WHOLE = Set.copyOf(WORDS);
    private static final Words INDEX = Words.of(String.join(" ", WORDS));
    /** Too common inside sentences to be cut behind when they stand alone, good only as the second half of a heading. */
    private static final Set<String> HALVES = Set.of("任务", "措施", "原则", "背景", "目标", "策略", "要求", "安排", "其他", "附件", "定位", "体系", "诊断", "分析", "对策");
    private static final String[] ENDINGS = """
            目标 思想 任务 措施 举措 安排 要求 保障 步骤 原则 背景 分析 日历 行事历 一览表 安排表 推进表 内容 重点 要点 思路 策略 成效 意义 依据 现状 问题 领导 考核 评价 \
            阶段安排 机构 机制 回顾 打算 目的 对象 形式 方式 流程 日程""".split(" +");
    private static final Set<String> FRONT = Set.of("引言", "前言", "背景", "工作背景", "活动背景", "基本情况", "指导思想", "总体思路", "总体要求");

    private HeadingWords() {}

    /** Where a heading made of these words ends (指导思想与目标定位 has two), or -1. */
    static int end(String folded, int at) {
        int end = word(folded, at, true);
        while (end > 0) {
            char joint = MarkScanner.charAt(folded, end);
            int next = "与和及、".indexOf(joint) >= 0 && joint != 0 ? word(folded, end + 1, false) : folded.startsWith("以及", end) ? word(folded, end + 2, false) : -1;
            if (next < 0) {
                return end;
            }
            end = next;
        }
        return -1;
    }

    /** Whether a heading opens this text and its first sentence goes straight on, so that no stop shows where the heading ends. */
    static boolean runsOn(String folded, int end) {
        char next = MarkScanner.charAt(folded, end);
        return Folding.wordy(next) && "是为的在有要和与及等上中不".indexOf(next) < 0 || next == '“' || next == '「' || next == '《';
    }

    /** A line of its own that reads as a heading though it bears no number. */
    static boolean unnumbered(String folded) {
        if (folded.length() > 44) {
            return false;
        }
        var title = bareTitle(folded);
        if (appendix(title)) {
            return true;
        }
        if (title.length() < 2 || title.length() > 16) {
            return false;
        }
        return WHOLE.contains(title) && title.length() > 2 || title.equals("结语") || title.equals("引言") || title.equals("前言")
                || title.length() <= 12 && title.length() >= 4 && !folded.endsWith("。") && Arrays.stream(ENDINGS).anyMatch(title::endsWith) && nothingButWords(title)
                || end(title, 0) == title.length() && title.length() > 3;
    }

    /** 附件2:教研活动安排表 */
    static boolean appendix(String folded) {
        return folded.length() <= 40 && folded.indexOf('。') < 0 && (folded.startsWith("附件") || folded.startsWith("附表") || folded.startsWith("附录"))
                && (folded.length() < 6 || folded.indexOf(':') > 0 && folded.indexOf(':') < 6 || PlanTitle.like(folded));
    }

    /** One of the usual headings and nothing else. */
    static boolean whole(String folded) {
        var title = bareTitle(folded);
        return WHOLE.contains(title) || end(title, 0) == title.length();
    }

    static boolean front(String folded) {
        return FRONT.contains(bareTitle(folded));
    }

    /** A heading only the beginning of a plan has. */
    static boolean opening(String folded) {
        return front(folded) || bareTitle(folded).endsWith("思想") || bareTitle(folded).equals("工作目标");
    }

    /** Without the stop or the brackets a heading may wear. */
    private static String bareTitle(String folded) {
        int from = 0;
        int to = folded.length();
        while (to > from && "。:. 】〗>*".indexOf(folded.charAt(to - 1)) >= 0 && folded.length() - to < 4) {
            to--;
        }
        while (from < to && "【〖<* ".indexOf(folded.charAt(from)) >= 0 && from < 4) {
            from++;
        }
        return to - from > 40 ? "" : folded.substring(from, to).replace(" ", "");
    }

    /** 【工作目标】 without its brackets. */
    static String unwrapped(String title, String folded) {
        boolean wrapped = folded.length() > 2 && "【〖<《".indexOf(folded.charAt(0)) >= 0 && "】〗>》".indexOf(folded.charAt(folded.length() - 1)) >= 0;
        return wrapped ? title.substring(1, title.length() - 1) : title;
    }

    private static boolean nothingButWords(String title) {
        return title.chars().allMatch(c -> Folding.wordy((char) c) && c > 'z' || c == '、');
    }

    private static int word(String folded, int at, boolean first) {
        var word = INDEX.at(folded, at);
        return word == null || first && HALVES.contains(word) ? -1 : at + word.length();
    }
}
