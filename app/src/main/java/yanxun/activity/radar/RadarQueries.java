package yanxun.activity.radar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.schedule.Expected;
import yanxun.activity.schedule.Sight;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.time.Times;

/** Fetches whole sets, once each: who is where in a stretch of days. */
@Component
class RadarQueries {
    private final JdbcClient jdbc;

    RadarQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Announced(
            UUID id, String title, Instant startsAt, Instant endsAt, String place, String mode, @Nullable UUID leaderId, String speaker, @Nullable UUID communityId, boolean seen) {}

    record Host(UUID activityId, UUID unitId, String role) {}

    record Guest(UUID activityId, UUID personId, UUID unitId) {}

    private record Name(UUID id, String name) {}

    Sketch sketch(UUID activity) {
        return jdbc.sql("""
                select a.id, a.version, a.title, a.state, a.starts_at, a.ends_at, a.place, a.mode = 'ONLINE' as online, a.leader_id as leader, a.speaker, a.stage, a.subject, a.community_id as community, a.wall,
                       coalesce((select h.unit_id from activity.host h where h.activity_id = a.id and h.role = 'HOST' limit 1), a.unit_id) as host
                  from activity.activity a where a.id = :id
                """).param("id", activity).query(Sketch.class).single();
    }

    /** What has been announced for these days, the last included, in every district the viewer's work sees into. */
    List<Announced> announced(LocalDate from, LocalDate last, @Nullable UUID but, Viewer viewer) {
        return Sight.by(viewer, jdbc.sql("""
                select a.id, a.title, a.starts_at, a.ends_at, a.place, a.mode, a.leader_id, a.speaker, a.community_id, coalesce(%s, false) as seen
                  from activity.activity a
                 where a.state in ('PUBLISHED', 'CLOSED') and a.starts_at < :until and a.ends_at >= :from and a.id is distinct from :but::uuid
                 order by a.starts_at, a.id
                """.formatted(Sight.of(viewer))))
                .param("from", Times.midnight(from)).param("until", Times.midnight(last.plusDays(1))).param("but", but, java.sql.Types.OTHER).query(Announced.class).list();
    }

    List<Host> hosts(UUID[] activities) {
        return jdbc.sql("select activity_id, unit_id, role from activity.host where activity_id = any (:ids::uuid[]) order by activity_id, array_position(array['HOST', 'ORGANISER', 'COHOST'], role)")
                .param("ids", activities).query(Host.class).list();
    }

    /** Those expected at these activities who are of the people asked for, or of their schools. */
    List<Guest> guests(UUID[] activities, Collection<UUID> people, Collection<UUID> schools) {
        return jdbc.sql("""
                select i.activity_id, i.person_id, i.unit_id from activity.invitee i
                 where i.activity_id = any (:ids::uuid[]) and (i.unit_id = any (:schools::uuid[]) or i.person_id = any (:people::uuid[])) and i.stance in %s
                """.formatted(Expected.STANCES)).param("ids", activities).param("people", people.toArray(UUID[]::new)).param("schools", schools.toArray(UUID[]::new)).query(Guest.class).list();
    }

    List<Teachers.Teacher> teachers(Collection<UUID> schools) {
        return jdbc.sql("""
                select m.person_id, m.unit_id, m.subjects from org.membership_card m
                 where m.unit_id = any (:schools::uuid[]) and coalesce(m.valid @> current_date, false) and cardinality(m.subjects) > 0
                """).param("schools", schools.toArray(UUID[]::new))
                .query((rs, _) -> new Teachers.Teacher(rs.getObject("person_id", UUID.class), rs.getObject("unit_id", UUID.class), List.of((String[]) rs.getArray("subjects").getArray()))).list();
    }

    List<Houses.House> houses() {
        return jdbc.sql("select id as unit, name, short_name, latitude, longitude from org.unit_card where kind in ('SCHOOL', 'BUREAU') order by id").query(Houses.House.class).list();
    }

    /** Names of people within the viewer's reach. */
    Map<UUID, String> names(Collection<UUID> people, Viewer viewer) {
        return people.isEmpty() ? Map.of() : jdbc.sql("select p.id, p.name from org.person_card p where p.id = any (:people::uuid[]) and " + Expected.known("p.id", "p.unit_id"))
                .param("people", people.toArray(UUID[]::new)).param("me", viewer.person().value()).param("hosting", viewer.scopes(Permission.HOST_ACTIVITIES))
                .query(Name.class).list().stream().collect(Collectors.toMap(Name::id, Name::name));
    }
}
