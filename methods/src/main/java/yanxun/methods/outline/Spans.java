package yanxun.methods.outline;

import java.util.List;

/** The words for a recurring span of time, and what the contract calls it: week, twoWeeks, month … */
final class Spans {

    private Spans() {}

    private static String several(String word) {
        var many = word.contains("三") ? "three" : "two";
        return many + (word.contains("周") || word.contains("星期") ? "Weeks" : word.contains("月") ? "Months" : word.contains("学期") ? "Terms" : word.contains("年") ? "Years" : "Days");
    }

    static String of(String word) {
        if (word.contains("两") || word.contains("双") || word.contains("三") || word.contains("隔")) {
            return several(word);
        } else if (word.contains("学年")) {
            return "schoolYear";
        } else if (word.contains("学期") || word.equals("每期")) {
            return "term";
        } else if (word.contains("年")) {
            return "year";
        } else if (word.contains("月")) {
            return "month";
        }
        return List.of("每周", "周均", "每星期").contains(word) ? "week" : "day";
    }
}
