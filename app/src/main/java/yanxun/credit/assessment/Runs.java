package yanxun.credit.assessment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;

/** Finds runs within reach. Whoever looks after hours sees the runs above them, but of those only their own people. */
@Component
class Runs {
    private static final String RUNS = """
            select a.id, a.wall, a.unit_id, a.year, a.policy_id, a.edition, a.over, a.as_of, a.state, a.version, a.started_at, a.finished_at, a.objections_until, a.reason from credit.assessment a
            """;
    /** Of the viewer's own units or of one above them. */
    static final String REACHABLE = """
             (
            """ + Reach.covers("a.unit_id", "scopes") + """
              or a.state in ('PUBLISHED', 'CONFIRMED') and exists (select from org.reach_card r where r.ancestor = a.unit_id and r.descendant = any (:scopes::uuid[]) and r.valid @> current_date))
            """;

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Run> find(UUID id) {
        return jdbc.sql(RUNS + " where a.id = :id").param("id", id).query(Run.class).optional();
    }

    Run visible(UUID id, Viewer viewer) {
        return jdbc.sql(RUNS + " where a.id = :id and " + REACHABLE).param("id", id).param("scopes", viewer.scopes(Permission.SEE_HOURS)).query(Run.class).optional().orElseThrow(NotFound::new);
    }

    /** Locked, for whoever may rule over it. */
    Run mine(UUID id, Viewer viewer) {
        return jdbc.sql(RUNS + " where a.id = :id and" + Reach.covers("a.unit_id", "scopes") + "for update of a")
                .param("id", id).param("scopes", viewer.scopes(Permission.RULE_HOURS)).query(Run.class).optional().orElseThrow(NotFound::new);
    }

    boolean mayRule(Run run, Viewer viewer) {
        return jdbc.sql("select" + Reach.covers(":unit", "scopes")).param("unit", run.unitId())
                .param("scopes", viewer.scopes(Permission.RULE_HOURS)).query(Boolean.class).single();
    }

    /** Two at once for the same unit and year are refused by the database. */
    void insert(AssessmentForm form, int edition, LocalDate asOf, OffsetDateTime now, Viewer viewer) {
        var wall = jdbc.sql("select u.wall from org.unit_card u where u.id = :unit and" + Reach.covers("u.id", "scopes"))
                .param("unit", form.unit()).param("scopes", viewer.scopes(Permission.RULE_HOURS)).query(UUID.class).optional().orElseThrow(NotFound::new);
        jdbc.sql("""
                insert into credit.assessment (id, wall, walls, unit_id, year, policy_id, edition, over, as_of, state, started_by, started_at)
                values (:id, :wall, :walls::uuid[], :unit, :year, :policy, :edition, :over, :asOf, 'RUNNING', :me, :now)
                """).param("id", form.id()).param("wall", wall).param("walls", walls(form.unit(), viewer)).param("unit", form.unit()).param("year", form.year()).param("policy", form.policy()).param("edition", edition)
                .param("over", form.over()).param("asOf", asOf).param("me", viewer.person().value()).param("now", now).update();
    }

    /** The run before it for the same unit and year that came to an end. */
    Optional<Run> before(Run run) {
        return jdbc.sql(RUNS + " where a.unit_id = :unit and a.year = :year and a.policy_id = :policy and a.started_at < :started and a.state in ('DONE', 'PUBLISHED', 'CONFIRMED', 'WITHDRAWN') order by a.started_at desc limit 1")
                .param("unit", run.unitId()).param("year", run.year()).param("policy", run.policyId()).param("started", run.startedAt()).query(Run.class).optional();
    }

    private UUID[] walls(UUID unit, Viewer viewer) {
        return jdbc.sql("select distinct wall from org.reach_card where ancestor = :unit and wall = any (:walls::uuid[]) order by wall").param("unit", unit).param("walls", viewer.walls().toArray(UUID[]::new)).query(UUID.class)
                .list().toArray(UUID[]::new);
    }
}
