package yanxun.credit.policy;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;

/** Drafting an edition, putting it in force, taking it out of force. What was in force is never rewritten. */
@Component
@Transactional
public class WritingPolicies {
    private final JdbcClient jdbc;
    private final Policies policies;
    private final Audit audit;
    private final Clock clock;

    WritingPolicies(JdbcClient jdbc, Policies policies, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /** Handed in twice it is one. */
    public void begin(UUID id, String name, String source, UUID unit, Policy policy, Viewer viewer) {
        var wall = jdbc.sql("select wall from org.unit_card u where id = :unit and" + Reach.covers("u.id", "scopes"))
                .param("unit", unit).param("scopes", viewer.scopes(Permission.RULE_HOURS)).query(UUID.class).optional().orElseThrow(NotFound::new);
        var fresh = jdbc.sql("insert into credit.policy (id, wall, unit_id, name, source) values (:id, :wall, :unit, :name, :source) on conflict do nothing")
                .param("id", id).param("wall", wall).param("unit", unit).param("name", name.strip()).param("source", source.strip()).update();
        if (fresh == 1) {
            insert(id, wall, 1, SchoolYear.of(Times.day(clock.instant())).start(), policy, viewer);
            audit.note(viewer, "起草学时政策", "policy:" + id, name.strip());
        }
    }

    /** A new edition begins as the latest stands. */
    public int draft(UUID policy, Viewer viewer) {
        mine(policy, viewer);
        var latest = policies.editions(policy).getFirst();
        if (latest.state() == Edition.State.DRAFT) {
            return latest.edition();
        }
        insert(policy, latest.wall(), latest.edition() + 1, latest.fromYear(), latest.definition(), viewer);
        return latest.edition() + 1;
    }

    private void insert(UUID policy, UUID wall, int edition, int fromYear, Policy definition, Viewer viewer) {
        jdbc.sql("""
                insert into credit.policy_edition (policy_id, edition, wall, from_year, state, definition, by_name, changed_at)
                values (:policy, :edition, :wall, :from, 'DRAFT', :definition, :name, :now)
                """).param("policy", policy).param("edition", edition).param("wall", wall).param("from", fromYear).param("definition", PolicyText.write(definition)).param("name", viewer.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    void change(UUID policy, int edition, @Nullable Integer version, UnaryOperator<Policy> change, Viewer viewer) {
        var draft = draft(policy, edition, version, viewer);
        var changed = Checking.checked(change.apply(draft.definition()));
        jdbc.sql("update credit.policy_edition set definition = :definition, version = version + 1, by_name = :name, changed_at = :now where policy_id = :policy and edition = :edition")
                .param("definition", PolicyText.write(changed)).param("name", viewer.name()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("policy", policy).param("edition", edition).update();
    }

    void rename(UUID policy, String name, String source) {
        jdbc.sql("update credit.policy set name = :name, source = :source, version = version + 1 where id = :id").param("name", name.strip()).param("source", source.strip()).param("id", policy).update();
    }

    /** From a school year on. Where it began in a year that is running or over, people must be able to read why. */
    public void enforce(UUID policy, int edition, int fromYear, String note, Viewer viewer) {
        var draft = draft(policy, edition, null, viewer);
        var year = SchoolYear.of(Times.day(clock.instant())).start();
        if (fromYear < year - 5 || fromYear > year + 5) {
            throw new Rejected("开始执行的学年应在 {0} 到 {1} 之间", year - 5, year + 5);
        }
        if (fromYear <= year && edition > 1 && note.isBlank()) {
            throw new Rejected("这一版从已经开始的学年起执行,请写明原因和依据,教师会看到");
        }
        Checking.checked(draft.definition());
        jdbc.sql("update credit.policy_edition set state = 'IN_FORCE', from_year = :from, note = :note, version = version + 1, by_name = :name, changed_at = :now where policy_id = :policy and edition = :edition")
                .param("from", fromYear).param("note", note.strip()).param("name", viewer.name()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("policy", policy).param("edition", edition).update();
        audit.note(viewer, "执行学时政策", "policy:" + policy, kept("{0} 第 {1} 版,从 {2} 学年起", draft.name(), edition, fromYear));
    }

    void withdraw(UUID policy, int edition, String note, Viewer viewer) {
        mine(policy, viewer);
        var found = policies.edition(policy, edition).orElseThrow(NotFound::new);
        if (found.state() == Edition.State.WITHDRAWN) {
            return;
        }
        if (note.isBlank()) {
            throw new Rejected("请写明停用的原因");
        }
        jdbc.sql("update credit.policy_edition set state = 'WITHDRAWN', note = :note, version = version + 1, by_name = :name, changed_at = :now where policy_id = :policy and edition = :edition")
                .param("note", note.strip()).param("name", viewer.name()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("policy", policy).param("edition", edition).update();
        audit.note(viewer, "停用学时政策", "policy:" + policy, kept("{0} 第 {1} 版:{2}", found.name(), edition, note.strip()));
    }

    private Edition draft(UUID policy, int edition, @Nullable Integer version, Viewer viewer) {
        mine(policy, viewer);
        jdbc.sql("select 1 from credit.policy_edition where policy_id = :policy and edition = :edition for update").param("policy", policy).param("edition", edition).query(Integer.class).optional();
        var found = policies.edition(policy, edition).orElseThrow(NotFound::new);
        if (found.state() != Edition.State.DRAFT) {
            throw new Rejected("第 {0} 版{1},不能再改;请另起一版", edition, found.state() == Edition.State.IN_FORCE ? kept("已经执行") : kept("已经停用"));
        }
        if (version != null && version != found.version()) {
            throw new Stale();
        }
        return found;
    }

    private void mine(UUID policy, Viewer viewer) {
        jdbc.sql("select 1 from credit.policy p where id = :id and" + Reach.covers("p.unit_id", "scopes"))
                .param("id", policy).param("scopes", viewer.scopes(Permission.RULE_HOURS)).query(Integer.class).optional().orElseThrow(NotFound::new);
    }
}
