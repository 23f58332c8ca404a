package yanxun.training.feedback;

import java.util.List;
import yanxun.platform.error.Rejected;

/** Something to be rated from 1 to 5; of each trainer apart where it is about them. */
public record Question(String code, Moment moment, String text, boolean perTrainer, int ordinal, boolean retired, int version) {
    /** What can be answered in a minute on a phone. */
    static final int MOST = 6;

    static void refuseText(String text, String code, Moment moment, List<Question> all) {
        if (text.isBlank() || text.strip().length() > 40) {
            throw new Rejected("请填写题目,不超过 40 字");
        }
        if (all.stream().anyMatch(each -> each.moment() == moment && !each.retired() && !each.code().equals(code) && each.text().equals(text.strip()))) {
            throw new Rejected("已经有这道题");
        }
    }

    static void refuseMore(Moment moment, List<Question> all) {
        if (all.stream().filter(each -> each.moment() == moment && !each.retired()).count() >= MOST) {
            throw new Rejected("一份问卷最多 {0} 道评分题,一分钟内要能答完", MOST);
        }
    }

    void refuseRetiring(List<Question> all) {
        if (all.stream().noneMatch(each -> each.moment() == moment && !each.retired() && !each.code().equals(code))) {
            throw new Rejected("至少留一道题");
        }
    }
}
