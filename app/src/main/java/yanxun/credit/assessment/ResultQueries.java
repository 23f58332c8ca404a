package yanxun.credit.assessment;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.credit.policy.Edition;
import yanxun.credit.policy.Finding;
import yanxun.credit.policy.HourNames;
import yanxun.credit.policy.Policies;
import yanxun.credit.policy.Ruling;
import yanxun.credit.policy.Sentences;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.Times;

/** One result with its reasons, for the person and for who looks after them. */
@Component
class ResultQueries {
    private final JdbcClient jdbc;
    private final Runs runs;
    private final Policies policies;
    private final HourNames words;
    private final Clock clock;

    ResultQueries(JdbcClient jdbc, Runs runs, Policies policies, HourNames words, Clock clock) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.policies = policies;
        this.words = words;
        this.clock = clock;
    }

    /** One's own, once the run is public. */
    ResultPage mine(UUID id, Viewer viewer) {
        var run = runs.find(id).filter(found -> found.state().isPublic()).orElseThrow(NotFound::new);
        return page(run, viewer.person().value(), true, viewer);
    }

    ResultPage of(UUID id, UUID person, Viewer viewer) {
        var run = runs.visible(id, viewer);
        jdbc.sql("""
                select 1 from credit.result r where r.assessment_id = :id and r.person_id = :person
                   and
                """ + Reach.covers("r.unit_id", "scopes", ":asOf::date")).param("id", id).param("person", person).param("scopes", viewer.scopes(Permission.SEE_HOURS)).param("asOf", run.asOf()).query(Integer.class).optional().orElseThrow(NotFound::new);
        return page(run, person, false, viewer);
    }

    private ResultPage page(Run run, UUID person, boolean own, Viewer viewer) {
        record Row(String number, String name, String unitName, String outcome, String findings) {}
        var row = jdbc.sql("""
                select p.number, p.name, coalesce(u.name, '') as unit_name, r.outcome, r.findings from credit.result r join org.person_card p on p.id = r.person_id
                  left join org.unit_past_card u on u.id = r.unit_id and u.valid @> :asOf::date where r.assessment_id = :id and r.person_id = :person
                """).param("asOf", run.asOf()).param("id", run.id()).param("person", person).query(Row.class).optional().orElseThrow(NotFound::new);
        var edition = policies.edition(run.policyId(), run.edition()).orElseThrow();
        var sentences = new Sentences(edition.definition(), words.names(viewer.wall()));
        var scale = Ruling.scale(edition.definition());
        var lines = Results.read(row.findings()).stream().map(finding -> new ResultPage.Line(sentences.reason(finding, scale), finding.state().displayName(), tone(finding), percent(finding))).toList();
        var objections = objections(run, person);
        var today = Times.day(clock.instant());
        var mayObject = own && run.state() == RunLife.PUBLISHED && run.objectionsUntil() != null && !today.isAfter(run.objectionsUntil()) && objections.stream().noneMatch(ResultPage.Objection::isOpen);
        return new ResultPage(run, person, row.number(), row.name(), row.unitName(), edition.name(), edition.source(), Results.said(edition.definition(), row.outcome()), row.outcome().equals(Results.FULFILLED), lines,
                before(run, person, edition), objections, steps(run, person, edition), new ResultPage.Rights(own, mayObject, !own && runs.mayRule(run, viewer)), Id.next());
    }

    private static String tone(Finding finding) {
        return switch (finding.state()) {
            case MET -> "good";
            case WAIVED -> "info";
            case SHORT -> "bad";
            case AHEAD -> "warn";
        };
    }

    private static int percent(Finding finding) {
        return finding.owed() == 0 ? 100 : (int) Math.min(100, 100 * finding.counted() / finding.owed());
    }

    private @Nullable String before(Run run, UUID person, Edition edition) {
        return runs.before(run).flatMap(before -> jdbc.sql("select outcome from credit.result where assessment_id = :id and person_id = :person").param("id", before.id()).param("person", person).query(String.class).optional())
                .map(code -> Results.said(edition.definition(), code)).orElse(null);
    }

    private List<ResultPage.Objection> objections(Run run, UUID person) {
        return jdbc.sql("select id, text, at, state, answer, answered_by from credit.objection where assessment_id = :id and person_id = :person order by at").param("id", run.id()).param("person", person)
                .query((row, _) -> new ResultPage.Objection(row.getObject("id", UUID.class), row.getString("text"), Times.day(row.getTimestamp("at").toInstant()).toString(), row.getString("state"), row.getString("answer"),
                        row.getString("answered_by"))).list();
    }

    private List<ResultPage.Step> steps(Run run, UUID person, Edition edition) {
        return jdbc.sql("select at, was, became, reason, name from credit.result_step where assessment_id = :id and person_id = :person order by at").param("id", run.id()).param("person", person)
                .query((row, _) -> new ResultPage.Step(Times.day(row.getTimestamp("at").toInstant()).toString(), Results.said(edition.definition(), row.getString("was")), Results.said(edition.definition(), row.getString("became")),
                        row.getString("reason"), row.getString("name"))).list();
    }
}
