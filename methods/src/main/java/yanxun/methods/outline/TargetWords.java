package yanxun.methods.outline;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** The words by which a target is known: how much at least, by when, of whom; and what makes a bound of it that is none. */
final class TargetWords {
    static final Words AT_LEAST = Words.of("不少于 不低于 不小于 不得少于 不得低于 不能少于 不能低于 不应少于 不应低于 至少 最少 ≥ >= 大于等于");
    static final Words REACH = Words.of("达到 达 超过 高于 突破 提高到 提升到 增加到 上升到 提高至 提升至 增加至 保持在");
    static final Words ENSURE = Words.of("确保 争取 力争 保证");
    static final Words SPANS = Words.of("每学年 学年内 每年度 每年 年均 全年 年内 一年 每学期 每期 学期内 本学期 一学期 每个学期 每个月 每月 月均 每周 周均 每星期 每天 每日 一学年 一个学年 每个学年 一个学期 每一学期 每一学年 一周 一月 每双月 隔周 每隔一周 每两个月 每三个月 每两学期 每两周 每双周 每两月 每两年 每三年");
    static final Words AT_MOST = Words.of("严禁 禁止 不准 不许 杜绝 至多 最多 不超过 不得超过 不多于 不高于 不大于 不得多于 不得高于 不能超过 不应超过 控制在 ≤ <= 小于 少于 低于 以内 减 减少 减免 压减 降低 限报 限");
    static final Set<String> VERBS = Set.of("写", "读", "上", "听", "评", "做", "开", "讲", "撰写", "完成", "参加", "发表", "承担", "整理", "上交", "阅读", "举办", "组织", "开展", "观看", "交流");
    static final Words EACH = Words.of("每个学校 每所学校 每学校 每校 校均 每位教师 每名教师 每个教师 每教师 人均 每人 每位 每名 每学科 每个学科 每科 每组 每个教研组 每班 每个班 每县 每镇 每个乡镇 每生 每个共同体 每个年级 每团队");

    /** The characters something can begin with here; all others are passed over. */
    static final BitSet TELLING = telling();

    private TargetWords() {}

    private static BitSet telling() {
        var telling = new BitSet();
        "。;!?,:\t0123456789〇一二三四五六七八九十百两".chars().forEach(telling::set);
        List.of(SPANS, EACH, AT_LEAST, AT_MOST, REACH, ENSURE).forEach(words -> words.firsts().forEach(telling::set));
        return telling;
    }
}
