package yanxun.activity.schedule;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.Life;
import yanxun.plan.CalendarSource;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.time.Times;

/** The activities on the calendar. */
@Component
class CalendarItems implements CalendarSource {
    private static final String OF_UNIT = """
            select h.activity_id from org.reach_card r join activity.host h on h.unit_id = r.descendant where r.ancestor = :unit and r.valid @> current_date
             union select i.activity_id from org.reach_card r join activity.invitee i on i.unit_id = r.descendant where r.ancestor = :unit and r.valid @> current_date and i.stance <> 'DECLINED'""";

    private final JdbcClient jdbc;

    CalendarItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            UUID id, String title, Instant startsAt, Instant endsAt, String place, @Nullable String unitName, Life state, @Nullable UUID entry, int version, boolean gone, Instant changedAt) {
        Item item() {
            var cancelled = state == Life.CANCELLED || gone;
            return new Item(id, title, startsAt, endsAt, place, unitName == null ? "" : unitName, gone ? "不参加" : state.displayName(), state == Life.DRAFT, state == Life.CLOSED, cancelled, entry, version, changedAt);
        }
    }

    /** Who was taken off the roster, or declined, sees an activity of theirs as called off: only so does a phone forget it. */
    @Override
    public List<Item> between(Wanted wanted, Viewer viewer) {
        return Sight.by(viewer, jdbc.sql("""
                select a.id, a.title, a.starts_at, a.ends_at, a.place, (select u.name from org.unit_card u where u.id = a.unit_id) as unit_name, a.state, a.plan_entry_id as entry,
                       a.version + case when :mine then coalesce(d.changes, 0) + (coalesce(i.stance, '') = 'DECLINED')::int else 0 end as version,
                       :mine and a.created_by <> :me and a.leader_id is distinct from :me and (coalesce(d.gone, false) or coalesce(i.stance, '') = 'DECLINED') as gone,
                       coalesce(a.cancelled_at, greatest(coalesce(a.closed_at, a.published_at, a.created_at), (select max(h.at) from activity.happening h where h.activity_id = a.id),
                            case when :mine then greatest(d.at, case i.stance when 'DECLINED' then i.since end) end)) as changed_at
                  from activity.activity a
                  left join activity.invitee i on i.activity_id = a.id and i.person_id = :me
                  left join activity.dismissal d on d.activity_id = a.id and d.person_id = :me
                 where a.starts_at < :to and a.ends_at >= :from
                   and (not :mine or a.created_by = :me or a.leader_id = :me or i.person_id is not null or d.gone)
                   and (:below or a.level <> 'SCHOOL' or a.created_by = :me or a.leader_id = :me or i.person_id is not null or d.gone
                        or
                """ + Reach.lies("a.unit_id", ":home") + """
                  )
                """ + (wanted.unit() == null ? "" : "   and a.id in (" + OF_UNIT + ")\n") + (wanted.community() == null ? "" : "   and a.community_id = :community\n")
                + "   and (d.gone and :mine or " + Sight.of(viewer) + ") order by a.starts_at, a.id limit 2000"))
                .param("from", Times.midnight(wanted.from())).param("to", Times.midnight(wanted.to().plusDays(1))).param("mine", wanted.mine()).param("below", wanted.below()).param("home", viewer.unit())
                .param("unit", wanted.unit(), Types.OTHER).param("community", wanted.community(), Types.OTHER).query(Row.class).list().stream().map(Row::item).toList();
    }

    @Override
    public List<Shared> shared(Collection<Pair> pairs, Viewer viewer) {
        return pairs.isEmpty() ? List.of() : jdbc.sql("""
                select pair.one, pair.other, count(*)::int as people, trim_array(array_agg(p.name order by p.name), greatest(0, count(*)::int - 3)) as names
                  from unnest(:ones::uuid[], :others::uuid[]) as pair(one, other)
                  join activity.invitee a on a.activity_id = pair.one and a.stance in %1$s
                  join activity.invitee b on b.activity_id = pair.other and b.person_id = a.person_id and b.stance in %1$s
                  join org.person_card p on p.id = a.person_id
                 where %2$s
                 group by pair.one, pair.other
                """.formatted(Expected.STANCES, Expected.known("a.person_id", "a.unit_id")))
                .param("ones", pairs.stream().map(Pair::one).toArray(UUID[]::new)).param("others", pairs.stream().map(Pair::other).toArray(UUID[]::new))
                .param("me", viewer.person().value()).param("hosting", viewer.scopes(Permission.HOST_ACTIVITIES))
                .query((rs, _) -> new Shared(rs.getObject("one", UUID.class), rs.getObject("other", UUID.class), rs.getInt("people"), texts(rs.getArray("names")))).list();
    }

    @Override
    public List<Involved> involved(Collection<UUID> items, Viewer viewer) {
        return items.isEmpty() ? List.of() : jdbc.sql("""
                select called.activity_id as item, u.id as school, u.name from (
                       select activity_id, unit_id from activity.host where activity_id = any (:items::uuid[])
                       union select activity_id, unit_id from activity.invitee where activity_id = any (:items::uuid[]) and stance in %s) called
                  join org.unit_card u on u.id = called.unit_id and u.kind = 'SCHOOL'
                 where exists (select from org.reach_card r where r.descendant = u.id and r.valid @> current_date and r.ancestor = any (:scopes::uuid[]))
                """.formatted(Expected.STANCES)).param("items", items.toArray(UUID[]::new)).param("scopes", viewer.scopes(Permission.SEE_ACTIVITIES)).query(Involved.class).list();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
