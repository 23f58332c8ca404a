package yanxun.rubric.instrument;

import java.math.BigDecimal;
import java.util.Map;
import yanxun.platform.web.View;

/** An item to be written. @param others what the other items come to @param full what all should come to together */
public record ItemPage(Shown edition, String dimension, String dimensionName, String key, ItemForm form, BigDecimal others, BigDecimal full, boolean fresh, Map<String, String> errors) implements View {
    public String action() {
        return edition.path() + "/dimensions/" + dimension + "/items/" + key;
    }

    /** The weight as it stands in the form. */
    public BigDecimal typed() {
        return Typed.isNumber(form.weight()) ? Typed.number(form.weight()) : BigDecimal.ZERO;
    }

    public int levelLines() {
        return Checking.MOST_LEVELS;
    }
}
