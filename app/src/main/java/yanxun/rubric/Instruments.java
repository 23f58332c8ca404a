package yanxun.rubric;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;

/** What neighbours ask of instruments. */
@Component
public class Instruments {
    private static final String EDITIONS = """
            select e.id, e.instrument_id, e.unit_id, coalesce(u.name, '') as unit_name, e.title, e.guide, e.number, e.state, e.content::text as content
              from rubric.edition_card e left join org.unit_card u on u.id = e.unit_id
            """;

    private final JdbcClient jdbc;

    Instruments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID id, UUID instrumentId, UUID unitId, String unitName, String title, String guide, int number, String state, String content) {
        Edition read() {
            return new Edition(id, instrumentId, unitId, unitName, title, guide, number, State.valueOf(state), RubricText.content(content));
        }
    }

    /** Published, or withdrawn since: a sheet begun with it still needs it. */
    public Optional<Edition> edition(UUID id) {
        return jdbc.sql(EDITIONS + " where e.id = :id and e.state <> 'DRAFT'").param("id", id).query(Row.class).optional().map(Row::read);
    }

    /** The published ones within the viewer's sight, the newest first. */
    public List<Edition> usable(Viewer viewer) {
        var sight = Sight.of(viewer);
        return jdbc.sql(EDITIONS + " where e.state = 'PUBLISHED' and e.retired_at is null and " + Sight.on("e.unit_id") + " order by e.published_at desc, e.id")
                .param("home", sight.home()).param("scopes", sight.scopes()).query(Row.class).list().stream().map(Row::read).toList();
    }
}
