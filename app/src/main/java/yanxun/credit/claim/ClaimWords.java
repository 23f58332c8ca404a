package yanxun.credit.claim;

import java.util.Map;
import yanxun.platform.web.Choices;

/** The fixed choices of a claim, in the order people expect. */
public final class ClaimWords {
    public static final Map<String, String> RESULTS = Choices.ordered("FIRST", "一等奖", "SECOND", "二等奖", "THIRD", "三等奖", "EXCELLENT", "优秀", "PASS", "合格");

    public static final Map<String, String> STAGES = Choices.ordered("学前", "学前", "小学", "小学", "初中", "初中", "高中", "高中", "特教", "特教");

    private ClaimWords() {}
}
