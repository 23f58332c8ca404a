package yanxun.activity.schedule;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;

/** The draft form, empty, filled, or sent back with what is wrong beside each field. */
public record ActivityFormPage(ActivityForm form, boolean fresh, Map<String, String> errors, @Nullable String conflict, Map<String, String> forms, List<Choice> units,
        List<Choice> partners, Map<String, String> communities) implements View {
    public record Choice(UUID id, String name, String kind) {
        public boolean isSchool() {
            return kind.equals("SCHOOL");
        }
    }

    public String action() {
        return fresh ? "/activities" : "/activities/" + form.id();
    }

    public Map<String, String> unitNames() {
        return names(units);
    }

    public Map<String, String> coHostNames() {
        return names(partners);
    }

    public List<String> coHosts() {
        return form.coHosts() == null ? List.of() : form.coHosts().stream().filter(Objects::nonNull).map(UUID::toString).toList();
    }

    private static Map<String, String> names(List<Choice> units) {
        var names = new java.util.LinkedHashMap<String, String>();
        units.forEach(unit -> names.put(unit.id().toString(), unit.name()));
        return names;
    }
}
