package yanxun.activity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.network.Deeds;
import yanxun.platform.access.Reach;
import yanxun.platform.time.Times;

/** Tells communities what they have done. Whoever belongs to a unit beneath a member counts for the member. */
@Component
class CommunityDeeds implements Deeds {
    private static final String DEEDS = """
            with theirs as materialized (
                select a.id, a.community_id, a.title, coalesce(a.counts_as, '') as what, a.starts_at, a.starts_at::date as held_on, a.state = 'CLOSED' as settled
                  from activity.activity a
                 where a.community_id = any (:communities::uuid[]) and a.state in ('PUBLISHED', 'CLOSED') and a.starts_at >= :from and a.starts_at < :until),
            touched as (
                select t.id, h.unit_id, h.role = 'HOST' or h.role = 'ORGANISER' and not exists (select from activity.host o where o.activity_id = t.id and o.role = 'HOST') as hosting
                  from theirs t join activity.host h on h.activity_id = t.id
                 union
                select t.id, i.unit_id, false from theirs t join activity.invitee i on i.activity_id = t.id
                 where case when t.settled then exists (select from activity.check_in c where c.activity_id = i.activity_id and c.person_id = i.person_id)
                            else i.stance in ('EXPECTED', 'ENROLLED', 'LEAVE_ASKED', 'LEAVE_REFUSED') end),
            counted as (
                select t.id, m.unit_id, bool_or(w.hosting) as hosting
                  from theirs t join touched w on w.id = t.id
                  join network.member_card m on m.community_id = t.community_id and m.valid @> t.held_on
                   and (m.unit_id = w.unit_id or
            """ + Reach.lies("w.unit_id", "m.unit_id", "t.held_on") + """
              )
                 group by t.id, m.unit_id)
            select t.id as activity, t.community_id as community, t.title, t.what, t.held_on as "on", t.settled,
                   coalesce(array_agg(c.unit_id order by c.unit_id) filter (where c.hosting), '{}') as hosts, coalesce(array_agg(c.unit_id order by c.unit_id) filter (where c.id is not null), '{}') as members
              from theirs t left join counted c on c.id = t.id
             group by t.id, t.community_id, t.title, t.what, t.held_on, t.settled, t.starts_at order by t.starts_at, t.id
            """;

    private final JdbcClient jdbc;

    CommunityDeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Deed> between(Collection<UUID> communities, LocalDate from, LocalDate last) {
        return communities.isEmpty() ? List.of() : jdbc.sql(DEEDS).param("communities", communities.toArray(UUID[]::new)).param("from", Times.midnight(from)).param("until", Times.midnight(last.plusDays(1)))
                .query(Deed.class).list();
    }
}
