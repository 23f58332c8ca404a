package yanxun.network;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.data.PersonId;

/**
 * What somebody is to a community because their unit belongs to it. A tie holds while the community lasts, the unit is a member, the person
 * is named for it and belongs to it; the first of these to end ends it. In SQL the same stands in {@code network.tie_card}.
 */
@Component
public class Ties {
    private final JdbcClient jdbc;

    Ties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Tie(UUID community, UUID unit, TieRole role) {}

    /** Empty for who has no tie to it on this day. */
    public Set<TieRole> of(PersonId person, UUID community, LocalDate day) {
        var roles = EnumSet.noneOf(TieRole.class);
        at(person, day).stream().filter(tie -> tie.community().equals(community)).map(Tie::role).forEach(roles::add);
        return roles;
    }

    /** All ties of a person on a day. */
    public List<Tie> at(PersonId person, LocalDate day) {
        return jdbc.sql("select community_id as community, unit_id as unit, role from network.tie_card where person_id = :person and valid @> :day::date order by community_id, role, unit_id")
                .param("person", person.value()).param("day", day).query(Tie.class).list();
    }
}
