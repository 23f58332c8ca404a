package yanxun.rubric.instrument;

import java.math.BigDecimal;
import java.util.Map;
import yanxun.platform.web.View;

/** A dimension to be written. @param others what the other dimensions come to @param full what all should come to @param items what its items come to */
public record DimensionPage(Shown edition, String key, DimensionForm form, BigDecimal others, BigDecimal full, BigDecimal items, boolean fresh, Map<String, String> errors) implements View {
    public String action() {
        return edition.path() + "/dimensions/" + key;
    }
}
