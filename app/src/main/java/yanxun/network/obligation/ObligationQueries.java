package yanxun.network.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.org.Span;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.Times;

/** Reads communities with what they owe and who was in them; three texts, however many communities. */
@Component
class ObligationQueries {
    private static final String FACTS = """
            select c.id, c.name, c.kind, c.lead_id, lower(c.valid) as valid_from, upper(c.valid) as valid_until,
                   coalesce((select u.name from org.unit_past_card u where u.id = c.lead_id and u.valid && c.valid order by u.valid desc limit 1), '') as lead_name,
                   coalesce((select u.wall from org.unit_past_card u where u.id = c.lead_id limit 1), :wall::uuid) as wall
              from network.community c
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ObligationQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LocalDate today() {
        return Times.day(clock.instant());
    }

    Community.Facts facts(UUID community, Viewer viewer) {
        return jdbc.sql(FACTS + " where c.id = :id").param("id", community).param("wall", viewer.wall()).query(ObligationQueries::facts).optional().orElseThrow(NotFound::new);
    }

    /** Communities that owe something and lasted into these days. */
    List<Community.Facts> owing(Picked picked, @Nullable String kind, @Nullable String q, Viewer viewer) {
        return jdbc.sql(FACTS + """
                 where c.valid && daterange(:from, :last, '[]') and exists (select from network.obligation o where o.community_id = c.id)
                   and (:kind::text is null or c.kind = :kind) and (:q::text is null or c.name ilike '%' || :q || '%') order by c.name, c.id
                """).param("wall", viewer.wall()).param("from", picked.term().from()).param("last", picked.term().last())
                .param("kind", kind == null || kind.isBlank() ? null : kind, Types.VARCHAR).param("q", q == null || q.isBlank() ? null : q.strip(), Types.VARCHAR).query(ObligationQueries::facts).list();
    }

    List<Community> with(List<Community.Facts> facts, LocalDate from, LocalDate last) {
        var ids = facts.stream().map(Community.Facts::id).toArray(UUID[]::new);
        var dues = dues(ids);
        var members = members(ids, from, last);
        return facts.stream().map(each -> new Community(each, dues.getOrDefault(each.id(), List.of()), members.getOrDefault(each.id(), List.of()))).toList();
    }

    private Map<UUID, List<Reckoning.Due>> dues(UUID[] communities) {
        return jdbc.sql("select id, community_id as community, what, at_least, per, owed_by as \"by\" from network.obligation where community_id = any (:ids::uuid[]) order by owed_by, per, what")
                .param("ids", communities).query(Reckoning.Due.class).list().stream().collect(Collectors.groupingBy(Reckoning.Due::community));
    }

    private Map<UUID, List<Community.Member>> members(UUID[] communities, LocalDate from, LocalDate last) {
        record Key(UUID community, UUID unit) {}
        var spans = new LinkedHashMap<Key, List<Span>>();
        var first = new HashMap<Key, Community.Member>();
        jdbc.sql("""
                select m.community_id, m.unit_id, m.leads, lower(m.valid) as valid_from, upper(m.valid) as valid_until,
                       coalesce((select u.name from org.unit_past_card u where u.id = m.unit_id and u.valid && m.valid order by u.valid desc limit 1), '') as unit_name
                  from network.member_card m where m.community_id = any (:ids::uuid[]) and m.valid && daterange(:from, :last, '[]') order by m.leads desc, unit_name, m.valid
                """).param("ids", communities).param("from", from).param("last", last).query(rs -> {
                    var key = new Key(rs.getObject("community_id", UUID.class), rs.getObject("unit_id", UUID.class));
                    spans.computeIfAbsent(key, _ -> new ArrayList<>()).add(span(rs));
                    first.putIfAbsent(key, new Community.Member(key.unit(), rs.getString("unit_name"), rs.getBoolean("leads"), List.of()));
                });
        var members = new HashMap<UUID, List<Community.Member>>();
        spans.forEach((key, each) -> {
            var member = java.util.Objects.requireNonNull(first.get(key));
            members.computeIfAbsent(key.community(), _ -> new ArrayList<>()).add(new Community.Member(member.unitId(), member.unitName(), member.leads(), each));
        });
        return members;
    }

    private static Community.Facts facts(ResultSet rs, int row) throws SQLException {
        return new Community.Facts(rs.getObject("id", UUID.class), rs.getString("name"), rs.getString("kind"), rs.getObject("lead_id", UUID.class), rs.getString("lead_name"), span(rs),
                rs.getObject("wall", UUID.class));
    }

    private static Span span(ResultSet rs) throws SQLException {
        return new Span(rs.getObject("valid_from", LocalDate.class), rs.getObject("valid_until", LocalDate.class));
    }
}
