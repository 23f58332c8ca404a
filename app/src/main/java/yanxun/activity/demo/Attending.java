package yanxun.activity.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.ActivityId;
import yanxun.activity.attendance.Answering;
import yanxun.activity.attendance.Arrival;
import yanxun.activity.attendance.CheckIns;
import yanxun.activity.attendance.Deciding;

/** The invited answer, come, come late, forget to sign in, or stay away. */
@Component
class Attending {
    private static final int ASK_LEAVE_OF_THOUSAND = 18;
    private static final int FORGET_OF_THOUSAND = 5;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Answering answering;
    private final Deciding deciding;
    private final CheckIns checkIns;

    Attending(JdbcClient jdbc, Actors actors, Answering answering, Deciding deciding, CheckIns checkIns) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.answering = answering;
        this.deciding = deciding;
        this.checkIns = checkIns;
    }

    record Expected(UUID personId, UUID unitId) {}

    List<Expected> expected(Session session) {
        return jdbc.sql("select person_id, unit_id from activity.invitee where activity_id = :id order by person_id").param("id", session.id()).query(Expected.class).list();
    }

    /** The day before: some ask for leave, and most are granted it; where one enrols, one enrols. */
    List<Expected> answer(Session session, List<Expected> expected, Instant now, Random chance) {
        var coming = new ArrayList<Expected>();
        var dayBefore = earlier(session.starts().minus(Duration.ofHours(20)), now.minus(Duration.ofHours(3)));
        for (var person : expected) {
            if (session.traits().enrolling() && chance.nextInt(100) < 70) {
                actors.act(person.personId(), dayBefore, viewer -> answering.enrol(activity(session), viewer));
            }
            if (!session.everybodyComes() && !person.personId().equals(session.host().id()) && chance.nextInt(1000) < ASK_LEAVE_OF_THOUSAND) {
                leave(session, person, dayBefore, chance);
            } else {
                coming.add(person);
            }
        }
        return coming;
    }

    private void leave(Session session, Expected person, Instant dayBefore, Random chance) {
        actors.act(person.personId(), dayBefore, viewer -> answering.askLeave(activity(session), Wording.ALL.one("leave", chance), viewer));
        if (session.ending() != Session.Ending.OPEN || chance.nextBoolean()) {
            actors.act(session.host().id(), dayBefore.plus(Duration.ofHours(2)), viewer -> deciding.decide(activity(session), person.personId(), chance.nextInt(10) > 0, "当天人手不足，请先调课", viewer));
        }
    }

    /** At the door: most in the quarter of an hour before, some late; a few forget and ask afterwards. */
    List<UUID> arrive(Session session, List<Expected> coming, List<Expected> walkIns, Instant now, Random chance) {
        var arrivals = new ArrayList<Arrival>();
        var forgot = new ArrayList<UUID>();
        for (var person : coming) {
            var host = person.personId().equals(session.host().id());
            if (!host && !session.everybodyComes() && chance.nextInt(1000) < FORGET_OF_THOUSAND) {
                forgot.add(person.personId());
            } else if (host || session.everybodyComes() || chance.nextDouble() < session.turnout()) {
                arrivals.add(arrival(session, person, chance));
            }
        }
        walkIns.forEach(person -> arrivals.add(arrival(session, person, chance)));
        var here = arrivals.stream().filter(arrival -> !arrival.at().isAfter(now)).toList();
        if (!here.isEmpty()) {
            actors.act(session.host().id(), earlier(session.ends(), now), _ -> checkIns.note(here));
        }
        var there = new ArrayList<>(here.stream().map(Arrival::person).toList());
        if (session.ends().plus(Duration.ofHours(30)).isBefore(now)) {
            forgot.forEach(person -> makeUp(session, person, there, chance));
        }
        return there;
    }

    private static Arrival arrival(Session session, Expected person, Random chance) {
        int luck = chance.nextInt(100);
        long seconds = luck < 90 ? -chance.nextInt(1_100) : luck < 95 ? chance.nextInt(500) : 600 + chance.nextInt(1_500);
        var way = luck < 82 ? Arrival.Way.QR : luck < 96 ? Arrival.Way.CODE : Arrival.Way.ROLL;
        return new Arrival(session.id(), person.personId(), person.unitId(), session.starts().plusSeconds(seconds), way, way == Arrival.Way.ROLL ? session.host().id() : null);
    }

    private void makeUp(Session session, UUID person, List<UUID> there, Random chance) {
        actors.act(person, session.ends().plus(Duration.ofHours(2)), viewer -> answering.askMakeUp(activity(session), Wording.ALL.one("makeup", chance), viewer));
        if (session.ending() != Session.Ending.OPEN) {
            var granted = chance.nextInt(8) > 0;
            actors.act(session.host().id(), session.ends().plus(Duration.ofHours(20)), viewer -> deciding.decide(activity(session), person, granted, "会场没有见到", viewer));
            if (granted) {
                there.add(person);
            }
        }
    }

    static ActivityId activity(Session session) {
        return new ActivityId(session.id());
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
