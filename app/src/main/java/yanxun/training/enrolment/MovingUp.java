package yanxun.training.enrolment;

import static yanxun.platform.i18n.Text.kept;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;
import yanxun.platform.queue.Queue;
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

    /** What the schools are asked for is what holds now: with today's deadline, and not at all once nobody can come any more. */
    void refresh(Cohort cohort) {
        telling.toName(cohort);
        places.schools(cohort.id()).forEach(unit -> telling.toCheck(cohort, unit));
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
        telling.toName(cohort);
        events.publishEvent(new RosterChanged(cohort.id(), viewer));
    }

    public void left(Cohort cohort, Places.Place gone, Viewer viewer, String what, String detail) {
        happenings.note(cohort.id(), cohort.wall(), viewer, what, detail);
        telling.toCheck(cohort, gone.unitId());
        telling.toName(cohort);
        fill(cohort, viewer);
        if (gone.state() == PlaceState.PLACED) {
            events.publishEvent(new RosterChanged(cohort.id(), viewer));
        }
    }

    void changed(Cohort cohort, String what) {
        telling.changed(cohort, places.persons(cohort.id(), PlaceState.PLACED), places.persons(cohort.id(), PlaceState.ASKED, PlaceState.PROPOSED, PlaceState.WAITING), what);
    }

    /** While people can still come, every free seat goes to the first who waits. */
    public void fill(Cohort cohort, Viewer viewer) {
        if (cohort.state() == CohortState.OPEN) {
            new Waiting(cohort, viewer, cohorts.seats(cohort)).fill();
        }
    }

    private final class Waiting implements Queue<Places.Place> {
        private final Cohort cohort;
        private final Viewer viewer;
        private final Seats seats;

        Waiting(Cohort cohort, Viewer viewer, Seats seats) {
            this.cohort = cohort;
            this.viewer = viewer;
            this.seats = seats;
        }

        @Override
        public int places() {
            return seats.most();
        }

        @Override
        public int held() {
            return seats.held();
        }

        @Override
        public Optional<Places.Place> first() {
            return places.firstWaiting(cohort.id());
        }

        @Override
        public void moveUp(Places.Place first) {
            var state = first.state().moveUp(first.checked(), cohort.admission());
            places.decide(first, state, "", viewer);
            places.stopWaitingElsewhere(first);
            happenings.note(cohort.id(), cohort.wall(), "递补", first.name());
            if (state == PlaceState.PLACED) {
                telling.placed(cohort, List.of(first.personId()));
                events.publishEvent(new RosterChanged(cohort.id(), viewer));
            } else {
                telling.outcome(cohort, List.of(first.personId()), kept("候补轮到您了:{0}", cohort.title()), state == PlaceState.ASKED ? kept("等学校审核") : kept("等班级审核"));
                telling.toCheck(cohort, first.unitId());
            }
        }
    }
}
