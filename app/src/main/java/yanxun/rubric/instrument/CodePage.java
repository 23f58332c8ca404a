package yanxun.rubric.instrument;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import yanxun.platform.web.View;
import yanxun.rubric.Coding;

/** A code to be written. */
public record CodePage(Shown edition, String key, CodeForm form, boolean fresh, Map<String, String> errors) implements View {
    public String action() {
        return edition.path() + "/codes/" + key;
    }

    public Map<String, String> groups() {
        return Arrays.stream(Coding.Group.values()).collect(Collectors.toMap(Enum::name, Coding.Group::displayName, (one, _) -> one, LinkedHashMap::new));
    }
}
