package yanxun.observation.draw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yanxun.methods.draw.Frame;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;

/**
 * Finds draws within somebody's sight: who looks after all a draw is made from sees all of it; heads of the schools beneath see what it was committed to, and
 * the rest once nothing of it is unannounced any more.
 */
@Component
class Draws {
    static final String OFFICE = Reach.covers("d.unit_id", "overseeing");
    static final String SEEN = "(" + OFFICE + " or d.committed_at is not null and exists (select from org.reach_card r where r.ancestor = d.unit_id and r.descendant = any (:overseeing::uuid[]) and r.valid @> current_date))";
    static final String FACTS = """
            select d.id, d.version, d.wall, d.unit_id, coalesce(u.name, '') as unit_name, d.title, d.kind, d.from_on, d.to_on, d.rules::text as rules, d.created_by, coalesce(p.name, '') as creator, d.strata::text as strata, d.total,
                   d.candidates, d.excluded, d.commitment, d.digest, d.committed_at, d.seed, d.salt, d.beacon, d.revealed_at, d.abandoned_at, d.abandon_reason,
            """ + OFFICE + " as office," + """
             d.revealed_at is not null and d.to_on < current_date and not exists (select from observation.lesson l where l.draw_id = d.id and l.cancelled_at is null and l.released_at is null) as open
              from observation.draw d left join org.unit_card u on u.id = d.unit_id left join org.person_card p on p.id = d.created_by where
            """;

    private final JdbcClient jdbc;

    Draws(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static JdbcClient.StatementSpec by(Viewer viewer, JdbcClient.StatementSpec statement) {
        return statement.param("overseeing", viewer.scopes(Permission.OVERSEE_LESSONS));
    }

    DrawFacts seen(UUID id, Viewer viewer) {
        return by(viewer, jdbc.sql(FACTS + " d.id = :id and " + SEEN)).param("id", id).query(DrawFacts.class).optional().orElseThrow(NotFound::new);
    }

    /** Locked until commit, for whoever conducts it: what two do at once is done one after the other. */
    DrawFacts conducted(UUID id, Viewer viewer) {
        jdbc.sql("select from observation.draw where id = :id for update").param("id", id).query().listOfRows();
        var draw = seen(id, viewer);
        if (!draw.office()) {
            throw new NotFound();
        }
        return draw;
    }

    /** What a draw may be made from: what somebody looks after in their own district. */
    Map<String, String> scopes(Viewer viewer) {
        var scopes = new LinkedHashMap<String, String>();
        record Named(UUID id, String name) {}
        jdbc.sql("select id, name from org.unit_card where id = any (:scopes::uuid[]) and wall = :wall order by name").param("scopes", viewer.scopes(Permission.OVERSEE_LESSONS)).param("wall", viewer.wall()).query(Named.class).list()
                .forEach(unit -> scopes.put(unit.id().toString(), unit.name()));
        return scopes;
    }

    Map<String, String> schools(Viewer viewer) {
        var schools = new LinkedHashMap<String, String>();
        record Named(UUID id, String name) {}
        by(viewer, jdbc.sql("""
                select u.id, u.name from org.unit_card u where u.wall = :wall and u.kind in ('SCHOOL', 'TEACHING_POINT')
                   and
                """ + Reach.covers("u.id", "overseeing") + """
                  order by u.name collate "zh-Hans-x-icu"
                """)).param("wall", viewer.wall()).query(Named.class).list().forEach(unit -> schools.put(unit.id().toString(), unit.name()));
        return schools;
    }

    static Rules rules(DrawFacts draw) {
        return JsonMapper.shared().readValue(draw.rules(), Rules.class);
    }

    static List<Frame.Stratum> strata(DrawFacts draw) {
        return List.of(JsonMapper.shared().readValue(draw.strata(), Frame.Stratum[].class));
    }

    /** The frame as it was frozen. */
    Frame frame(DrawFacts draw) {
        record Row(String key, String stratum, String excluded) {}
        var rows = jdbc.sql("select key, stratum, excluded from observation.draw_candidate where draw_id = :id order by key collate \"C\"").param("id", draw.id()).query(Row.class).list();
        return new Frame(strata(draw), rows.stream().map(row -> new Frame.Candidate(row.key(), row.stratum())).toList(),
                rows.stream().filter(row -> !row.excluded().isEmpty()).map(row -> new Frame.Exclusion(row.key(), row.excluded())).toList());
    }
}
