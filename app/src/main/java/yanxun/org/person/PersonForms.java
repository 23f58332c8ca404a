package yanxun.org.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.data.PersonId;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;

/** Forms of people, ready to show. */
@Component
class PersonForms {
    private final JdbcClient jdbc;
    private final People people;
    private final Careers careers;
    private final PersonQueries queries;
    private final Clock clock;

    PersonForms(JdbcClient jdbc, People people, Careers careers, PersonQueries queries, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.careers = careers;
        this.queries = queries;
        this.clock = clock;
    }

    LocalDate today() {
        return Times.day(clock.instant());
    }

    PersonFormPage blank(Viewer viewer) {
        var form = new PersonForm(Id.next(), null, null, null, null, null, false, null, null, null, null, List.of(), null, null, null, null, SchoolYear.of(today()).from());
        return page(form, true, Map.of(), viewer);
    }

    PersonFormPage filled(PersonId person, String kind, Viewer viewer) {
        var known = people.reached(person, viewer, Permission.MANAGE_PEOPLE);
        var stay = careers.of(known.id()).current(today());
        var work = stay.map(Stay::work).orElse(Work.NONE);
        var form = jdbc.sql("select sex, employed_on, party from org.person where id = :id").param("id", known.id())
                .query((rs, _) -> new PersonForm(known.id(), known.version(), known.number(), known.name(), rs.getString("sex"), rs.getObject("employed_on", LocalDate.class),
                        rs.getBoolean("party"), null, null, stay.map(Stay::unit).orElse(null), work.stage(), work.subjects(), String.join("、", work.grades()), work.title(),
                        work.dedicated() == null ? null : work.dedicated() ? "yes" : "no", "change".equals(kind) ? "change" : "correction", null)).single();
        return page(form, false, Map.of(), viewer);
    }

    /** The form as typed, of a person the viewer may really change. */
    PersonForm of(PersonId person, PersonForm typed, Viewer viewer) {
        UUID id = people.reached(person, viewer, Permission.MANAGE_PEOPLE).id();
        return new PersonForm(id, typed.version(), typed.number(), typed.name(), typed.sex(), typed.employedOn(), typed.party(), typed.phone(), typed.idNumber(), typed.unit(), typed.stage(),
                typed.subjects(), typed.grades(), typed.title(), typed.dedicated(), typed.kind(), typed.from());
    }

    PersonFormPage page(PersonForm form, boolean fresh, Map<String, String> errors, Viewer viewer) {
        return new PersonFormPage(form, fresh, errors, queries.units(viewer), true);
    }
}
