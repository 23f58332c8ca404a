package yanxun.org.person;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.org.FormerPeople;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.PersonId;

/** Finds a person within the viewer's reach. Who has moved away is no longer the old school's to look at. */
@Component
public class People {
    /** Where the person is, is about to be, or, having left, was last. */
    static final String REACHED = """
            (exists (select from org.membership m join org.reach r on r.descendant = m.unit_id and r.ancestor = any (:scopes::uuid[])
                         and r.valid @> least(greatest(current_date, lower(m.valid)), upper(m.valid) - 1)
                      where m.person_id = p.id
                        and m.valid && daterange(least(current_date, (select max(lower(valid)) from org.membership where person_id = p.id)), null))
             or (p.wall = any (:scopes::uuid[]) and not exists (select from org.membership m where m.person_id = p.id)))
            """;

    private final JdbcClient jdbc;
    private final FormerPeople former;

    People(JdbcClient jdbc, FormerPeople former) {
        this.jdbc = jdbc;
        this.former = former;
    }

    public record Known(UUID id, UUID wall, String number, String name, int version) {}

    /** Not there, or not within the scope of this permission: not found; merged into another: over there. */
    public Known reached(PersonId person, Viewer viewer, Permission permission) {
        return find(person, viewer, permission, "");
    }

    /** As {@link #reached}, kept from others until the end of the transaction. */
    public Known claim(PersonId person, Viewer viewer, Permission permission) {
        return find(person, viewer, permission, " for update of p");
    }

    /** Whether a unit lies within the scope of this permission today. */
    public boolean reaches(UUID unit, Viewer viewer, Permission permission) {
        return jdbc.sql("select exists (select from org.reach where descendant = :unit and ancestor = any (:scopes::uuid[]) and valid @> current_date)")
                .param("unit", unit).param("scopes", viewer.scopes(permission)).query(Boolean.class).single();
    }

    private Known find(PersonId person, Viewer viewer, Permission permission, String lock) {
        return jdbc.sql("select p.id, p.wall, p.number, p.name, p.version from org.person p where p.id = :id and " + REACHED + lock)
                .param("id", person.value()).param("scopes", viewer.scopes(permission)).query(Known.class).optional().orElseThrow(() -> former.lookedFor(person.value(), "/people/"));
    }
}
