package yanxun.methods.outline;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a heading's words promise of the text below it. */
enum Topic {
    GOALS("目标"),
    /** Guarantees, demands and general remarks hold numbered points too, but they are no tasks. */
    ASIDE("保障", "依据", "思想", "原则", "背景", "意义", "现状", "问题诊断", "形势", "目标", "引言", "前言", "结语", "结束语", "组织领导", "组织机构", "领导小组", "成效", "成果", "总体思路", "总体要求", "基本情况", "回顾", "存在", "经费", "考核", "附件", "地点", "参加人员", "参会人员", "参加对象", "培训对象", "活动对象", "联系人", "联系方式"),
    DEMANDS("要求"),
    TASKS("任务", "措施", "重点工作", "工作重点", "主要工作", "具体工作", "工作内容", "实施内容", "主要内容", "工作要点", "举措", "策略", "重点任务", "常规工作", "工作思路与做法", "主要做法", "具体做法"),
    CALENDAR("活动安排", "工作安排", "时间安排", "进度", "日程", "时程", "赛程", "行程", "议程", "行事", "月历", "周历", "日历", "校历", "每月", "逐月", "各月", "分月", "月份", "月工作", "周工作", "周次", "推进计划", "推进安排", "推进步骤",
            "实施步骤", "工作步骤", "活动步骤", "方法步骤", "实施阶段", "阶段安排", "阶段计划", "时间表", "时间节点", "时间及", "配档", "具体安排", "主要活动", "活动计划", "大事", "一览", "实施过程", "实施流程", "工作流程",
            "月度", "期程", "安排表", "推进表", "计划表", "时序");

    private static final int LONGEST = 40;
    private static final Topic[] TOPICS = values();
    private static final Topic[] NONE = {};
    private static final Words ALL = Words.of(Arrays.stream(values()).flatMap(topic -> topic.words.stream()).collect(Collectors.joining(" ")));
    private final Set<String> words;

    Topic(String... words) {
        this.words = Set.of(words);
    }

    static Set<Topic> of(String heading) {
        var found = EnumSet.noneOf(Topic.class);
        if (heading.length() > LONGEST) {
            return found;
        }
        var folded = Folding.fold(heading);
        for (int i = 0; i < folded.length(); i++) {
            var word = ALL.at(folded, i);
            for (var topic : word == null ? NONE : TOPICS) {
                if (topic.words.contains(word) && folded.length() <= topic.longest()) {
                    found.add(topic);
                }
            }
        }
        return found;
    }

    /** A longer heading says what is to be done rather than what the section holds. */
    private int longest() {
        return this == CALENDAR ? LONGEST : this == ASIDE ? 12 : 18;
    }
}
