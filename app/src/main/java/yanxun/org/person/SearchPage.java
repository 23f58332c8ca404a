package yanxun.org.person;

import java.util.List;
import java.util.UUID;
import yanxun.org.Units;
import yanxun.platform.web.View;

/** What the search box finds: people within reach, units of the district. */
public record SearchPage(String q, List<Person> people, List<Unit> units) implements View {
    public record Person(UUID id, String number, String name, String unitName) {}

    public record Unit(UUID id, String name, String kind) {
        public String kindName() {
            return Units.KINDS.getOrDefault(kind, kind);
        }
    }
}
