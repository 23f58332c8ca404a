package yanxun.plan;

import static yanxun.platform.i18n.Text.t;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import yanxun.platform.error.Rejected;

/** What a plan is: for a year, for a term, for one matter, or looking back. */
public enum PlanKind {
    YEAR("年度计划"), TERM("学期计划"), SPECIAL("专项方案"), SUMMARY("工作总结");

    private final String displayName;

    PlanKind(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }

    public static PlanKind named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst().orElseThrow(() -> new Rejected("请选择计划的种类"));
    }

    /** For a choice on a form. */
    public static Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        Arrays.stream(values()).forEach(kind -> choices.put(kind.name(), t(kind.displayName())));
        return choices;
    }
}
