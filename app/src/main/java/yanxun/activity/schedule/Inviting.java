package yanxun.activity.schedule;

import static yanxun.platform.i18n.Text.kept;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.activity.ActivityId;
import yanxun.activity.Life;
import yanxun.org.StaffNumbers;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.Leftover;
import yanxun.platform.error.Rejected;

/** Addressing the notice: schools, groups within them, single people. */
@Component
@Transactional
public class Inviting {
    private final JdbcClient jdbc;
    private final Activities activities;
    private final Hosting hosting;
    private final Roster roster;
    private final Happenings happenings;
    private final ApplicationEventPublisher events;

    Inviting(JdbcClient jdbc, Activities activities, Hosting hosting, Roster roster, Happenings happenings, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.activities = activities;
        this.hosting = hosting;
        this.roster = roster;
        this.happenings = happenings;
        this.events = events;
    }

    /** Invites whom it can; who is not known stays in the field. */
    public Leftover invite(ActivityId activity, InvitationForm form, Viewer viewer) {
        var draft = activities.claim(activity, viewer);
        draft.state().allowChange();
        var leftover = new Leftover();
        var persons = persons(form.personLines(), leftover);
        var units = form.units() == null ? List.<UUID>of() : form.units();
        if (units.isEmpty() && persons.isEmpty() && leftover.isEmpty()) {
            throw new Rejected("请选择学校或填写教师工号");
        }
        units.forEach(unit -> add(activity, unit, null, form));
        persons.forEach(person -> add(activity, null, person, form));
        if (!units.isEmpty() || !persons.isEmpty()) {
            afterwards(activity, draft, viewer, "添加邀请", kept("{0} 个单位,{1} 人", units.size(), persons.size()));
        }
        return leftover;
    }

    /** For a session of a series: these people and nobody else. The series has made sure that the viewer may. */
    public void replace(ActivityId activity, Collection<UUID> persons, Viewer viewer) {
        jdbc.sql("delete from activity.invitation where activity_id = :id and person_id is not null and person_id <> all (:persons::uuid[])").param("id", activity.value()).param("persons", persons.toArray(UUID[]::new)).update();
        jdbc.sql("""
                insert into activity.invitation (id, activity_id, walls, person_id)
                select gen_random_uuid(), a.id, a.walls, person from activity.activity a, unnest(:persons::uuid[]) as person
                 where a.id = :id and not exists (select from activity.invitation i where i.activity_id = :id and i.person_id = person)
                """).param("id", activity.value()).param("persons", persons.toArray(UUID[]::new)).update();
        hosting.widen(activity.value());
        if (jdbc.sql("select state = 'PUBLISHED' from activity.activity where id = :id").param("id", activity.value()).query(Boolean.class).single()) {
            roster.settle(activity.value());
            happenings.note(activity.value(), viewer, "名单随班级调整", kept("{0} 人", persons.size()));
        }
    }

    public void withdraw(ActivityId activity, UUID invitation, Viewer viewer) {
        var draft = activities.claim(activity, viewer);
        draft.state().allowChange();
        jdbc.sql("delete from activity.invitation where id = :id and activity_id = :activity").param("id", invitation).param("activity", activity.value()).update();
        afterwards(activity, draft, viewer, kept("撤回邀请"), "");
    }

    /** Stays within the slice: the list of a published activity has been settled anew. */
    record RosterSettled(UUID activity) {}

    /** Once published the roster follows at once, and those added and taken off are told. */
    private void afterwards(ActivityId activity, Draft draft, Viewer viewer, String what, String detail) {
        hosting.widen(activity.value());
        if (draft.state() == Life.PUBLISHED) {
            roster.settle(activity.value());
            events.publishEvent(new RosterSettled(activity.value()));
        }
        happenings.note(activity.value(), viewer, what, detail);
    }

    private void add(ActivityId activity, @org.jspecify.annotations.Nullable UUID unit, @org.jspecify.annotations.Nullable UUID person, InvitationForm form) {
        jdbc.sql("""
                insert into activity.invitation (id, activity_id, walls, unit_id, stage, subject, post, person_id)
                select :id, id, walls, :unit, :stage, :subject, :post, :person from activity.activity where id = :activity
                   and not exists (select from activity.invitation i where i.activity_id = :activity and i.unit_id is not distinct from :unit::uuid
                       and i.person_id is not distinct from :person::uuid and i.stage is not distinct from :stage::text
                       and i.subject is not distinct from :subject::text and i.post is not distinct from :post::text)
                """)
                .param("id", Id.next()).param("activity", activity.value()).param("unit", unit, Types.OTHER).param("person", person, Types.OTHER)
                .param("stage", unit == null ? null : blankToNull(form.stage()), Types.VARCHAR)
                .param("subject", unit == null ? null : blankToNull(form.subject()), Types.VARCHAR)
                .param("post", unit == null ? null : blankToNull(form.post()), Types.VARCHAR).update();
    }

    private List<UUID> persons(List<String> words, Leftover leftover) {
        record Match(UUID id, String number, String name) {}
        var written = StaffNumbers.written(words, null, jdbc);
        var matches = words.isEmpty() ? List.<Match>of()
                : jdbc.sql("select id, number, name from org.person_card where number = any (:words::text[]) or name = any (:words::text[])").param("words", written.values().toArray(String[]::new)).query(Match.class).list();
        var found = new ArrayList<UUID>();
        for (var word : words) {
            var meant = matches.stream().filter(match -> match.number().equals(written.get(word)) || match.name().equals(word)).toList();
            if (meant.size() == 1) {
                found.add(meant.getFirst().id());
            } else {
                leftover.keep(word, new Rejected(meant.isEmpty() ? "{0}(查无此人)" : "{0}(重名,请用工号)", word));
            }
        }
        return found;
    }

    private static @org.jspecify.annotations.Nullable String blankToNull(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
