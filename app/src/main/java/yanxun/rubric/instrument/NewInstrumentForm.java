package yanxun.rubric.instrument;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param template what it begins as */
public record NewInstrumentForm(@Nullable UUID id, @Nullable String title, @Nullable UUID unit, @Nullable String template) {
    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        Typed.name("title", title, errors);
        if (unit == null) {
            errors.put("unit", "请选择由哪个单位制定");
        }
        if (template == null || !Template.CODES.contains(template)) {
            errors.put("template", "请选择从哪一份开始");
        }
        return errors;
    }
}
