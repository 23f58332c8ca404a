package yanxun.training.enrolment;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;
import yanxun.training.programme.Sight;

/** The school's check of those who signed up. */
@Component
@Transactional
public class Checking {
    private final JdbcClient jdbc;
    private final Cohorts cohorts;
    private final Places places;
    private final MovingUp movingUp;
    private final Clock clock;

    Checking(JdbcClient jdbc, Cohorts cohorts, Places places, MovingUp movingUp, Clock clock) {
        this.jdbc = jdbc;
        this.cohorts = cohorts;
        this.places = places;
        this.movingUp = movingUp;
        this.clock = clock;
    }

    public void approve(UUID id, UUID person, Viewer viewer) {
        var cohort = open(id, viewer);
        var place = mine(id, person, viewer);
        var state = place.state().approve();
        places.check(place, state, "", viewer);
        if (state == PlaceState.PLACED) {
            movingUp.placed(cohort, List.of(person), viewer, "学校审核通过", place.name());
        }
        movingUp.checked(cohort, place.unitId());
    }

    void sendBack(UUID id, UUID person, String reason, Viewer viewer) {
        var cohort = open(id, viewer);
        var place = mine(id, person, viewer);
        places.check(place, place.state().sendBack(reason), reason, viewer);
        movingUp.tell(cohort, List.of(person), kept("学校退回了您的培训报名:{0}", cohort.title()), reason.strip());
        movingUp.left(cohort, place, viewer, kept("学校退回报名"), place.name() + " " + reason.strip());
    }

    /** Until the enrolment is over the school may think again. */
    void takeBack(UUID id, UUID person, Viewer viewer) {
        var cohort = open(id, viewer);
        var place = mine(id, person, viewer);
        if (!place.way().equals("SIGN_UP") || !place.checked() || place.state() != PlaceState.PLACED && place.state() != PlaceState.WAITING) {
            throw new Rejected("没有可以收回的审核");
        }
        if (Times.day(clock.instant()).isAfter(cohort.enrolUntil())) {
            throw new Rejected("报名已截止({0}),审核不能收回;需要退出请由班级办理", cohort.enrolUntil());
        }
        places.check(place, place.state() == PlaceState.PLACED ? PlaceState.ASKED : PlaceState.WAITING, "", null);
        movingUp.checked(cohort, place.unitId());
        if (place.state() == PlaceState.PLACED) {
            movingUp.left(cohort, place, viewer, kept("学校收回审核"), place.name());
        }
    }

    private Cohort open(UUID id, Viewer viewer) {
        var cohort = cohorts.claimSeen(id, viewer);
        if (cohort.state() != CohortState.OPEN) {
            throw new Rejected("这个班不在招生,不能审核");
        }
        return cohort;
    }

    /** Those of one's own school; oneself is checked by somebody above. */
    private Places.Place mine(UUID cohort, UUID person, Viewer viewer) {
        var place = places.find(cohort, person).orElseThrow(NotFound::new);
        var reached = jdbc.sql("select " + Sight.managed(":unit::uuid")).param("unit", place.unitId()).param("managing", viewer.scopes(Permission.MANAGE_TRAINING)).query(Boolean.class).single();
        if (!reached) {
            throw new NotFound();
        }
        if (viewer.person().value().equals(person)) {
            throw new Rejected("自己的报名不能自己审核,请由校内其他负责人或教研中心审核");
        }
        return place;
    }
}
