package yanxun.credit.claim;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;

/** Reads spot checks: how they were drawn is for every judge to see, the claims drawn for those of the district and of the school they come from. */
@Component
class CheckQueries {
    private final JdbcClient jdbc;
    private final ClaimQueries claims;

    CheckQueries(JdbcClient jdbc, ClaimQueries claims) {
        this.jdbc = jdbc;
        this.claims = claims;
    }

    List<CheckListPage.Row> list(Viewer viewer) {
        return jdbc.sql("""
                select s.id, s.title, s.from_on, s.to_on, s.percent, s.candidates, count(k.claim_id)::int as drawn, count(k.finding)::int as found, count(*) filter (where k.finding = 'FALSE')::int as wrong
                  from credit.spot_check s left join credit.checked_claim k on k.check_id = s.id where s.wall = :wall group by s.id order by s.drawn_at desc
                """).param("wall", viewer.wall()).query(CheckListPage.Row.class).list();
    }

    CheckPage page(UUID id, Viewer viewer) {
        var facts = jdbc.sql("""
                select s.id, s.title, s.from_on, s.to_on, s.percent, s.seed, s.candidates, s.digest, coalesce(p.name, '') as name, s.drawn_at
                  from credit.spot_check s left join org.person_card p on p.id = s.drawn_by where s.id = :id and s.wall = :wall
                """).param("id", id).param("wall", viewer.wall()).query(CheckPage.Facts.class).optional().orElseThrow(NotFound::new);
        var items = Claims.by(viewer, jdbc.sql("""
                select k.claim_id, k.ordinal, c.title, coalesce(p.name, '') as name, coalesce(u.short_name, '') as unit_name, c.hours, c.state, k.finding, k.note, coalesce(b.name, '') as checker,
                       c.person_id = :me or c.decided_by is not distinct from :me::uuid as mine
                  from credit.checked_claim k join credit.claim c on c.id = k.claim_id left join org.person_card p on p.id = c.person_id left join org.unit_card u on u.id = c.unit_id
                  left join org.person_card b on b.id = k.checked_by
                 where k.check_id = :id and (c.wall = any (:districts::uuid[]) or c.unit_id in (select r.descendant from org.reach_card r where r.ancestor = any (:schools::uuid[]) and r.valid @> current_date))
                 order by k.ordinal
                """)).param("id", id).query(CheckPage.Item.class).list();
        Map<UUID, List<ClaimPage.Evidence>> evidence = claims.evidence(items.stream().map(CheckPage.Item::claimId).toList());
        return new CheckPage(facts, items, evidence, mayCheck(viewer));
    }

    static boolean mayCheck(Viewer viewer) {
        return List.of(viewer.districts(Permission.JUDGE_CLAIMS)).contains(viewer.wall());
    }
}
