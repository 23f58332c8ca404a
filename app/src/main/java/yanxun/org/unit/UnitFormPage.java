package yanxun.org.unit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import yanxun.platform.web.View;

/** The form of a unit, with what else can be done with it: merge, split, close. */
public record UnitFormPage(UnitForm form, Map<String, String> errors, List<Choice> parents, List<Choice> others) implements View {
    public record Choice(UUID id, String name) {}

    public String action() {
        return form.isNew() ? "/network/units" : "/network/units/" + form.id();
    }

    public Map<String, String> parentNames() {
        return names(parents);
    }

    public Map<String, String> otherNames() {
        return names(others);
    }

    private static Map<String, String> names(List<Choice> units) {
        var names = new java.util.LinkedHashMap<String, String>();
        units.forEach(unit -> names.put(unit.id().toString(), unit.name()));
        return names;
    }
}
