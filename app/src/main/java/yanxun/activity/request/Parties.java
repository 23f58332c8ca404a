package yanxun.activity.request;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/** For which schools of which communities a person may ask: those led, those tied to, and for a bureau all in its reach. */
@Component
class Parties {
    private static final String THEIRS = """
            select c.id as community_id, c.name as community, m.unit_id, coalesce(n.name, '') as unit from network.community_card c
              join network.member_card m on m.community_id = c.id and m.valid @> :today::date
              left join org.unit_card n on n.id = m.unit_id
             where c.valid @> :today::date
               and (
            """ + Reach.covers("m.unit_id", "hosting", ":today::date") + """
                    or exists (select from network.tie_card t where t.community_id = c.id and t.unit_id = m.unit_id and t.person_id = :me and t.valid @> :today::date))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Parties(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Party(UUID communityId, String community, UUID unitId, String unit) {}

    Map<String, String> of(Viewer viewer) {
        var parties = new LinkedHashMap<String, String>();
        theirs(THEIRS + " order by c.name, m.leads desc, n.name limit 500", viewer).query(Party.class).list()
                .forEach(party -> parties.put(party.communityId() + "/" + party.unitId(), party.community() + " · " + party.unit()));
        return parties;
    }

    void refuseForeign(RequestForm.Choice choice, Viewer viewer) {
        var found = theirs("select exists (select from (" + THEIRS + ") theirs where community_id = :community and unit_id = :unit)", viewer)
                .param("community", choice.community()).param("unit", choice.host()).query(Boolean.class).single();
        if (!found) {
            throw new Rejected("您不能替这所学校申请:它现在不是这个共同体的成员,或不由您负责");
        }
    }

    private JdbcClient.StatementSpec theirs(String sql, Viewer viewer) {
        return jdbc.sql(sql).param("today", Times.day(clock.instant())).param("hosting", viewer.scopes(Permission.HOST_ACTIVITIES)).param("me", viewer.person().value());
    }
}
