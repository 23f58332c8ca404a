package yanxun.activity.catalogue;

import java.util.Map;
import yanxun.platform.web.Choices;

/** What activities of a form can count as in the figures. */
public final class FigureWords {
    public static final Map<String, String> COUNTED = Choices.ordered("RESEARCH", "教研活动", "GROUP_STUDY", "集体教研", "DELIVERY", "送课", "FEEDBACK", "视导反馈会", "COUNSELLING", "心理团队进校园", "OTHER", "其他(不计入教研员参加教研活动)");

    private FigureWords() {}
}
