package yanxun.training.programme;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.CategoryNames;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.data.Page;
import yanxun.platform.data.Where;
import yanxun.platform.error.NotFound;
import yanxun.training.audience.Audience;
import yanxun.training.audience.AudienceForm;
import yanxun.training.audience.AudiencePanel;
import yanxun.training.audience.Audiences;

/** The list of programmes, one of them, and its form. */
@Component
class ProgrammeQueries {
    private final JdbcClient jdbc;
    private final Audiences audiences;
    private final Organisers organisers;
    private final CategoryNames categories;
    private final Chronicle happenings;

    ProgrammeQueries(JdbcClient jdbc, Audiences audiences, Organisers organisers, CategoryNames categories, Chronicle happenings) {
        this.jdbc = jdbc;
        this.audiences = audiences;
        this.organisers = organisers;
        this.categories = categories;
        this.happenings = happenings;
    }

    ProgrammeListPage list(ProgrammeFilter filter, Viewer viewer) {
        var where = new Where().and(Sight.PROGRAMME_SEEN).given("q", filter.q(), "(g.title ilike '%' || :q || '%' or u.name ilike '%' || :q || '%')").given("kind", filter.kind(), "g.kind = :kind")
                .given("level", filter.level(), "g.level = :level").given("category", filter.category(), "(g.category = :category or g.category like :category || '.%')")
                .and("yes".equals(filter.retired()) ? "g.retired_at is not null" : "g.retired_at is null");
        var from = " from training.programme g join org.unit_card u on u.id = g.unit_id where {where}";
        var total = Sight.by(viewer, where.of(jdbc, "select count(*)" + from)).query(Long.class).single();
        var rows = Sight.by(viewer, where.of(jdbc, """
                select g.id, g.title, u.name as unit_name, g.kind, g.level, g.category, g.hours, g.retired_at is not null as retired,
                       (select count(*) from training.cohort k where k.programme_id = g.id and k.state <> 'CANCELLED') as cohorts
                """ + from + " order by g.created_at desc, g.id limit :size offset :offset")).param("size", Page.SIZE).param("offset", Page.offset(filter.number())).query(ProgrammeListPage.Row.class).list();
        return new ProgrammeListPage(new Page<>(rows, filter.number(), Page.SIZE, total), filter, categories.of(viewer.wall()), viewer.may(Permission.MANAGE_TRAINING));
    }

    ProgrammePage page(UUID id, Viewer viewer) {
        var facts = facts(id, viewer);
        var audience = audiences.of(id);
        var managed = facts.managed() && viewer.may(Permission.MANAGE_TRAINING);
        var runs = Sight.by(viewer, jdbc.sql("""
                select k.id, k.title, k.starts_on, k.ends_on, k.state, k.most, (select count(*) from training.place p where p.cohort_id = k.id and p.state = 'PLACED') as placed
                  from training.cohort k where k.programme_id = :id and
                """ + Sight.COHORT_SEEN + " order by k.starts_on desc, k.id limit 100")).param("id", id).query(ProgrammePage.Run.class).list();
        var names = categories.everOf(viewer.wall());
        return new ProgrammePage(facts, managed ? new AudiencePanel(audience.sentence(), audiences.meant(audience, facts.unitId(), facts.wall())) : null, audience.sentence(), prerequisites(id, names),
                managed ? costs(id) : new CostSheet(List.of()), runs, managed ? others(id, viewer) : Map.of(), names, managed ? happenings.of(id) : List.of(), managed);
    }

    private ProgrammePage.Facts facts(UUID id, Viewer viewer) {
        return Sight.by(viewer, jdbc.sql("select g.*, u.name as unit_name, g.retired_at is not null as retired, " + Sight.PROGRAMME_MANAGED + " as managed from training.programme g join org.unit_card u on u.id = g.unit_id where g.id = :id and "
                + Sight.PROGRAMME_SEEN)).param("id", id).query(ProgrammePage.Facts.class).optional().orElseThrow(NotFound::new);
    }

