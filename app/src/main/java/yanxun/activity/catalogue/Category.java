package yanxun.activity.catalogue;

import java.util.List;
import java.util.UUID;
import yanxun.platform.error.Rejected;
import yanxun.platform.i18n.Text;

/** One category of hours 学时类别; a dotted code hangs under the category before the dot. */
public record Category(String code, String name, int ordinal, boolean retired, int version) {

    boolean isTop() {
        return !code.contains(".");
    }

    boolean isUnder(Category other) {
        return code.startsWith(other.code + ".");
    }

    /** The code of a new category, from the id given out with the form: the same form sent twice makes one. */
    static String codeFor(UUID id, String parent) {
        var own = "C" + id.toString().substring(24).toUpperCase(java.util.Locale.ROOT);
        return parent.isEmpty() ? own : parent + "." + own;
    }

    /** Behind the last of its sisters. */
    static int ordinalAfter(List<Category> all, String parent) {
        var step = parent.isEmpty() ? 100 : 10;
        var before = all.stream().filter(each -> parent.isEmpty() ? each.isTop() : each.code().startsWith(parent + ".") || each.code().equals(parent)).mapToInt(Category::ordinal).max().orElse(0);
        return before + step;
    }

    static void refuseName(String name, String code, String parent, List<Category> all) {
        if (name.isBlank() || name.strip().length() > 20) {
            throw new Rejected("请填写类别名称,不超过 20 字");
        }
        if (all.stream().anyMatch(each -> !each.retired() && !each.code().equals(code) && each.name().equals(name.strip()) && each.parent().equals(parent))) {
            throw new Rejected("这里已经有“{0}”", name.strip());
        }
    }

    String parent() {
        return isTop() ? "" : code.substring(0, code.indexOf('.'));
    }

    /** A category goes out of use only when nothing that is in force hangs on it; hours already earned keep it. */
    void refuseRetiring(List<Category> all, List<String> formsUsingIt) {
        var children = all.stream().filter(each -> each.isUnder(this) && !each.retired()).map(Category::name).toList();
        if (!children.isEmpty()) {
            throw new Rejected("请先停用它下面的类别:{0}", Text.words(children));
        }
        if (!formsUsingIt.isEmpty()) {
            throw new Rejected("这些活动形式还用着它:{0};请先给它们换一个类别", Text.words(formsUsingIt));
        }
    }

    void refuseReturning(List<Category> all) {
        all.stream().filter(this::isUnder).filter(Category::retired).findFirst().ifPresent(parent -> {
            throw new Rejected("请先恢复“{0}”", parent.name());
        });
    }
}
