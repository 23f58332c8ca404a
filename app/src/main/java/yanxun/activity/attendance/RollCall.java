package yanxun.activity.attendance;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.platform.i18n.Text.t;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.activity.ActivityId;
import yanxun.activity.AttendanceCorrected;
import yanxun.activity.Life;
import yanxun.activity.schedule.Activities;
import yanxun.activity.schedule.Draft;
import yanxun.activity.schedule.Happenings;
import yanxun.org.StaffNumbers;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Names;
import yanxun.platform.error.Leftover;
import yanxun.platform.error.NotYours;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/** Attendance noted by staff: roll call in the hall, the paper list of a place without network, and corrections after closing. */
@Component
@Transactional
public class RollCall {
    private final JdbcClient jdbc;
    private final Activities activities;
    private final CheckIns checkIns;
    private final Happenings happenings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RollCall(JdbcClient jdbc, Activities activities, CheckIns checkIns, Happenings happenings, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.activities = activities;
        this.checkIns = checkIns;
        this.happenings = happenings;
        this.events = events;
        this.clock = clock;
    }

    void call(ActivityId activity, UUID person, Viewer viewer) {
        var draft = open(activity, viewer);
        note(List.of(new Arrival(activity.value(), person, person, moment(draft), Arrival.Way.ROLL, viewer.person().value())));
    }

    /** The usual case of a class: all there but a few. Who was granted leave stays away. */
    public void everybodyBut(ActivityId activity, Collection<UUID> absent, Viewer viewer) {
        var draft = open(activity, viewer);
        var there = jdbc.sql("select person_id from activity.invitee where activity_id = :id and stance in ('EXPECTED', 'ENROLLED', 'INVITED') and person_id <> all (:absent::uuid[])")
                .param("id", activity.value()).param("absent", absent.toArray(UUID[]::new)).query(UUID.class).list();
        note(there.stream().map(person -> new Arrival(activity.value(), person, person, moment(draft), Arrival.Way.ROLL, viewer.person().value())).toList());
        happenings.note(activity.value(), viewer, "点名", kept("{0} 人", there.size()));
    }

    /** Before closing a mistake is simply undone; afterwards it is a correction and wants a reason. */
    public void takeBack(ActivityId activity, UUID person, String reason, Viewer viewer) {
        var draft = activities.claim(activity, viewer);
        if (draft.state() == Life.CLOSED) {
            checkCorrection(reason, viewer);
        } else if (draft.state() != Life.PUBLISHED) {
            throw new Rejected("这项活动{0},不能改签到", t(draft.state().displayName()));
        }
        var gone = jdbc.sql("delete from activity.check_in where activity_id = :id and person_id = :person").param("id", activity.value()).param("person", person).update();
        if (gone > 0) {
            happenings.note(activity.value(), viewer, draft.state() == Life.CLOSED ? "更正:撤销签到" : "撤销签到", reason.isBlank() ? name(person) : kept("{0}:{1}", name(person), reason.strip()));
            announce(draft, reason);
        }
    }

