package yanxun.activity.undertaking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.org.Accounts;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.time.Times;

/** Everything the page of one community activity shows: as many questions for one step as for two hundred passages. */
@Component
class UndertakingDetail {
    private static final int SHOWN = 25;

    private final JdbcClient jdbc;
    private final Undertakings undertakings;
    private final UndertakingParts parts;
    private final Accounts accounts;
    private final Clock clock;

    UndertakingDetail(JdbcClient jdbc, Undertakings undertakings, UndertakingParts parts, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.undertakings = undertakings;
        this.parts = parts;
        this.accounts = accounts;
        this.clock = clock;
    }

    UndertakingPage page(UUID id, boolean all, Viewer viewer) {
        var claimed = undertakings.look(id, viewer);
        var missing = claimed.state() == State.RUNNING ? parts.progress(id).missing(claimed.phase()) : List.<String>of();
        return new UndertakingPage(head(id, viewer), claimed, steps(id), missing, holders(id), parts.paperwork(id, viewer), parts.hearings(id, viewer), parts.sessions(id), parts.lessons(id, viewer),
                passages(id, all), members(claimed.communityId()), viewer.may(Permission.DRAFT_DOCUMENTS) && claimed.takesPart(), viewer.may(Permission.ISSUE_CERTIFICATES) && claimed.organises() && claimed.state() == State.ARCHIVED, today());
    }

    private UndertakingPage.Head head(UUID id, Viewer viewer) {
        var names = parts.forms(viewer);
        return jdbc.sql("""
                select u.*, c.name as community, not c.valid @> :today::date as community_ended,
                       coalesce((select n.name from org.unit_card n where n.id = u.organiser_id), '') as organiser,
                       coalesce((select n.name from org.unit_card n where n.id = u.host_id), '') as host,
                       c.valid @> :today::date and not exists (select from network.member_card m where m.community_id = u.community_id and m.unit_id = u.host_id and m.valid @> :today::date) as host_left,
                       (select m.title from activity.menu m where m.id = u.menu_id) as menu, (select o.title from activity.offer o where o.id = u.offer_id) as offer,
                       (select p.name from org.person_card p where p.id = u.owner_id limit 1) as owner
                  from activity.undertaking u join network.community_card c on c.id = u.community_id where u.id = :id
                """).param("id", id).param("today", today())
                .query((rs, _) -> new UndertakingPage.Head(id, rs.getString("title"), rs.getObject("community_id", UUID.class), rs.getString("community"), rs.getBoolean("community_ended"), rs.getString("organiser"),
                        rs.getString("host"), rs.getBoolean("host_left"), names.getOrDefault(rs.getString("form"), rs.getString("form")), rs.getString("stage"), rs.getString("subject"), rs.getString("why"), rs.getString("how"),
                        rs.getString("effect"), rs.getObject("menu_id", UUID.class), rs.getString("menu"), rs.getString("offer"), rs.getString("decision"), rs.getString("owner"), rs.getString("highlights"),
                        rs.getString("problems"), rs.getString("improvements"))).single();
    }

    private List<UndertakingPage.Step> steps(UUID id) {
        return jdbc.sql("""
                select s.phase, s.due_on, s.done_at, (select p.name from org.person_card p where p.id = s.done_by limit 1) as done_by, (select p.name from org.person_card p where p.id = s.delegate_id limit 1) as delegate, s.dropped_because
                  from activity.step s where s.undertaking_id = :id order by s.ordinal
                """).param("id", id).query(UndertakingPage.Step.class).list();
    }

    private record Turn(UUID personId, String name) {}

    private List<UndertakingPage.Holder> holders(UUID id) {
        var turns = jdbc.sql("select distinct t.person_id, p.name from activity.turn_now t join org.person_card p on p.id = t.person_id where t.undertaking_id = :id order by p.name").param("id", id).query(Turn.class).list();
        var disabled = accounts.disabledOf(turns.stream().map(Turn::personId).toList());
        return turns.stream().map(turn -> new UndertakingPage.Holder(turn.name(), disabled.contains(turn.personId()))).toList();
    }

    private List<UndertakingPage.Passage> passages(UUID id, boolean all) {
        return jdbc.sql("select at, name, what, from_phase as \"from\", to_phase as \"to\", detail from activity.passage where undertaking_id = :id order by at desc, id desc limit :shown")
                .param("id", id).param("shown", all ? 5000 : SHOWN).query(UndertakingPage.Passage.class).list();
    }

    private Map<String, String> members(UUID community) {
        var members = new LinkedHashMap<String, String>();
        jdbc.sql("select m.unit_id, n.name from network.member_card m join org.unit_card n on n.id = m.unit_id where m.community_id = :community and m.valid @> :today::date order by m.leads desc, n.name")
                .param("community", community).param("today", today()).query(rs -> {
                    members.put(rs.getString("unit_id"), rs.getString("name"));
                });
        return members;
    }

    LocalDate today() {
        return Times.day(clock.instant());
    }
}
