package yanxun.credit.claim;

import java.util.Map;
import yanxun.platform.web.Choices;

/** The fixed choices of a claim, in the order people expect. */
public final class ClaimWords {
    public static final Map<String, String> LEVELS = Choices.ordered("SCHOOL", "校本", "DISTRICT", "区级", "CITY", "市级", "PROVINCE", "省级", "NATIONAL", "国家级");
    public static final Map<String, String> FORMS = Choices.ordered("INTENSIVE", "集中培训", "WORKSHOP", "研修", "ONLINE", "网络研修", "SHADOWING", "跟岗", "DISPATCH", "外派", "SELF_STUDY", "自学",
            "LECTURING", "授课", "OPEN_LESSON", "公开课", "PRIZE", "获奖", "DEGREE", "学历进修");
    public static final Map<String, String> ROLES = Choices.ordered("LEARNER", "学员", "LECTURER", "主讲", "ORGANISER", "组织");
    public static final Map<String, String> RESULTS = Choices.ordered("FIRST", "一等奖", "SECOND", "二等奖", "THIRD", "三等奖", "EXCELLENT", "优秀", "PASS", "合格");

    public static final Map<String, String> STAGES = Choices.ordered("学前", "学前", "小学", "小学", "初中", "初中", "高中", "高中", "特教", "特教");

    private ClaimWords() {}
}
