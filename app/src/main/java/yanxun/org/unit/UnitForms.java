package yanxun.org.unit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;

@Component
class UnitForms {
    private final JdbcClient jdbc;
    private final Histories histories;
    private final Clock clock;

    UnitForms(JdbcClient jdbc, Histories histories, Clock clock) {
        this.jdbc = jdbc;
        this.histories = histories;
        this.clock = clock;
    }

    UnitFormPage blank(@Nullable UUID parent, Viewer viewer) {
        var from = SchoolYear.of(Times.day(clock.instant())).from();
        return page(new UnitForm(Id.next(), null, "new", "SCHOOL", null, null, null, parent, null, List.of(), null, null, null, null, null, null, from, null), Map.of(), viewer);
    }

    UnitFormPage filled(UUID unit, String mode, Viewer viewer) {
        var known = histories.reached(unit, viewer, false);
        var facts = histories.of(unit).current(Times.day(clock.instant())).facts();
        return page(new UnitForm(unit, known.version(), "change".equals(mode) ? "change" : "correction", known.kind(), known.code(), facts.name(), facts.shortName(), facts.parent(), facts.schoolKind(),
                facts.stages(), facts.subject(), facts.setting(), facts.classes(), facts.pupils(), facts.longitude(), facts.latitude(), null, null), Map.of(), viewer);
    }

    UnitFormPage page(UnitForm form, Map<String, String> errors, Viewer viewer) {
        return new UnitFormPage(form, errors, units(viewer, "'COUNTY', 'CITY', 'TOWNSHIP', 'BUREAU', 'SECTION', 'SCHOOL'", form.id()),
                form.isNew() ? List.of() : units(viewer, yanxun.org.Units.KINDS.containsKey(UnitForm.text(form.kind())) ? "'" + form.kind() + "'" : "'SCHOOL'", form.id()));
    }

    private List<UnitFormPage.Choice> units(Viewer viewer, String kinds, @Nullable UUID without) {
        return jdbc.sql("""
                select distinct u.id, u.name from org.unit_card u join org.reach r on r.descendant = u.id and r.valid @> current_date and r.ancestor = any (:scopes::uuid[])
                 where u.kind in (%s) and u.id is distinct from :without::uuid order by u.name
                """.formatted(kinds)).param("scopes", viewer.scopes(Permission.MANAGE_UNITS)).param("without", without, java.sql.Types.OTHER).query(UnitFormPage.Choice.class).list();
    }
}
