package yanxun.observation.lesson;

import java.util.Map;
import java.util.Set;
import yanxun.platform.web.Choices;

/** Names of the fixed choices, in the order people expect. */
public final class LessonWords {
    public static final Map<String, String> KINDS = Choices.ordered("DROP_IN", "推门听课", "INVITED", "邀请听课", "MUTUAL", "互助听课", "REFLECTIVE", "反思(看自己的课)", "RESEARCH", "研究课", "DEMONSTRATION", "示范课",
            "REPORT", "汇报课", "QUALIFYING", "达标课", "INSPECTION", "视导听课");
    /** What somebody observes as. */
    public static final Map<String, String> OBSERVERS = Choices.ordered("RESEARCHER", "教研员", "CADRE", "教干", "TEACHER", "教师", "SELF", "本人", "PUPIL", "学生");
    public static final Map<String, String> ORIGINS = Choices.ordered("PLANNED", "安排", "TIMETABLE", "课表", "ACTIVITY", "活动", "DRAW", "抽签", "SPOT", "现场");
    /** Nobody of the school is told before. */
    static final Set<String> UNANNOUNCED = Set.of("DROP_IN", "INSPECTION");

    private LessonWords() {}
}
