package yanxun.rubric.instrument;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yanxun.rubric.Coding;

/** A code as it is typed. */
public record CodeForm(@Nullable String name, Coding.@Nullable Group group, @Nullable String hint, int version) {
    static CodeForm of(Coding.Code code, int version) {
        return new CodeForm(code.name(), code.group(), code.hint(), version);
    }

    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        Typed.name("name", name, errors);
        Typed.longest("hint", hint, Checking.LONGEST_TEXT, errors);
        if (group == null) {
            errors.put("group", "请选择是谁的行为");
        }
        return errors;
    }

    Coding.Code into(String key) {
        return new Coding.Code(key, Typed.text(name), group == null ? Coding.Group.OTHER : group, Typed.text(hint));
    }
}
