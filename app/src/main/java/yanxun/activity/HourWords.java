package yanxun.activity;

import java.util.LinkedHashMap;
import java.util.Map;
import yanxun.platform.web.Choices;

/** The words for what hours are: level, block, role, and the forms that are no form of activity. In the order people expect. */
public final class HourWords {
    public static final Map<String, String> LEVELS = Choices.ordered("SCHOOL", "校本", "DISTRICT", "区级", "CITY", "市级", "PROVINCE", "省级", "NATIONAL", "国家级");
    public static final Map<String, String> BLOCKS = Choices.ordered("PRESCRIBED", "规定内容", "OWN", "自定内容");
    public static final Map<String, String> ROLES = Choices.ordered("LEARNER", "学员", "LECTURER", "主讲", "ORGANISER", "组织");
    /** In which a training is held. */
    public static final Map<String, String> TRAININGS = Choices.ordered("INTENSIVE", "集中培训", "WORKSHOP", "研修", "ONLINE", "网络研修", "SHADOWING", "跟岗学习", "DISPATCH", "外派学习", "SELF_STUDY", "自学");
    /** In which hours can be claimed: trainings, and what somebody gives or wins. */
    public static final Map<String, String> CLAIMS = with(TRAININGS, Choices.ordered("LECTURING", "授课", "OPEN_LESSON", "公开课", "PRIZE", "获奖", "DEGREE", "学历进修"));

    private HourWords() {}

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        var all = new LinkedHashMap<>(some);
        all.putAll(more);
        return all;
    }
}
