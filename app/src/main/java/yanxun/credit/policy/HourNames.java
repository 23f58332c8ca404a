package yanxun.credit.policy;

import static yanxun.platform.i18n.Text.t;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import yanxun.activity.CategoryNames;
import yanxun.activity.FormNames;
import yanxun.activity.HourWords;

/** What people of a district call the categories and forms of hours. */
@Component
public class HourNames {
    private final CategoryNames categories;
    private final FormNames forms;

    HourNames(CategoryNames categories, FormNames forms) {
        this.categories = categories;
        this.forms = forms;
    }

    public Map<String, String> categories(UUID wall) {
        return categories.everOf(wall);
    }

    public Map<String, String> forms(UUID wall) {
        var all = new LinkedHashMap<>(HourWords.CLAIMS);
        all.putAll(forms.everOf(wall));
        return all;
    }

    /** Of any code of a category or form; a code nobody knows stands for itself. */
    public UnaryOperator<String> names(UUID wall) {
        var names = new LinkedHashMap<>(forms(wall));
        names.putAll(categories(wall));
        return code -> t(names.getOrDefault(code, code));
    }
}
