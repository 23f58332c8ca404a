package yanxun.training.enrolment;

import static yanxun.platform.i18n.Text.kept;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.training.programme.Chronicle;

/** The class checks whom the draw proposed 班级审核, and calls a cohort off. */
@Component
@Transactional
public class ClassChecking {
    private final JdbcClient jdbc;
    private final Cohorts cohorts;
    private final Places places;
    private final MovingUp movingUp;
    private final Chronicle happenings;

    ClassChecking(JdbcClient jdbc, Cohorts cohorts, Places places, MovingUp movingUp, Chronicle happenings) {
        this.jdbc = jdbc;
        this.cohorts = cohorts;
        this.places = places;
        this.movingUp = movingUp;
        this.happenings = happenings;
    }

    public void confirmAll(UUID id, Viewer viewer) {
        var cohort = cohorts.claim(id, viewer);
        var persons = places.persons(id, PlaceState.PROPOSED);
        if (persons.isEmpty()) {
            throw new Rejected("没有待班级审核的人");
        }
        persons.forEach(person -> confirm(places.find(id, person).orElseThrow(NotFound::new), viewer));
        movingUp.placed(cohort, persons, viewer, "班级审核通过", kept("{0} 人", persons.size()));
    }

    void confirm(UUID id, UUID person, Viewer viewer) {
        var cohort = cohorts.claim(id, viewer);
        var place = places.find(id, person).orElseThrow(NotFound::new);
        confirm(place, viewer);
        movingUp.placed(cohort, List.of(person), viewer, "班级审核通过", place.name());
    }

    private void confirm(Places.Place place, Viewer viewer) {
        places.decide(place, place.state().confirm(), "", viewer);
    }

    void reject(UUID id, UUID person, String reason, Viewer viewer) {
        var cohort = cohorts.claim(id, viewer);
        var place = places.find(id, person).orElseThrow(NotFound::new);
        places.decide(place, place.state().reject(reason), reason, viewer);
        movingUp.tell(cohort, List.of(person), kept("没有被录取:{0}", cohort.title()), reason.strip());
        movingUp.left(cohort, place, viewer, kept("班级不录取"), place.name() + " " + reason.strip());
    }

    public void cancel(UUID id, String reason, Viewer viewer) {
        var cohort = cohorts.claim(id, viewer);
        var attended = jdbc.sql("select count(*) from training.session s join activity.check_in_card c on c.activity_id = s.activity_id where s.cohort_id = :id").param("id", id).query(Integer.class).single();
        cohorts.move(id, cohort.state().cancel(attended, reason));
        jdbc.sql("update training.cohort set cancel_reason = :reason where id = :id").param("reason", reason.strip()).param("id", id).update();
        movingUp.tell(cohort, places.persons(id, PlaceState.ASKED, PlaceState.PROPOSED, PlaceState.PLACED, PlaceState.WAITING), kept("培训班取消:{0}", cohort.title()), kept("原因:{0}", reason.strip()));
        happenings.note(id, cohort.wall(), viewer, "取消培训班", reason.strip());
        movingUp.refresh(cohorts.managed(id, viewer));
        movingUp.called(cohort, viewer);
    }
}
