package yanxun.methods.outline;

import java.util.List;

/** The words for a recurring span of time, and what the contract calls it; "" for one it has no word for (每两周). */
final class Spans {

    private Spans() {}

    static String of(String word) {
        if (word.contains("两") || word.contains("双") || word.contains("三")) {
            return "";
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
