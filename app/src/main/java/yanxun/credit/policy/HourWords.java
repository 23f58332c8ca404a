package yanxun.credit.policy;

import static yanxun.platform.i18n.Text.t;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import yanxun.activity.CategoryNames;
import yanxun.activity.FormNames;
import yanxun.platform.web.Choices;

/** What people of a district call the levels, categories and forms of hours. */
@Component
public class HourWords {
    public static final Map<String, String> LEVELS = Choices.ordered("SCHOOL", "校本", "DISTRICT", "区级", "CITY", "市级", "PROVINCE", "省级", "NATIONAL", "国家级");
    public static final Map<String, String> BLOCKS = Choices.ordered("PRESCRIBED", "规定内容", "OWN", "自定内容");
    public static final Map<String, String> ROLES = Choices.ordered("LEARNER", "学员", "LECTURER", "主讲", "ORGANISER", "组织");
    /** Forms of hours that are no form of activity. */
    public static final Map<String, String> FORMS = Choices.ordered("INTENSIVE", "集中培训", "WORKSHOP", "研修", "ONLINE", "网络研修", "SHADOWING", "跟岗", "DISPATCH", "外派", "SELF_STUDY", "自学",
            "LECTURING", "授课", "OPEN_LESSON", "公开课", "PRIZE", "获奖", "DEGREE", "学历进修");

    private final CategoryNames categories;
    private final FormNames forms;

    HourWords(CategoryNames categories, FormNames forms) {
        this.categories = categories;
        this.forms = forms;
    }

    public Map<String, String> categories(UUID wall) {
        return categories.everOf(wall);
    }

    public Map<String, String> forms(UUID wall) {
        var all = new LinkedHashMap<>(FORMS);
        all.putAll(forms.of(wall));
        return all;
    }

    /** Of any code of a category or form; a code nobody knows stands for itself. */
    public UnaryOperator<String> names(UUID wall) {
        var names = new LinkedHashMap<>(forms(wall));
        names.putAll(categories(wall));
        return code -> t(names.getOrDefault(code, code));
    }
}
