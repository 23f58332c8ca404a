package yanxun.methods.outline;

import java.util.List;
import java.util.regex.Pattern;

/** Finds what a target counts: the words around the number, the clause before, or the heading. */
record Measure(String text, String folded, String headingText) {

    private static final int LONGEST = 30;
    private static final List<String> LEADING = List.of("确保", "争取", "力争", "实现", "保证", "原则上", "各校", "各学校", "各单位", "双方", "全市", "全县", "全区", "全省", "全校", "全镇", "要求", "坚持", "要", "须", "需", "应", "均", "各", "并", "其中", "且", "分别",
            "每学期", "每学年", "每月", "每周", "每年", "累计", "总计", "再", "使", "让", "将", "对", "积极", "认真", "定期", "集中", "联合", "组织开展", "组织", "开展", "举办", "举行", "进行", "召开", "听取", "参加", "完成", "承办", "办理", "撰写", "安排", "有", "每次", "的", "、", "和", "及", "以上", "以内", "左右", "及以上", "“");
    private static final List<String> EMPTY = List.of("场次", "次数", "数量", "时间", "频次", "人数", "不", "得", "时长", "目标", "达", "达到", "到", "不得", "教师", "学校");
    private static final List<String> FORMS = List.of("大讲堂", "讲堂", "研讨会", "论坛", "沙龙", "讲座", "开放日", "送课", "送教", "公开课", "示范课", "研究课", "汇报课", "读书会", "集体备课", "听课", "评课", "磨课", "调研", "视导", "培训", "比赛", "大赛", "教研活动");

    /** A second number of the same. */
    private static final Pattern BOUND = Pattern.compile("^(?:最多|至多|不超过|不多于|至少|不少于)");

    /** 比例由20%提高到25%, 互听课各2节: what stands between the words and the number. */
    private static final Pattern BEFORE = Pattern.compile("(?:[由从][\\d.]+%?|各|均|都|要|应|须|占)$");

    /** 写教学反思 counts 教学反思. */
    private static final Pattern VERB = Pattern.compile("(?!写字|写作|读书|上课|听课|听评)[写读上听](?=[一-龥]{3})");

    String before(int from, int to) {
        int start = Math.max(Math.max(from, 0), to - LONGEST);
        return start >= to ? "" : tidy(text.substring(start, to), folded.substring(start, to));
    }

    String after(int from, int to) {
        int end = Math.min(Math.min(to, folded.length()), from + LONGEST);
        int other = folded.substring(from, Math.max(from, end)).indexOf('、');
        end = other >= 0 && BOUND.matcher(folded.substring(from + other + 1, end)).find() ? from + other : end;
        return from >= end ? "" : tidy(text.substring(from, end), folded.substring(from, end));
    }

    /** 读2本书: a verb and a noun of one character each. */
    String brief(int from, int at, int end, int to) {
        boolean verb = at - 1 >= from && "读写听评上讲看做".indexOf(folded.charAt(at - 1)) >= 0;
        boolean noun = verb && end < to && Folding.wordy(folded.charAt(end)) && (end + 1 >= to || !Folding.wordy(folded.charAt(end + 1)));
        return noun ? text.substring(at - 1, at) + text.charAt(end) : "";
    }

    String clause(int from, int to) {
        return before(from, Math.max(from, to));
    }

    String heading() {
        var folded = Folding.fold(headingText);
        for (var form : FORMS) {
            int at = folded.endsWith(form) ? folded.length() - form.length() : -1;
            if (at >= 0) {
                return headingText.substring(at);
            }
        }
        return tidy(headingText.length() > LONGEST ? headingText.substring(0, LONGEST) : headingText, folded.length() > LONGEST ? folded.substring(0, LONGEST) : folded);
    }

    static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static String tidy(String text, String folded) {
        int from = 0;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (var word : LEADING) {
                if (folded.startsWith(word, from) && !folded.startsWith("及格", from)) {
                    from += word.length();
                    moved = true;
                }
            }
            if (from < folded.length() && !Folding.wordy(folded.charAt(from)) && "《“「(".indexOf(folded.charAt(from)) < 0) {
                from++;
                moved = true;
            }
        }
        if (from < folded.length() && folded.charAt(from) == '(' && folded.indexOf(')', from) < 0) {
            return tidy(text.substring(from + 1), folded.substring(from + 1));
        }
        from = VERB.matcher(folded).region(from, folded.length()).lookingAt() ? from + 1 : from;
        var before = BEFORE.matcher(folded);
        int to = before.find(from) ? before.start() : folded.length();
        while (to > from && !Folding.wordy(folded.charAt(to - 1)) && "》”」)".indexOf(folded.charAt(to - 1)) < 0) {
            to--;
        }
        var found = folded.substring(from, to);
        return found.length() < 2 || EMPTY.contains(found) ? "" : text.substring(from, to);
    }
}
