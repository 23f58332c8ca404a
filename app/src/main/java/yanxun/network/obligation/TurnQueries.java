package yanxun.network.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.network.Deeds;
import yanxun.network.TieRole;
import yanxun.network.Ties;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;

/** Reads whose turn it is. */
@Component
class TurnQueries {
    private static final int YEARS_BACK = 3;

    private final JdbcClient jdbc;
    private final ObligationQueries queries;
    private final Deeds deeds;
    private final Ties ties;

    TurnQueries(JdbcClient jdbc, ObligationQueries queries, Deeds deeds, Ties ties) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.deeds = deeds;
        this.ties = ties;
    }

    record Member(UUID unitId, String unitName) {}

    /** The members of today in the order of the list; who has no place in it yet comes after, the lead first. */
    List<Member> members(UUID community) {
        return jdbc.sql("""
                select m.unit_id, coalesce((select u.name from org.unit_past_card u where u.id = m.unit_id and u.valid @> :today::date), '') as unit_name
                  from network.member_card m left join network.turn t on t.community_id = m.community_id and t.unit_id = m.unit_id
                 where m.community_id = :id and m.valid @> :today::date order by t.place nulls last, m.leads desc, unit_name, m.unit_id
                """).param("id", community).param("today", queries.today()).query(Member.class).list();
    }

    record Skipped(UUID id, UUID unitId, String unitName, LocalDate onDate, String reason) {}

    private List<Skipped> skips(UUID community) {
        return jdbc.sql("""
                select s.id, s.unit_id, s.on_date, s.reason, coalesce((select u.name from org.unit_past_card u where u.id = s.unit_id and u.valid @> s.on_date), '') as unit_name
                  from network.skipped_turn s where s.community_id = :id order by s.on_date desc, s.id desc
                """).param("id", community).query(Skipped.class).list();
    }

    ObligationsPage.TurnList list(Community.Facts community, Viewer viewer) {
        var members = members(community.id());
        var skips = skips(community.id());
        var taken = new ArrayList<Turns.Taken>();
        deeds.between(List.of(community.id()), queries.today().minusYears(YEARS_BACK), queries.today().plusYears(1))
                .forEach(deed -> deed.hosts().forEach(unit -> taken.add(new Turns.Taken(unit, deed.on(), deed.activity(), null))));
        skips.forEach(skip -> taken.add(new Turns.Taken(skip.unitId(), skip.onDate(), null, skip.reason())));
        var turns = new Turns(members.stream().map(Member::unitId).toList(), taken);
        var last = turns.last();
        var queue = turns.queue();
        return new ObligationsPage.TurnList(members.stream().map(member -> place(member, last.get(member.unitId()), turns, queue)).toList(),
                skips.stream().map(skip -> new ObligationsPage.TurnList.Skip(skip.id(), skip.unitName(), skip.onDate().toString(), skip.reason())).toList(), mayArrange(community, viewer));
    }

    private static ObligationsPage.TurnList.Place place(Member member, Turns.@Nullable Taken last, Turns turns, List<UUID> queue) {
        return new ObligationsPage.TurnList.Place(member.unitId(), member.unitName(), turns.hosted(member.unitId()), last == null ? null : last.on().toString(), last == null ? null : last.activity(),
                last != null && last.reason() != null, queue.indexOf(member.unitId()) + 1);
    }

    /** The bureau that keeps the community, and its coordinator. */
    boolean mayArrange(Community.Facts community, Viewer viewer) {
        return jdbc.sql("select exists (select from org.reach_card where descendant = :lead and ancestor = any (:scopes::uuid[]) and valid @> :today::date)")
                .param("lead", community.leadId()).param("scopes", viewer.scopes(Permission.MANAGE_UNITS)).param("today", queries.today()).query(Boolean.class).single()
                || ties.of(viewer.person(), community.id(), queries.today()).contains(TieRole.COORDINATOR);
    }
}
