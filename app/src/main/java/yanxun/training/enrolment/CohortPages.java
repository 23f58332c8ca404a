package yanxun.training.enrolment;

import static yanxun.training.enrolment.CohortForm.text;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.training.audience.Audiences;
import yanxun.training.programme.Prerequisite;
import yanxun.training.programme.Sight;

/** Puts the page of a cohort and its form together. */
@Component
class CohortPages {
    private final JdbcClient jdbc;
    private final CohortQueries queries;
    private final Eligibility eligibility;
    private final Audiences audiences;

    CohortPages(JdbcClient jdbc, CohortQueries queries, Eligibility eligibility, Audiences audiences) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.eligibility = eligibility;
        this.audiences = audiences;
    }

    CohortPage page(UUID id, Viewer viewer) {
        var facts = queries.facts(id, viewer);
        var managed = facts.managed() && viewer.may(Permission.MANAGE_TRAINING);
        var mine = queries.mine(id, viewer).stream().findFirst().orElse(null);
        var asking = facts.state() == CohortState.OPEN && facts.admission() == Admission.SIGN_UP && (mine == null || !mine.state().isLive());
        var quotas = facts.admission() == Admission.QUOTA ? queries.quotas(id) : List.<CohortPage.Quota>of();
        return new CohortPage(facts, queries.counts(id), mine, asking ? eligibility.unmet(facts.programmeId(), viewer.person().value(), viewer.wall()) : List.of(), audiences.of(facts.programmeId()).sentence(),
                eligibility.prerequisites(facts.programmeId(), facts.wall()).stream().map(Prerequisite::sentence).toList(), queries.sessions(id), quotas, naming(facts, quotas, viewer),
                managed ? queries.timeline(id) : List.of(), queries.today(), queries.now(), managed, managed && viewer.may(Permission.HOST_ACTIVITIES));
    }

    /** The schools with a quota for which the viewer names, and their people the programme means. */
    private List<CohortPage.School> naming(CohortPage.Facts facts, List<CohortPage.Quota> quotas, Viewer viewer) {
        var places = quotas.stream().filter(quota -> quota.places() > 0).toList();
        if (places.isEmpty() || facts.state() != CohortState.OPEN || !viewer.may(Permission.MANAGE_TRAINING) || viewer.districts(Permission.MANAGE_TRAINING).length > 0) {
            return List.of();
        }
        var mine = jdbc.sql("select distinct r.descendant from org.reach_card r where r.ancestor = any (:managing::uuid[]) and r.descendant = any (:units::uuid[]) and r.valid @> current_date")
                .param("managing", viewer.scopes(Permission.MANAGE_TRAINING)).param("units", places.stream().map(CohortPage.Quota::unitId).toArray(UUID[]::new)).query(UUID.class).list();
        var states = states(facts.id());
        return places.stream().filter(quota -> mine.contains(quota.unitId())).map(quota -> new CohortPage.School(quota.unitId(), quota.unitName(), quota.places(), quota.named(),
                audiences.meant(audiences.of(facts.programmeId()), quota.unitId(), facts.wall()).stream().map(candidate -> {
                    var place = states.get(candidate.id());
                    return new CohortPage.Nominee(candidate.id(), candidate.name(), place == null ? null : place.state(), place == null ? "" : place.way());
                }).toList())).toList();
    }

    private record Standing(UUID personId, PlaceState state, String way) {}

    private Map<UUID, Standing> states(UUID id) {
        var states = new HashMap<UUID, Standing>();
        jdbc.sql("select person_id, state, way from training.place where cohort_id = :id").param("id", id).query(Standing.class).list().forEach(standing -> states.put(standing.personId(), standing));
        return states;
    }

    CohortFormPage blank(UUID programme, @Nullable UUID season, @Nullable UUID entry, Viewer viewer) {
        record Plan(String title, int least, int most, boolean retired) {}
        var plan = jdbc.sql("select g.title, g.least, g.most, g.retired_at is not null as retired from training.programme g where g.id = :id and " + Sight.PROGRAMME_MANAGED).param("id", programme)
                .param("managing", viewer.scopes(Permission.MANAGE_TRAINING)).query(Plan.class).optional().filter(found -> !found.retired()).orElseThrow(NotFound::new);
        var today = queries.today();
        return page(new CohortForm(Id.next(), null, programme, season, entry, plan.title(), "SIGN_UP", plan.least(), plan.most(), "", viewer.name(), today.plusDays(21), today.plusDays(60), today.plusDays(14)), true, Map.of(), viewer);
    }

    CohortFormPage filled(UUID id, Viewer viewer) {
        var facts = queries.facts(id, viewer);
        if (!facts.managed()) {
            throw new NotFound();
        }
        return page(new CohortForm(id, facts.version(), facts.programmeId(), facts.seasonId(), null, facts.title(), facts.admission().name(), facts.least(), facts.most(), facts.place(), headNumber(id), facts.startsOn(),
                facts.endsOn(), facts.enrolUntil()), false, Map.of(), viewer);
    }

    private String headNumber(UUID id) {
        return jdbc.sql("select p.number from training.cohort k join org.person_card p on p.id = k.head_id where k.id = :id").param("id", id).query(String.class).optional().orElse("");
    }

    CohortFormPage page(CohortForm form, boolean fresh, Map<String, String> errors, Viewer viewer) {
        record Draft(UUID id, String title) {}
        var programme = jdbc.sql("select title from training.programme where id = :id").param("id", form.programme(), java.sql.Types.OTHER).query(String.class).optional().orElse(text(form.title()));
        var seasons = new LinkedHashMap<String, String>();
        jdbc.sql("select s.id, s.title from training.season s where s.state = 'DRAFT' and " + Sight.managed("s.unit_id") + " order by s.created_at desc").param("managing", viewer.scopes(Permission.MANAGE_TRAINING))
                .query(Draft.class).list().forEach(draft -> seasons.put(draft.id().toString(), draft.title()));
        return new CohortFormPage(form, fresh, programme, seasons, errors);
    }
}
