package yanxun.activity.attendance;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.ActivityId;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.Times;

@Component
class AttendanceQueries {
    private final JdbcClient jdbc;
    private final Clock clock;

    AttendanceQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<ScanPage.Today> today(Viewer viewer) {
        var day = Times.day(clock.instant());
        return jdbc.sql("""
                select a.id, a.title, a.place, a.starts_at, a.ends_at, c.person_id is not null as checked_in
                  from activity.invitee i join activity.activity a on a.id = i.activity_id
                  left join activity.check_in c on c.activity_id = i.activity_id and c.person_id = i.person_id
                 where i.person_id = :me and a.state = 'PUBLISHED' and a.starts_at < :end and a.ends_at >= :begin and i.stance not in ('WAITING', 'DECLINED')
                 order by a.starts_at
                """)
                .param("me", viewer.person().value()).param("begin", day.atStartOfDay(Times.ZONE).toOffsetDateTime()).param("end", day.plusDays(1).atStartOfDay(Times.ZONE).toOffsetDateTime())
                .query(ScanPage.Today.class).list();
    }

    /** The door shows itself to the invited, and to anybody within the walls where walk-ins are welcome. */
    boolean isWelcome(ActivityId activity, Viewer viewer) {
        return jdbc.sql("""
                select walk_ins or created_by = :me or exists (select from activity.invitee i where i.activity_id = a.id and i.person_id = :me)
                  from activity.activity a where a.id = :id
                """).param("id", activity.value()).param("me", viewer.person().value()).query(Boolean.class).optional().orElse(false);
    }

    /** The door sees everywhere, so that hundreds can pass; a refusal tells only those who could see the activity anyway. */
    void checkWithinWalls(ActivityId activity) {
        if (!jdbc.sql("select exists (select from activity.activity where id = :id)").param("id", activity.value()).query(Boolean.class).single()) {
            throw new NotFound();
        }
    }

    String lastNames(ActivityId activity) {
        return String.join("  ", jdbc.sql("select p.name from activity.check_in c join org.person_card p on p.id = c.person_id where c.activity_id = :id order by c.noted_at desc limit 8")
                .param("id", activity.value()).query(String.class).list());
    }

    private static final String ROSTER = """
              from activity.invitee i
              join org.person_card p on p.id = i.person_id
              left join org.unit_card u on u.id = i.unit_id
              left join activity.check_in c on c.activity_id = i.activity_id and c.person_id = i.person_id
              left join activity.make_up m on m.activity_id = i.activity_id and m.person_id = i.person_id and m.decided_at is null
             where i.activity_id = :id
               and (:q = '' or p.name ilike '%' || :q || '%' or lower(p.number) = lower(:q) or u.name ilike '%' || :q || '%')
               and case :show when 'absent' then c.person_id is null and i.stance in ('EXPECTED', 'ENROLLED', 'LEAVE_REFUSED', 'LEAVE_ASKED')
                              when 'present' then c.person_id is not null
                              when 'undecided' then i.stance = 'LEAVE_ASKED' or m.person_id is not null
                              else true end
            """;

    Page<RosterPage.Row> roster(ActivityId activity, String q, String show, int number, int size) {
        var total = jdbc.sql("select count(*)" + ROSTER).param("id", activity.value()).param("q", q).param("show", show).query(Long.class).single();
        var rows = jdbc.sql("""
                select i.person_id, p.number, p.name, coalesce(u.name, '') as unit_name, i.stance, i.reason, c.at, c.way, c.out_at, m.reason as make_up_reason,
                       exists (select from activity.record r where r.activity_id = i.activity_id and r.person_id = i.person_id and r.kind = 'RECORD') as record,
                       exists (select from activity.record r where r.activity_id = i.activity_id and r.person_id = i.person_id and r.kind = 'REFLECTION') as reflection
                """ + ROSTER + " order by u.name, p.name, p.id limit :size offset :offset")
                .param("id", activity.value()).param("q", q).param("show", show).param("size", size).param("offset", (number - 1) * size)
                .query(RosterPage.Row.class).list();
        return new Page<>(rows, number, size, total);
    }

    List<RosterPage.Choice> unitsToInvite(Viewer viewer) {
        return jdbc.sql("""
                select u.id, u.name, u.kind from org.unit_card u
                 where u.wall = any (:walls::uuid[]) and u.kind in ('COUNTY', 'TOWNSHIP', 'SCHOOL', 'BUREAU', 'SECTION')
                 order by array_position(array['COUNTY', 'BUREAU', 'SECTION', 'TOWNSHIP', 'SCHOOL'], u.kind), u.name
                """).param("walls", viewer.walls().toArray(java.util.UUID[]::new)).query(RosterPage.Choice.class).list();
    }

    java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
