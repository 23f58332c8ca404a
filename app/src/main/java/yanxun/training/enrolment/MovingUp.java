package yanxun.training.enrolment;

import static yanxun.platform.i18n.Text.kept;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;
import yanxun.training.programme.Chronicle;

/** What follows when somebody comes or goes: the first who waits moves up, the people concerned are told, the sessions follow. Under the lock of the cohort. */
@Component
public class MovingUp {
    private final Cohorts cohorts;
    private final Places places;
    private final Telling telling;
    private final Chronicle happenings;
    private final ApplicationEventPublisher events;

    MovingUp(Cohorts cohorts, Places places, Telling telling, Chronicle happenings, ApplicationEventPublisher events) {
        this.cohorts = cohorts;
        this.places = places;
        this.telling = telling;
        this.happenings = happenings;
        this.events = events;
    }

    void asked(Cohort cohort, UUID unit, Viewer viewer, PlaceState state) {
        happenings.note(cohort.id(), cohort.wall(), viewer, state == PlaceState.WAITING ? "报名候补" : "报名", "");
        telling.toCheck(cohort, unit);
    }

    void checked(Cohort cohort, UUID unit) {
        telling.toCheck(cohort, unit);
    }

    void settled(String source, Viewer viewer) {
        telling.settle(source, viewer.person().value());
    }

    /** Called off: the sessions announced are called off with it. */
    void called(Cohort cohort, Viewer viewer) {
        events.publishEvent(new CohortCancelled(cohort.id(), viewer));
    }

    void tell(Cohort cohort, List<UUID> persons, String title, String body) {
        telling.outcome(cohort, persons, title, body);
    }

    public void placed(Cohort cohort, List<UUID> persons, Viewer viewer, String what, String detail) {
        happenings.note(cohort.id(), cohort.wall(), viewer, what, detail);
        telling.placed(cohort, persons);
        events.publishEvent(new RosterChanged(cohort.id(), viewer));
    }

    public void left(Cohort cohort, Places.Place gone, Viewer viewer, String what, String detail) {
        happenings.note(cohort.id(), cohort.wall(), viewer, what, detail);
        telling.toCheck(cohort, gone.unitId());
        fill(cohort, viewer);
        if (gone.state() == PlaceState.PLACED) {
            events.publishEvent(new RosterChanged(cohort.id(), viewer));
        }
    }

    /** While people can still come, every free seat goes to the first who waits. */
    public void fill(Cohort cohort, Viewer viewer) {
        for (int free = cohort.state() == CohortState.OPEN ? cohorts.seats(cohort).free() : 0; free > 0; free--) {
            var first = places.firstWaiting(cohort.id());
            if (first.isEmpty()) {
                return;
            }
            var place = first.get();
            var state = place.state().moveUp(place.checked(), cohort.admission());
            places.decide(place, state, "", viewer);
            places.stopWaitingElsewhere(place);
            happenings.note(cohort.id(), cohort.wall(), "递补", place.name());
            if (state == PlaceState.PLACED) {
                telling.placed(cohort, List.of(place.personId()));
                events.publishEvent(new RosterChanged(cohort.id(), viewer));
            } else {
                telling.outcome(cohort, List.of(place.personId()), kept("候补轮到您了:{0}", cohort.title()), state == PlaceState.ASKED ? kept("等学校审核") : kept("等班级审核"));
                telling.toCheck(cohort, place.unitId());
            }
        }
    }
}
