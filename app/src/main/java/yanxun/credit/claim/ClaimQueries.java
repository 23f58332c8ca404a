package yanxun.credit.claim;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.error.NotFound;
import yanxun.platform.i18n.Text;

/** Reads claims: one's own, and those the viewer judges. */
@Component
class ClaimQueries {
    private static final String ROW = """
            select c.id, c.title, c.organiser, c.level, c.form, c.from_on, c.to_on, c.quantity, c.hours, %s, c.reason, coalesce(p.name, '') as name, coalesce(p.number, '') as number,
                   coalesce(u.short_name, '') as unit_name, c.handed_in_at, c.person_id = :me as own
              from credit.claim c left join org.person_card p on p.id = c.person_id left join org.unit_card u on u.id = c.unit_id
            """.formatted(Claims.STATE);
    /** What the desk shows: handed in at all, within reach. */
    private static final String SEEN = """
            c.handed_in_at is not null and (c.wall = any (:districts::uuid[])
              or c.unit_id in (select r.descendant from org.reach_card r where r.ancestor = any (:schools::uuid[]) and r.valid @> current_date))""";

    private final JdbcClient jdbc;
    private final Rates rates;
    private final Suspicions suspicions;

    ClaimQueries(JdbcClient jdbc, Rates rates, Suspicions suspicions) {
        this.jdbc = jdbc;
        this.rates = rates;
        this.suspicions = suspicions;
    }

    MyClaimsPage mine(Viewer viewer) {
        var rows = jdbc.sql(ROW + "where c.person_id = :me or c.made_by = :me and c.state in ('DRAFT', 'RETURNED') order by c.made_at desc, c.id limit 300").param("me", viewer.person().value()).query(ClaimRow.class).list();
        return new MyClaimsPage(rows, viewer.may(yanxun.platform.access.Permission.JUDGE_CLAIMS), rates.of(viewer.wall()));
    }

    DeskPage desk(ClaimFilter filter, Viewer viewer) {
        var total = Claims.by(viewer, filter.where().and(SEEN).of(jdbc, "select count(*) from credit.claim c left join org.person_card p on p.id = c.person_id where {where}")).query(Long.class).single();
        var rows = Claims.by(viewer, filter.where().and(SEEN).of(jdbc, ROW + "where {where} order by c.handed_in_at, c.id limit :size offset :offset"))
                .param("size", Page.SIZE).param("offset", Page.offset(filter.number())).query(ClaimRow.class).list();
        var ids = rows.stream().map(ClaimRow::id).toList();
        return new DeskPage(filter, new Page<>(rows, filter.number(), Page.SIZE, total), evidence(ids), suspicions.of(ids), !viewer.isWholeDistricts(yanxun.platform.access.Permission.JUDGE_CLAIMS));
    }

    ClaimPage page(UUID id, Viewer viewer) {
        var facts = facts(id, viewer);
        var conversion = facts.hours() != null || facts.state() == ClaimLife.WITHDRAWN ? null : rates.convert(facts.wall(), facts.person(), facts.reckoned(), facts.toOn(), id);
        var looked = facts.state().isOpen() || facts.bench().school() || facts.bench().district();
        return new ClaimPage(facts, evidence(List.of(id)).getOrDefault(id, List.of()), looked ? suspicions.of(id) : List.of(), steps(id), conversion);
    }

    private ClaimPage.Facts facts(UUID id, Viewer viewer) {
        var facts = Claims.by(viewer, jdbc.sql("""
                select c.id, c.version, c.wall, c.title, c.organiser, c.level, coalesce((select k.name from activity.category_card k where k.wall = c.wall and k.code = c.category), c.category) as category_name, c.form,
                       c.role, c.result, c.from_on, c.to_on, c.quantity, c.certificate, c.remark, %s, c.straight, c.hours, c.reckoning, c.reason, c.appeal, coalesce(p.name, '') as name,
                       coalesce(p.number, '') as number, coalesce(u.name, '') as unit_name, c.handed_in_at, %s
                  from credit.claim c left join org.person_card p on p.id = c.person_id left join org.unit_card u on u.id = c.unit_id where c.id = :id
                """.formatted(Claims.STATE, Claims.BENCH))).param("id", id).query(ClaimPage.Facts.class).optional().orElseThrow(NotFound::new);
        var bench = facts.bench();
        if (!bench.isClaimant() && !bench.maker() && (facts.handedInAt() == null || !bench.mayRead())) {
            throw new NotFound();
        }
        return facts;
    }

    /** Of all these claims, in the order it was added. */
    Map<UUID, List<ClaimPage.Evidence>> evidence(List<UUID> claims) {
        return jdbc.sql("select id, claim_id, name, type, file from credit.evidence where claim_id = any (:claims::uuid[]) order by added_at, id").param("claims", claims.toArray(UUID[]::new))
                .query(ClaimPage.Evidence.class).list().stream().collect(java.util.stream.Collectors.groupingBy(ClaimPage.Evidence::claimId));
    }

    /** A file of a claim, for whoever may read the claim. */
    ClaimPage.Evidence evidence(UUID id, UUID evidence, Viewer viewer) {
        facts(id, viewer);
        return jdbc.sql("select id, claim_id, name, type, file from credit.evidence where id = :evidence and claim_id = :id").param("evidence", evidence).param("id", id)
                .query(ClaimPage.Evidence.class).optional().orElseThrow(NotFound::new);
    }

    private List<ClaimPage.Step> steps(UUID id) {
        return jdbc.sql("select at, name, what, detail from credit.claim_step where claim_id = :id order by at desc, id desc limit 100").param("id", id).query(ClaimPage.Step.class).list();
    }

    /** As the form shows it to its claimant. */
    ClaimForm form(UUID id, Viewer viewer) {
        facts(id, viewer).bench().asClaimant();
        return jdbc.sql("select id, version, title, organiser, level, category, form, role, result, from_on as \"from\", to_on as \"to\", quantity, certificate, remark from credit.claim where id = :id")
                .param("id", id).query(ClaimForm.class).optional().orElseThrow(NotFound::new);
    }

    /** The categories of the district, those under a heading with its name before theirs. */
    Map<String, String> categories(Viewer viewer) {
        record Category(String code, String name) {}
        var all = jdbc.sql("select code, name from activity.category_card where wall = :wall and not retired order by ordinal, code").param("wall", viewer.wall()).query(Category.class).list();
        var names = new java.util.LinkedHashMap<String, String>();
        all.forEach(each -> names.put(each.code(), each.code().contains(".") ? names.getOrDefault(each.code().substring(0, each.code().indexOf('.')), "") + " · " + Text.t(each.name()) : Text.t(each.name())));
        return names;
    }
}
