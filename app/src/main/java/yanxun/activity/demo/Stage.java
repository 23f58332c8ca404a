package yanxun.activity.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.demo.DemoRegion;

/** Where sessions are planned: the cast, the days, the words, and the sessions so far. */
final class Stage {
    final DemoRegion region;
    final Cast cast;
    final SchoolDays days;
    final Wording wording;
    final Random chance;
    final List<Session> sessions = new ArrayList<>();

    Stage(DemoRegion region, Cast cast, SchoolDays days, Wording wording, String use) {
        this.region = region;
        this.cast = cast;
        this.days = days;
        this.wording = wording;
        this.chance = region.chance(use);
    }

    Session.Plan plan(String form, Cast.Somebody host, UUID unit) {
        return new Session.Plan(DemoRegion.id(chance), form, host, unit);
    }

    /** A plan in the name of somebody's duty, at the unit of that duty. */
    Session.Plan plan(String form, Cast.Duty duty) {
        return plan(form, cast.person(duty.personId()), duty.unitId());
    }

    Wording.Topic topic(@Nullable String subject, @Nullable String stage, Cast.Somebody who) {
        return wording.topic(subject, stage, who.name() + "老师", chance);
    }

    void add(Session.Plan plan) {
        sessions.add(plan.settled());
    }

    LocalDate date(int month, int day) {
        return LocalDate.of(region.year(), month, day);
    }

    /** The last day by which a fact of the year must be closed. */
    LocalDate closing() {
        var last = LocalDate.of(region.year(), 12, 18);
        return region.today().minusDays(7).isBefore(last) ? region.today().minusDays(7) : last;
    }

    /** A count of the year; a test's small region has a twentieth of it. */
    int count(int fact) {
        return region.isTiny() ? Math.max(1, fact / 20) : fact;
    }

    <T> T pick(List<T> choices) {
        return Wording.pick(choices, chance);
    }

    /** Chronological, so that what was written together lies together. */
    List<Session> inOrder() {
        return sessions.stream().sorted(Comparator.comparing(Session::starts).thenComparing(Session::id)).toList();
    }
}
