package yanxun.credit.policy;

import static yanxun.platform.i18n.Text.t;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;

/** What the pages of policies show. */
@Component
public class PolicyPages {
    private final JdbcClient jdbc;
    private final Policies policies;
    private final HourNames words;
    private final Clock clock;

    PolicyPages(JdbcClient jdbc, Policies policies, HourNames words, Clock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.words = words;
        this.clock = clock;
    }

    /** What holds where the viewer works, and what they may write. */
    PolicyListPage list(Viewer viewer) {
        var rows = jdbc.sql("""
                select p.id, p.name, p.source, coalesce(u.name, '') as unit_name, e.edition, e.state, e.from_year
                  from credit.policy p
                  join lateral (select edition, state, from_year from credit.policy_edition e where e.policy_id = p.id and (:writes or e.state = 'IN_FORCE') order by state = 'IN_FORCE' desc, edition desc limit 1) e on true
                  left join org.unit_card u on u.id = p.unit_id
                 where
                """ + Reach.lies(":unit", "p.unit_id") + """
                    or
                """ + Reach.covers("p.unit_id", "scopes") + """
                 order by p.name, p.id
                """).param("unit", viewer.unit()).param("scopes", viewer.scopes(Permission.RULE_HOURS)).param("writes", viewer.may(Permission.RULE_HOURS)).query(PolicyListPage.Row.class).list();
        return new PolicyListPage(rows, viewer.may(Permission.RULE_HOURS));
    }

    NewPolicyPage fresh(PolicyForm form, Map<String, String> errors, Viewer viewer) {
        var templates = new LinkedHashMap<String, String>();
        Template.codes().forEach(code -> templates.put(code, t(Template.of(code).name())));
        record Row(UUID id, String name) {}
        var units = new LinkedHashMap<String, String>();
        jdbc.sql("select id, name from org.unit_card where id = any (:scopes::uuid[]) order by name").param("scopes", viewer.scopes(Permission.RULE_HOURS)).query(Row.class).list()
                .forEach(row -> units.put(row.id().toString(), row.name()));
        return new NewPolicyPage(form, templates, units, errors);
    }

    public PolicyPage page(UUID policy, int edition, PolicyPage.@Nullable Trial trial, Viewer viewer) {
        var shown = reachable(policy, edition, viewer);
        var editions = jdbc.sql("select edition, state, from_year, note, by_name, changed_at from credit.policy_edition where policy_id = :id and (:writes or state <> 'DRAFT') order by edition desc")
                .param("id", policy).param("writes", mayWrite(shown, viewer)).query((row, _) -> new PolicyPage.Past(row.getInt("edition"), Edition.State.valueOf(row.getString("state")), row.getInt("from_year"), row.getString("note"),
                        row.getString("by_name"), Times.day(row.getTimestamp("changed_at").toInstant()).toString())).list();
        var unitName = jdbc.sql("select name from org.unit_card where id = :id").param("id", shown.unit()).query(String.class).optional().orElse("");
        return new PolicyPage(shown, unitName, new Sentences(shown.definition(), words.names(viewer.wall())), editions, mayWrite(shown, viewer), SchoolYear.of(Times.day(clock.instant())).start(), trial);
    }

    int latest(UUID policy, Viewer viewer) {
        return policies.editions(policy).stream().filter(edition -> edition.state() != Edition.State.DRAFT || mayWrite(edition, viewer)).findFirst().orElseThrow(NotFound::new).edition();
    }

    RulePage rule(UUID policy, int edition, Part part, int place, @Nullable RuleForm form, Map<String, String> errors, Viewer viewer) {
        var shown = reachable(policy, edition, viewer);
        if (!mayWrite(shown, viewer) || place < 0 || place > part.size(shown.definition())) {
            throw new NotFound();
        }
        var filled = form != null ? form : place < part.size(shown.definition()) ? RuleForm.of(shown.definition(), part, place, shown.version()) : RuleForm.blank(shown.version());
        return new RulePage(shown, part, place, filled, words.categories(viewer.wall()), words.forms(viewer.wall()), errors);
    }

    /** Drafts are seen by who may write them only. */
    public Edition reachable(UUID policy, int edition, Viewer viewer) {
        var found = policies.edition(policy, edition).orElseThrow(NotFound::new);
        if (mayWrite(found, viewer)) {
            return found;
        }
        var holds = jdbc.sql("select" + Reach.lies(":unit", ":owner")).param("unit", viewer.unit()).param("owner", found.unit())
                .query(Boolean.class).single();
        if (!holds || found.state() == Edition.State.DRAFT) {
            throw new NotFound();
        }
        return found;
    }

    private boolean mayWrite(Edition edition, Viewer viewer) {
        return jdbc.sql("select" + Reach.covers(":owner", "scopes")).param("owner", edition.unit())
                .param("scopes", viewer.scopes(Permission.RULE_HOURS)).query(Boolean.class).single();
    }
}
