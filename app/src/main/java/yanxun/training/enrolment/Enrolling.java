package yanxun.training.enrolment;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/** Signing up, and giving a place back. */
@Component
@Transactional
public class Enrolling {
    private final Cohorts cohorts;
    private final Places places;
    private final Eligibility eligibility;
    private final MovingUp movingUp;
    private final Clock clock;

    Enrolling(Cohorts cohorts, Places places, Eligibility eligibility, MovingUp movingUp, Clock clock) {
        this.cohorts = cohorts;
        this.places = places;
        this.eligibility = eligibility;
        this.movingUp = movingUp;
        this.clock = clock;
    }

    public void signUp(UUID id, Viewer viewer) {
        var cohort = cohorts.claimSeen(id, viewer);
        var me = viewer.person().value();
        var now = places.find(id, me).map(Places.Place::state).orElse(null);
        var state = cohorts.seats(cohort).signUp(cohort.state(), cohort.admission(), cohort.enrolUntil(), Times.day(clock.instant()), now, eligibility.unmet(cohort.programmeId(), me, viewer.wall()));
        places.put(id, new Places.Newcomer(me, viewer.wall(), viewer.unit()), state, "SIGN_UP", "", null);
        movingUp.asked(cohort, viewer.unit(), viewer, state);
    }

    public void withdraw(UUID id, Viewer viewer) {
        var cohort = cohorts.claimSeen(id, viewer);
        var place = places.find(id, viewer.person().value()).orElseThrow(() -> new Rejected("您没有报名这个班"));
        if (place.way().equals("NAMED") || place.way().equals("ASSIGNED")) {
            throw new Rejected("您是由学校推荐或按条件指派的,需要退出请向学校或主办单位说明");
        }
        var state = place.state().withdraw(cohort.state(), cohort.enrolUntil(), Times.day(clock.instant()));
        places.decide(place, state, "", viewer);
        movingUp.left(cohort, place, viewer, kept("退出"), "");
    }

    /** The class takes somebody off. */
    void takeOff(UUID id, UUID person, String reason, Viewer viewer) {
        var cohort = cohorts.claim(id, viewer);
        cohort.state().allowChange();
        var place = places.find(id, person).orElseThrow(yanxun.platform.error.NotFound::new);
        places.decide(place, place.state().takeOff(reason), reason, viewer);
        movingUp.tell(cohort, List.of(person), kept("已退出班级:{0}", cohort.title()), reason.strip());
        movingUp.left(cohort, place, viewer, kept("移出学员"), place.name() + " " + reason.strip());
    }
}
