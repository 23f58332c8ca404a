package yanxun.activity.undertaking;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.platform.i18n.Text.word;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.LinkedHashSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.platform.access.Viewer;
import yanxun.platform.time.Times;

/** Tells those whose turn it is, and reminds them before and after the day it is due. */
@Component
public class Summons {
    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Clock clock;

    Summons(JdbcClient jdbc, Inbox inbox, Clock clock) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** The matter of the old step is settled; those who carry the new one find it in their inbox, everybody else concerned hears where it stands. */
    void moved(Claimed before, Course next, String reason, Viewer viewer) {
        inbox.settleAll(source(before.id(), before.version()));
        inbox.settleAll(reminder(before.id()));
        var called = next.state() == State.RUNNING ? call(before.id(), before.version() + 1) : List.<UUID>of();
        var back = !reason.isBlank() && next.state() == State.RUNNING && next.at().ordinal() < before.phase().ordinal();
        var standing = word(back ? "退回" : next.state() == State.RUNNING ? next.at().displayName() : next.state().displayName());
        var others = everybody(before.id());
        others.remove(viewer.person().value());
        if (!back) {
            called.forEach(others::remove);
        }
        inbox.deliver(new Letter(before.wall(), Matter.UNDERTAKING_STEP.of(before.id()), false, kept(next.state() == State.RUNNING && !back ? "进入“{0}”:{1}" : "{0}:{1}", standing, before.title()), reason, "/undertakings/" + before.id(), null).anew(), others);
    }

    /** Whose turn it is now: the delegate, the tied person of the host school, else those who lead the unit. */
    List<UUID> call(UUID id, int version) {
        var turn = jdbc.sql("""
                select u.wall, u.title, u.phase, s.due_on, array(select person_id from activity.turn_now t where t.undertaking_id = u.id) as persons
                  from activity.undertaking u join activity.step s on s.undertaking_id = u.id and s.phase = u.phase where u.id = :id
                """).param("id", id).query((rs, _) -> new Turn(rs.getObject("wall", UUID.class), rs.getString("title"), Phase.valueOf(rs.getString("phase")), rs.getObject("due_on", java.time.LocalDate.class),
                        List.of((UUID[]) rs.getArray("persons").getArray()))).single();
        inbox.deliver(new Letter(turn.wall(), source(id, version), true, kept("{0}:{1}", word(turn.phase().displayName()), turn.title()), turn.phase().task(), "/undertakings/" + id, turn.due()), turn.persons());
        return turn.persons();
    }

    private record Turn(UUID wall, String title, Phase phase, java.time.LocalDate due, List<UUID> persons) {}

    /** Each morning: three days before a step is due, on the day, and every week after. */
    public int remind() {
        var today = Times.day(clock.instant());
        var due = jdbc.sql("""
                select u.id, u.wall, u.title, u.phase, s.due_on, array(select person_id from activity.turn_now t where t.undertaking_id = u.id) as persons
                  from activity.step s join activity.undertaking u on u.id = s.undertaking_id and u.phase = s.phase and u.state = 'RUNNING'
                 where s.begun_at is not null and s.done_at is null and (s.due_on = :today::date + 3 or s.due_on = :today::date or s.due_on < :today::date and (:today::date - s.due_on) % 7 = 0)
                """).param("today", today).query((rs, _) -> new Late(rs.getObject("id", UUID.class), new Turn(rs.getObject("wall", UUID.class), rs.getString("title"), Phase.valueOf(rs.getString("phase")),
                        rs.getObject("due_on", java.time.LocalDate.class), List.of((UUID[]) rs.getArray("persons").getArray())))).list();
        for (var late : due) {
            var turn = late.turn();
            var title = turn.due().isBefore(today) ? kept("已逾期 {0} 天:{1}·{2}", ChronoUnit.DAYS.between(turn.due(), today), turn.title(), word(turn.phase().displayName())) : kept("快到期:{0}·{1}", turn.title(), word(turn.phase().displayName()));
            inbox.deliver(new Letter(turn.wall(), reminder(late.id()), false, title, turn.phase().task(), "/undertakings/" + late.id(), turn.due()).anew(), turn.persons());
        }
        return due.size();
    }

    private record Late(UUID id, Turn turn) {}

    private Set<UUID> everybody(UUID id) {
        return new LinkedHashSet<>(jdbc.sql("select person_id from activity.concerned where undertaking_id = :id").param("id", id).query(UUID.class).list());
    }

    static String source(UUID id, int version) {
        return Matter.UNDERTAKING.of(id) + ":" + version;
    }

    private static String reminder(UUID id) {
        return Matter.UNDERTAKING.of(id) + ":due";
    }
}
