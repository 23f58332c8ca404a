package yanxun.activity.undertaking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;

/**
 * Finds a community activity for somebody, with the parts this person has in it today. A part comes from leading the unit, from the
 * community's tie, or from being named; the tie ends with the membership or the community, and the part with it.
 */
@Component
public class Undertakings {
    private static final String CLAIMED = """
            select u.id, u.version, u.wall, u.community_id, u.organiser_id, u.host_id, u.title, u.form, u.state, u.phase, u.owner_id, u.announced,
                   (select array_agg(s.phase order by s.ordinal) from activity.step s where s.undertaking_id = u.id and s.dropped_because is null) as steps,
            """ + Reach.acts("u.organiser_id", "u.stage", "u.subject", "charges") + """
                   as organises,
                   membership.host and (
            """ + Reach.acts("u.host_id", "u.stage", "u.subject", "charges") + """
                       or exists (select from network.tie_card t where t.community_id = u.community_id and t.unit_id = u.host_id and t.person_id = :me and t.valid @> :today::date)) as hosts,
                   exists (select from network.member_card m where m.community_id = u.community_id and m.valid @> :today::date
                              and
            """ + Reach.acts("m.unit_id", "u.stage", "u.subject", "charges") + """
                           union all select from network.tie_card t where t.community_id = u.community_id and t.person_id = :me and t.valid @> :today::date) as cohosts,
                   exists (select from activity.expert e join activity.hearing h on h.id = e.hearing_id where h.undertaking_id = u.id and e.person_id = :me) as judges,
                   exists (select from activity.step s where s.undertaking_id = u.id and s.phase = u.phase and s.delegate_id = :me) as delegated,
                   u.created_by = :me as made, u.wall = any (:districts::uuid[]) as watches
              from activity.undertaking u
              join network.community_card c on c.id = u.community_id
              cross join lateral (select exists (select from network.member_card m where m.community_id = u.community_id and m.unit_id = u.host_id
                                     and (m.valid @> :today::date or upper(m.valid) is not distinct from upper(c.valid))) as host) membership
             where u.id = :id
            """;

    private final JdbcClient jdbc;
    private final java.time.Clock clock;

    Undertakings(JdbcClient jdbc, java.time.Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Locked until the end of the transaction. */
    public Claimed claim(UUID id, Viewer viewer) {
        return find(CLAIMED + " for update of u", id, viewer);
    }

    public Claimed look(UUID id, Viewer viewer) {
        return find(CLAIMED, id, viewer);
    }

    private record Found(Claimed claimed, boolean visible) {}

    private Claimed find(String sql, UUID id, Viewer viewer) {
        return jdbc.sql(sql).param("id", id).param("me", viewer.person().value()).param("charges", viewer.charges(Permission.HOST_ACTIVITIES))
                .param("districts", viewer.districts(Permission.HOST_ACTIVITIES)).param("today", yanxun.platform.time.Times.day(clock.instant()))
                .query((rs, _) -> found(rs)).optional().filter(Found::visible).map(Found::claimed).orElseThrow(NotFound::new);
    }

    private static Found found(ResultSet rs) throws SQLException {
        var claimed = new Claimed(rs.getObject("id", UUID.class), rs.getInt("version"), rs.getObject("wall", UUID.class), rs.getObject("community_id", UUID.class), rs.getObject("organiser_id", UUID.class),
                rs.getObject("host_id", UUID.class), rs.getString("title"), rs.getString("form"), State.valueOf(rs.getString("state")), Phase.valueOf(rs.getString("phase")), steps(rs),
                rs.getBoolean("organises"), rs.getBoolean("hosts"), rs.getBoolean("cohosts"), rs.getBoolean("judges"), rs.getBoolean("delegated"), rs.getObject("owner_id", UUID.class), rs.getBoolean("announced"));
        return new Found(claimed, claimed.takesPart() || claimed.announced() || rs.getBoolean("made") || rs.getBoolean("watches"));
    }

    private static List<Phase> steps(ResultSet rs) throws SQLException {
        return Arrays.stream((String[]) rs.getArray("steps").getArray()).map(Phase::valueOf).toList();
    }
}
