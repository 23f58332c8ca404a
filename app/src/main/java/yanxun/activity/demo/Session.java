package yanxun.activity.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.time.Times;

/** One activity as it is going to happen: what, when, by whom, for whom, and how it ends. */
record Session(UUID id, String form, String title, Wording.Topic topic, String level, @Nullable String stage, @Nullable String subject, LocalDate day, LocalDate lastDay, LocalTime from, LocalTime to,
        Cast.Somebody host, UUID unit, @Nullable UUID place, String where, @Nullable UUID community, List<Invite> invites, List<String> persons, double turnout, Ending ending, Traits traits) {

    /** Whom a notice addresses: schools, with a stage, a subject or a post. */
    record Invite(List<UUID> units, @Nullable String stage, @Nullable String subject, @Nullable String post) {}

    enum Ending { CLOSED, CLOSED_WITH_NOTE, OPEN, CANCELLED, DRAFT }

    /** What is special about it. */
    record Traits(boolean walkIns, boolean enrolling, boolean online, boolean corrected, String speaker) {
        static final Traits PLAIN = new Traits(false, false, false, false, "");
    }

    Instant starts() {
        return day.atTime(from).atZone(Times.ZONE).toInstant();
    }

    Instant ends() {
        return lastDay.atTime(to).atZone(Times.ZONE).toInstant();
    }

    boolean everybodyComes() {
        return turnout >= 1;
    }

    /** Written down step by step. */
    static final class Plan {
        private final UUID id;
        private final String form;
        private final Cast.Somebody host;
        private final UUID unit;
        private final List<Invite> invites = new ArrayList<>();
        private final List<String> persons = new ArrayList<>();
        private String title = "";
        private String level = "DISTRICT";
        private String where = "";
        private @Nullable String stage;
        private @Nullable String subject;
        private @Nullable UUID place;
        private @Nullable UUID community;
        private Wording.@Nullable Topic topic;
        private LocalDate day = LocalDate.EPOCH;
        private LocalDate lastDay = LocalDate.EPOCH;
        private LocalTime from = LocalTime.of(14, 0);
        private LocalTime to = LocalTime.of(16, 30);
        private double turnout = 0.93;
        private Ending ending = Ending.CLOSED;
        private Traits traits = Traits.PLAIN;

        Plan(UUID id, String form, Cast.Somebody host, UUID unit) {
            this.id = id;
            this.form = form;
            this.host = host;
            this.unit = unit;
        }

        Plan about(String title, Wording.Topic topic) {
            this.title = title;
            this.topic = topic;
            return this;
        }

        Plan of(@Nullable UUID community) {
            this.community = community;
            return this;
        }

        Plan level(String level) {
            this.level = level;
            return this;
        }

        Plan teaching(@Nullable String stage, @Nullable String subject) {
            this.stage = stage;
            this.subject = subject;
            return this;
        }

        Plan on(LocalDate day, int hour, int minutes) {
            this.day = day;
            this.lastDay = day;
            this.from = LocalTime.of(hour, hour < 12 ? 30 : 0);
            this.to = from.plusMinutes(minutes);
            return this;
        }

        Plan until(LocalDate lastDay) {
            this.lastDay = lastDay;
            return this;
        }

        Plan at(Cast.Unit school, String room) {
            this.place = school.id();
            this.where = school.shortName() + room;
            return this;
        }

        Plan where(String where) {
            this.where = where;
            return this;
        }

        Plan invite(List<UUID> units, @Nullable String stage, @Nullable String subject, @Nullable String post) {
            invites.add(new Invite(units, stage, subject, post));
            return this;
        }

        Plan ask(List<Cast.Somebody> people) {
            people.forEach(person -> persons.add(person.number()));
            return this;
        }

        Plan turnout(double share) {
            this.turnout = share;
            return this;
        }

        Plan ends(Ending ending) {
            this.ending = ending;
            return this;
        }

        Plan traits(Traits traits) {
            this.traits = traits;
            return this;
        }

        LocalDate day() {
            return day;
        }

        LocalDate lastDay() {
            return lastDay;
        }

        Session settled() {
            return new Session(id, form, title, java.util.Objects.requireNonNull(topic), level, stage, subject, day, lastDay, from, to, host, unit, place, where, community, List.copyOf(invites),
                    persons.stream().distinct().toList(), turnout, ending, traits);
        }
    }
}