    /** Adds somebody's attendance after closing. */
    public void correct(ActivityId activity, String number, String reason, Viewer viewer) {
        var draft = activities.claim(activity, viewer);
        if (draft.state() != Life.CLOSED) {
            throw new Rejected("活动还没有办结,请直接点名");
        }
        checkCorrection(reason, viewer);
        var person = person(number.strip());
        jdbc.sql("""
                insert into activity.invitee (activity_id, person_id, walls, unit_id, stance, since, decided_by)
                select a.id, p.id, a.walls, coalesce(p.unit_id, p.wall), 'WALKED_IN', :now, :me from activity.activity a, org.person_card p where a.id = :id and p.id = :person
                on conflict do nothing
                """).param("id", activity.value()).param("person", person).param("me", viewer.person().value()).param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC)).update();
        note(List.of(new Arrival(activity.value(), person, person, moment(draft), Arrival.Way.CORRECTION, viewer.person().value())));
        happenings.note(activity.value(), viewer, "更正:补记签到", kept("{0}:{1}", name(person), reason.strip()));
        announce(draft, reason);
    }

    /** A paper list: each line a number (or name) and, if known, the time. What cannot be read stays in the field. */
    Leftover merge(ActivityId activity, String list, Viewer viewer) {
        var draft = open(activity, viewer);
        var arrivals = new ArrayList<Arrival>();
        var leftover = new Leftover();
        for (var line : list.lines().filter(each -> !each.isBlank()).toList()) {
            try {
                arrivals.add(read(activity, draft, line, viewer));
            } catch (Rejected trouble) {
                leftover.keep(line.strip(), trouble);
            }
        }
        if (arrivals.isEmpty() && leftover.isEmpty()) {
            throw new Rejected("名单是空的").beside("list");
        }
        if (!arrivals.isEmpty()) {
            note(arrivals);
            happenings.note(activity.value(), viewer, "合并离线名单", kept("{0} 人", arrivals.size()));
        }
        return leftover;
    }

    private Arrival read(ActivityId activity, Draft draft, String line, Viewer viewer) {
        var words = Names.first(line);
        var told = words.getLast().replaceFirst(".*[,\\uFF0C\\s]", "");
        var at = told.matches("\\d{1,2}[:\\uFF1A]\\d{2}") ? time(draft, told) : moment(draft);
        return new Arrival(activity.value(), onRoster(activity, words.getFirst()), viewer.unit(), at, Arrival.Way.OFFLINE, viewer.person().value());
    }

    private static Instant time(Draft draft, String word) {
        try {
            var written = word.replace('\uFF1A', ':');
            var time = LocalTime.parse(written.length() == 4 ? "0" + written : written);
            return draft.startsAt() == null ? Instant.EPOCH : Times.day(draft.startsAt()).atTime(time).atZone(Times.ZONE).toInstant();
        } catch (java.time.format.DateTimeParseException _) {
            throw new Rejected("时间 {0} 不对,应写成 14:05", word);
        }
    }

    private UUID onRoster(ActivityId activity, String word) {
        var found = jdbc.sql("select p.id from activity.invitee i join org.person_card p on p.id = i.person_id where i.activity_id = :id and (p.number = :word or p.name = :word) limit 2")
                .param("id", activity.value()).param("word", StaffNumbers.written(word, jdbc)).query(UUID.class).list();
        if (found.size() != 1) {
            throw new Rejected(found.isEmpty() ? "名单里没有 {0}" : "{0} 重名,请用工号", word);
        }
        return found.getFirst();
    }

    private Draft open(ActivityId activity, Viewer viewer) {
        var draft = activities.claim(activity, viewer);
        if (draft.state() != Life.PUBLISHED) {
            throw new Rejected("这项活动{0},不能点名", t(draft.state().displayName()));
        }
        return draft;
    }

    /** Noted late in the evening, a roll call still belongs to the session. */
    private Instant moment(Draft draft) {
        var now = clock.instant();
        return draft.endsAt() != null && now.isAfter(draft.endsAt()) && draft.startsAt() != null ? draft.startsAt() : now;
    }

    private void note(List<Arrival> arrivals) {
        if (checkIns.note(arrivals).contains(Arrival.Outcome.NOT_INVITED)) {
            throw new Rejected("有人不在名单里,请先邀请");
        }
    }

    private void announce(Draft draft, String reason) {
        if (draft.state() == Life.CLOSED) {
            events.publishEvent(new AttendanceCorrected(draft.id(), draft.wall(), reason.strip()));
        }
    }

    private static void checkCorrection(String reason, Viewer viewer) {
        if (!viewer.may(Permission.CORRECT_ACTIVITIES)) {
            throw new NotYours("活动已办结,只有校长、教研中心主任或培训专干可以更正");
        }
        if (reason.isBlank()) {
            throw new Rejected("请写明更正原因,会留在活动记录里");
        }
    }

    private UUID person(String number) {
        return jdbc.sql("select id from org.person_card where number = :number").param("number", StaffNumbers.written(number, jdbc)).query(UUID.class).optional()
                .orElseThrow(() -> new Rejected("没有工号为 {0} 的教师", number));
    }

    private String name(UUID person) {
        return jdbc.sql("select name from org.person_card where id = :id").param("id", person).query(String.class).optional().orElse("");
    }
}
