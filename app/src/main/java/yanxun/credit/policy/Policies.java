package yanxun.credit.policy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Reach;

/** The policies there are, and which of them hold for a unit in a year: its own and those of the units above it. */
@Component
public class Policies {
    private static final String EDITIONS = """
            select p.id as policy, e.edition, p.name, p.source, p.unit_id as unit, p.wall, e.from_year, e.state, e.definition, e.note, e.version
              from credit.policy p join credit.policy_edition e on e.policy_id = p.id
            """;

    private final JdbcClient jdbc;

    Policies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID policy, int edition, String name, String source, UUID unit, UUID wall, int fromYear, String state, String definition, String note, int version) {
        Edition read() {
            return new Edition(policy, edition, name, source, unit, wall, fromYear, Edition.State.valueOf(state), PolicyText.read(definition), note, version);
        }
    }

    /** Of each policy the latest edition that began by then. */
    public List<Edition> inForce(UUID unit, int year) {
        return jdbc.sql(EDITIONS + """
                 where e.state = 'IN_FORCE' and e.from_year <= :year and
                """ + Reach.lies(":unit", "p.unit_id") + """
                   and not exists (select from credit.policy_edition later where later.policy_id = e.policy_id and later.state = 'IN_FORCE' and later.from_year <= :year
                                      and (later.from_year, later.edition) > (e.from_year, e.edition))
                 order by p.name, p.id
                """).param("year", year).param("unit", unit).query(Row.class).list().stream().map(Row::read).toList();
    }

    /** The edition of a policy that holds in a year. */
    public Optional<Edition> inForce(UUID policy, UUID unit, int year) {
        return inForce(unit, year).stream().filter(edition -> edition.policy().equals(policy)).findFirst();
    }

    public Optional<Edition> edition(UUID policy, int edition) {
        return jdbc.sql(EDITIONS + " where p.id = :policy and e.edition = :edition").param("policy", policy).param("edition", edition).query(Row.class).optional().map(Row::read);
    }

    List<Edition> editions(UUID policy) {
        return jdbc.sql(EDITIONS + " where p.id = :policy order by e.edition desc").param("policy", policy).query(Row.class).list().stream().map(Row::read).toList();
    }
}
