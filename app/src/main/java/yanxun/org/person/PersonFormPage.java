package yanxun.org.person;

import java.util.List;
import java.util.Map;
import yanxun.platform.web.View;

/** The form of a person, blank, filled, or sent back with what is wrong beside each field. */
public record PersonFormPage(PersonForm form, boolean fresh, Map<String, String> errors, List<PersonPage.Choice> units, boolean mayWriteSecrets) implements View {
    public String action() {
        return fresh ? "/people" : "/people/" + form.id();
    }

    public Map<String, String> unitNames() {
        var names = new java.util.LinkedHashMap<String, String>();
        units.forEach(unit -> names.put(unit.id().toString(), unit.name()));
        return names;
    }
}
