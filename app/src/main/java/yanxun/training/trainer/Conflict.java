package yanxun.training.trainer;

import static yanxun.platform.i18n.Text.kept;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import yanxun.platform.i18n.Text;
import yanxun.platform.time.Times;

/** What stands against asking a trainer: a severe one forbids, of the others somebody must say why they do not matter. The sentence is kept, to be told in any tongue. */
public record Conflict(boolean severe, String sentence) {
    static final int MOST_A_WEEK = 3;

    /** A time at which something happens. */
    record Meeting(String title, Instant from, Instant to) {
        boolean overlaps(Meeting other) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }
    }

    record Blocked(LocalDate from, LocalDate to, String reason) {
        boolean touches(Meeting meeting) {
            return !Times.day(meeting.from()).isAfter(to) && !Times.day(meeting.to()).isBefore(from);
        }
    }

    /**
     * What is known when somebody is asked.
     *
     * @param lessons what is to be taught; empty while a cohort has no sessions
     * @param elsewhere what else the trainer is to be at
     * @param ownPeople how many on the roster are of the trainer's own school, of {@code roster} in all
     * @param onRoster whether the trainer is on the roster
     */
    record Facts(String name, Standing standing, Week week, List<Blocked> blocked, List<Meeting> lessons, List<Meeting> elsewhere, int ownPeople, int roster, boolean onRoster) {}

    static List<Conflict> of(Facts facts) {
        var conflicts = new ArrayList<Conflict>();
        if (!facts.standing().mayTeach()) {
            conflicts.add(new Conflict(true, kept("{0}{1},不能聘请", facts.name(), Text.word(facts.standing().displayName()))));
        }
        if (facts.onRoster()) {
            conflicts.add(new Conflict(true, kept("{0}在这个班的学员名单里", facts.name())));
        }
        facts.lessons().forEach(lesson -> against(lesson, facts, conflicts));
        if (facts.ownPeople() > 0) {
            conflicts.add(new Conflict(false, kept("学员里有 {0} 人是{1}本校的(共 {2} 人),评分时会有顾虑", facts.ownPeople(), facts.name(), facts.roster())));
        }
        return conflicts;
    }

    private static void against(Meeting lesson, Facts facts, List<Conflict> conflicts) {
        var when = Times.span(lesson.from(), lesson.to());
        facts.elsewhere().stream().filter(lesson::overlaps).forEach(other -> conflicts.add(new Conflict(true, kept("{0} 已经有“{1}”", when, other.title()))));
        facts.blocked().stream().filter(blocked -> blocked.touches(lesson)).forEach(blocked -> conflicts.add(new Conflict(false,
                blocked.reason().isEmpty() ? kept("{0} 不能授课", when) : kept("{0} 不能授课:{1}", when, blocked.reason()))));
        if (!facts.week().covers(at(lesson.from()), at(lesson.to()))) {
            conflicts.add(new Conflict(false, kept("{0} 不在每周可授课的时间里", when)));
        }
        var sameWeek = facts.elsewhere().stream().filter(other -> week(other.from()).equals(week(lesson.from()))).count();
        if (sameWeek >= MOST_A_WEEK) {
            conflicts.add(new Conflict(false, kept("{0} 那一周已经有 {1} 场", when, sameWeek)));
        }
    }

    private static LocalDate week(Instant at) {
        return Times.day(at).with(java.time.DayOfWeek.MONDAY);
    }

    private static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, Times.ZONE);
    }
}
