package yanxun.training.trainer;

import java.util.Map;
import yanxun.platform.web.Choices;

/** By what a lecture is paid: the ranks the rules on training expenses tell apart. */
public final class Fees {
    public static final Map<String, String> NAMES = Choices.ordered("NONE", "不付酬", "LECTURER", "讲师及以下", "ASSOCIATE", "副高级职称", "FULL", "正高级职称", "NATIONAL", "全国知名专家");

    private Fees() {}
}
