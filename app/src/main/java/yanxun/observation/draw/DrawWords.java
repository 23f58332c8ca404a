package yanxun.observation.draw;

import java.util.Map;
import yanxun.platform.web.Choices;

/** Names of what a draw may be drawn from, and how it is parted. */
public final class DrawWords {
    public static final Map<String, String> KINDS = Choices.ordered("DROP_IN", "推门听课", "INSPECTION", "视导听课");
    public static final Map<String, String> SOURCES = Choices.ordered("LESSONS", "课表里的课", "TEACHERS", "课表里有课的教师", "ROSTER", "教师名册(没有课表时)");
    public static final Map<String, String> STRATA = Choices.ordered("NONE", "不分层", "SCHOOL", "按学校", "SUBJECT", "按学科", "TOWNSHIP", "按镇街", "STAGE", "按学段");
    public static final Map<String, String> SHARING = Choices.ordered("TOTAL", "一共抽这么多,按人数比例分", "EACH", "每层各抽这么多");

    private DrawWords() {}
}
