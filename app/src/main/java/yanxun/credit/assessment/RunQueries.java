package yanxun.credit.assessment;

import static yanxun.platform.i18n.Text.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.credit.policy.Edition;
import yanxun.credit.policy.HourNames;
import yanxun.credit.policy.Policies;
import yanxun.credit.policy.Ruling;
import yanxun.credit.policy.Sentences;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;

/** What a run found, for those who look after the people it speaks of. */
@Component
class RunQueries {
    private static final String RESULTS = """
              from credit.result r join org.person_card p on p.id = r.person_id join org.unit_past_card u on u.id = r.unit_id and u.valid @> :asOf::date
              left join credit.result b on b.assessment_id = :before and b.person_id = r.person_id
             where r.assessment_id = :id and
            """ + Reach.covers("r.unit_id", "scopes", ":asOf::date") + """
               and (:q = '' or p.name ilike '%' || :q || '%' or lower(p.number) = lower(:q) or u.name ilike '%' || :q || '%') and (:outcome = '' or r.outcome = :outcome)
               and (not :changed or b.outcome is distinct from r.outcome)
               and (not :objected or exists (select from credit.objection o where o.assessment_id = r.assessment_id and o.person_id = r.person_id and o.state = 'OPEN'))
            """;

    private final JdbcClient jdbc;
    private final Runs runs;
    private final Policies policies;
    private final Assessor assessor;
    private final HourNames words;

