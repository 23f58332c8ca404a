package yanxun.training.programme;

import java.util.Map;
import yanxun.platform.web.Choices;

/** Names of the fixed choices, in the order people expect. */
public final class Words {
    public static final Map<String, String> KINDS = Choices.ordered("GENERAL", "全员培训", "NEW_TEACHER", "新教师培训", "CLASS_TEACHER", "班主任培训", "BACKBONE", "骨干教师培训", "CADRE", "新任干部培训",
            "PRINCIPAL", "校长培训", "EXPERT", "专家团队培训");
    public static final Map<String, String> ADMISSIONS = Choices.ordered("SIGN_UP", "教师报名", "QUOTA", "按名额由学校推荐", "ASSIGNMENT", "按条件指派");

    private Words() {}
}