    private List<Prerequisite> prerequisites(UUID id, Map<String, String> names) {
        return jdbc.sql("select q.ordinal, q.needs_id, n.title as needs_title, q.category, null::text as category_name, q.hours from training.prerequisite q left join training.programme n on n.id = q.needs_id where q.programme_id = :id order by q.ordinal")
                .param("id", id).query(Prerequisite.class).list().stream()
                .map(each -> new Prerequisite(each.ordinal(), each.needsId(), each.needsTitle(), each.category(), names.getOrDefault(each.category(), each.category()), each.hours())).toList();
    }

    CostSheet costs(UUID id) {
        return new CostSheet(jdbc.sql("select item, quantity, measure, price_cents from training.cost_line where programme_id = :id order by ordinal").param("id", id).query(CostSheet.Line.class).list());
    }

    private Map<String, String> others(UUID id, Viewer viewer) {
        record Other(UUID id, String title) {}
        var others = new LinkedHashMap<String, String>();
        Sight.by(viewer, jdbc.sql("select g.id, g.title from training.programme g where g.id <> :id and " + Sight.PROGRAMME_SEEN + " order by g.title limit 300")).param("id", id).query(Other.class).list()
                .forEach(other -> others.put(other.id().toString(), other.title()));
        return others;
    }

    CostPage costPage(UUID id, Viewer viewer) {
        var facts = facts(id, viewer);
        if (!facts.managed()) {
            throw new NotFound();
        }
        return new CostPage(facts.id(), facts.title(), facts.unitName(), costs(id), facts.least(), facts.most());
    }

    ProgrammeFormPage blank(Viewer viewer) {
        var unit = organisers.owner(null, viewer);
        return page(new ProgrammeForm(Id.next(), null, unit.id(), "", "", "GENERAL", unit.office() ? "DISTRICT" : "SCHOOL", "", "INTENSIVE", "", new BigDecimal(6), null, null, 10, 50, 1, 5, true, false,
                AudienceForm.of(Audience.EVERYBODY), null, null, null, null), true, Map.of(), viewer);
    }

    ProgrammeFormPage filled(UUID id, Viewer viewer) {
        var facts = facts(id, viewer);
        if (!facts.managed()) {
            throw new NotFound();
        }
        var costs = costs(id).lines();
        var version = jdbc.sql("select version from training.programme where id = :id").param("id", id).query(Integer.class).single();
        return page(new ProgrammeForm(id, version, facts.unitId(), facts.title(), facts.purpose(), facts.kind(), facts.level(), facts.category(), facts.form(), facts.block(), facts.hours().stripTrailingZeros(),
                facts.stage(), facts.subject(), facts.least(), facts.most(), facts.absenceNumerator(), facts.absenceDenominator(), facts.leaveCounts(), facts.surveyFirst(), AudienceForm.of(audiences.of(id)),
                column(costs, CostSheet.Line::item), column(costs, line -> String.valueOf(line.quantity())), column(costs, CostSheet.Line::measure), column(costs, CostSheet.Line::price)), false, Map.of(), viewer);
    }

    private static List<String> column(List<CostSheet.Line> lines, Function<CostSheet.Line, String> part) {
        return lines.stream().map(part).toList();
    }

    ProgrammeFormPage page(ProgrammeForm form, boolean fresh, Map<String, String> errors, Viewer viewer) {
        return new ProgrammeFormPage(form, fresh, organisers.choices(viewer), categories.of(viewer.wall()), errors);
    }

    AudiencePanel meant(AudienceForm form, @org.jspecify.annotations.Nullable UUID unit, Viewer viewer) {
        var owner = organisers.owner(unit, viewer);
        return new AudiencePanel(form.audience().sentence(), audiences.meant(form.audience(), owner.id(), owner.wall()));
    }
}