    RunQueries(JdbcClient jdbc, Runs runs, Policies policies, Assessor assessor, HourNames words) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.policies = policies;
        this.assessor = assessor;
        this.words = words;
    }

    AssessmentListPage list(Viewer viewer, int number) {
        var from = " from credit.assessment a left join org.unit_card u on u.id = a.unit_id join credit.policy p on p.id = a.policy_id where " + Runs.REACHABLE;
        var total = jdbc.sql("select count(*)" + from).param("scopes", viewer.scopes(Permission.SEE_HOURS)).query(Long.class).single();
        var rows = jdbc.sql("""
                select a.id, a.year, coalesce(u.name, '') as unit_name, p.name as policy_name, a.edition, a.state, a.over, a.as_of,
                       (select count(*) from credit.result r where r.assessment_id = a.id) as people, (select count(*) from credit.result r where r.assessment_id = a.id and r.outcome <> 'FULFILLED') as fallen_short
                """ + from + " order by a.started_at desc, a.id limit :size offset :offset").param("scopes", viewer.scopes(Permission.SEE_HOURS)).param("size", Page.SIZE).param("offset", Page.offset(number))
                .query(AssessmentListPage.Row.class).list();
        return new AssessmentListPage(new Page<>(rows, number, Page.SIZE, total), viewer.may(Permission.RULE_HOURS));
    }

    NewAssessmentPage fresh(UUID id, int year, Viewer viewer) {
        record Row(UUID id, String name) {}
        var units = new LinkedHashMap<String, String>();
        jdbc.sql("select id, name from org.unit_card where id = any (:scopes::uuid[]) order by name").param("scopes", viewer.scopes(Permission.RULE_HOURS)).query(Row.class).list().forEach(row -> units.put(row.id().toString(), row.name()));
        var offered = new LinkedHashMap<String, String>();
        units.keySet().forEach(unit -> policies.inForce(UUID.fromString(unit), year).forEach(edition -> offered.put(edition.policy().toString(), edition.name())));
        return new NewAssessmentPage(id, year, units, offered);
    }

    AssessmentPage page(UUID id, RunFilter filter, Viewer viewer) {
        var run = runs.visible(id, viewer);
        var before = runs.before(run);
        var edition = policies.edition(run.policyId(), run.edition()).orElseThrow();
        var rows = rows(run, before.orElse(null), filter, edition, viewer, Page.SIZE);
        var total = with(jdbc.sql("select count(*)" + RESULTS), run, before.orElse(null), filter, viewer).query(Long.class).single();
        var unitName = jdbc.sql("select name from org.unit_card where id = :id").param("id", run.unitId()).query(String.class).optional().orElse("");
        return new AssessmentPage(run, unitName, edition.name(), counts(run, before.orElse(null), edition, viewer), filter.text(), filter.code(), filter.onlyChanged(), filter.onlyObjected(), filter.url(run),
                new Page<>(rows, filter.number(), Page.SIZE, total), standing(run, before.isPresent(), viewer));
    }

    List<AssessmentPage.Row> rows(Run run, @Nullable Run before, RunFilter filter, Edition edition, Viewer viewer, int most) {
        record Row(UUID person, String number, String name, String unitName, String outcome, String findings, @Nullable String before, boolean objects) {}
        Ruling ruling = assessor.ruling(edition.definition(), run.year(), run.over());
        var sentences = new Sentences(edition.definition(), words.names(viewer.wall()));
        return with(jdbc.sql("""
                select r.person_id as person, p.number, p.name, u.name as unit_name, r.outcome, r.findings, b.outcome as before,
                       exists (select from credit.objection o where o.assessment_id = r.assessment_id and o.person_id = r.person_id and o.state = 'OPEN') as objects
                """ + RESULTS + " order by r.outcome = 'FULFILLED', u.name collate \"zh-Hans-x-icu\", p.name collate \"zh-Hans-x-icu\", p.id limit :size offset :offset"), run, before, filter, viewer).param("size", most).param("offset", most == Page.SIZE ? Page.offset(filter.number()) : 0)
                .query(Row.class).list().stream().map(row -> new AssessmentPage.Row(row.person(), row.number(), row.name(), row.unitName(), Results.said(edition.definition(), row.outcome()), row.outcome().equals(Results.FULFILLED),
                        row.before() == null || row.before().equals(row.outcome()) ? null : Results.said(edition.definition(), row.before()),
                        Results.read(row.findings()).stream().filter(finding -> finding.missing() > 0).map(finding -> sentences.reason(finding, ruling.scale())).toList(), row.objects())).toList();
    }

    private JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, Run run, @Nullable Run before, RunFilter filter, Viewer viewer) {
        return statement.param("id", run.id()).param("before", before == null ? null : before.id(), java.sql.Types.OTHER).param("asOf", run.asOf()).param("scopes", viewer.scopes(Permission.SEE_HOURS)).param("q", filter.text())
                .param("outcome", filter.code()).param("changed", filter.onlyChanged()).param("objected", filter.onlyObjected());
    }

    private List<AssessmentPage.Count> counts(Run run, @Nullable Run before, Edition edition, Viewer viewer) {
        var now = counts(run, viewer);
        var then = before == null ? null : counts(before, viewer);
        var counts = new ArrayList<AssessmentPage.Count>();
        var codes = new ArrayList<>(List.of(Results.FULFILLED));
        edition.definition().outcomes().forEach(outcome -> codes.add(outcome.code()));
        for (var code : codes) {
            var people = now.getOrDefault(code, 0L);
            counts.add(new AssessmentPage.Count(code, Results.said(edition.definition(), code), people, then == null ? null : people - then.getOrDefault(code, 0L)));
        }
        return counts;
    }

    private Map<String, Long> counts(Run run, Viewer viewer) {
        var counts = new HashMap<String, Long>();
        jdbc.sql("""
                select r.outcome, count(*) as people from credit.result r
                 where r.assessment_id = :id and
                """ + Reach.covers("r.unit_id", "scopes", ":asOf::date") + """
                  group by r.outcome
                """).param("id", run.id()).param("asOf", run.asOf()).param("scopes", viewer.scopes(Permission.SEE_HOURS)).query(row -> {
                    counts.put(row.getString("outcome"), row.getLong("people"));
                });
        return counts;
    }

    private AssessmentPage.Standing standing(Run run, boolean comparable, Viewer viewer) {
        var objections = jdbc.sql("select count(*) from credit.objection o join credit.result r on r.assessment_id = o.assessment_id and r.person_id = o.person_id where o.assessment_id = :id and o.state = 'OPEN'")
                .param("id", run.id()).query(Long.class).single();
        var since = run.finishedAt() == null ? 0L : jdbc.sql("""
                select count(distinct e.person_id) from credit.entry e join credit.result r on r.assessment_id = :id and r.person_id = e.person_id
                 where e.wall = any (:walls::uuid[]) and e.posted_at > :since and e.year <= :year
                """).param("id", run.id()).param("walls", viewer.walls().toArray(UUID[]::new)).param("since", run.finishedAt()).param("year", run.year()).query(Long.class).single();
        return new AssessmentPage.Standing(runs.mayRule(run, viewer), since, objections, comparable);
    }
}
