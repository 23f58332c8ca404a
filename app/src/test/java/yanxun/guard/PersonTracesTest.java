package yanxun.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yanxun.org.PersonTraces;
import yanxun.platform.access.Scope;
import yanxun.support.ScreenTest;

/** Every column that may name a person is spoken for, so that nothing is left behind when two records become one. */
@ScreenTest
class PersonTracesTest {
    /** Columns of these names hold no person, whatever the table. */
    private static final Set<String> THINGS = Set.of("id", "store_id", "wall", "walls", "unit_id", "activity_id", "ancestor", "descendant", "announcement_id", "assessment_id", "bid_id", "certificate_id", "check_id", "chosen_for", "claim_id",
            "cohort_id", "community_id", "delivered_in", "document_id", "entries", "feedback_id", "group_id", "hearing_id", "home", "host_id", "intake_id", "issuing_unit", "item_id", "job", "job_id", "lead_id", "lesson_id",
            "menu_id", "merged_into", "merger_id", "need_id", "needs_id", "offer_id", "organiser_id", "owner_unit", "parent_id", "plan_entry_id", "plan_id", "policy_id", "problem_id", "programme_id", "replaced_by", "replaces",
            "reverses", "robot_id", "run_id", "scope_id", "scopes", "season_id", "serves_id", "source_id", "subject_id", "task_id", "template_id", "topic_id", "trainer_id", "transfer_id", "undertaking_id", "unsubscribe_key",
            "closed_in", "coding_edition", "copied_from", "draw_id", "editions", "instrument_id", "observer_unit", "rating_edition", "sheet_id");
    /** The trail, the mergers, editions that are published and draws that were committed to say what was; sessions of the account that goes are closed; two who are not the same are never merged. */
    private static final Set<String> STAY_AS_THEY_ARE = Set.of("platform.audit.actor", "platform.session.account_id", "org.merger.gone_id", "org.merger_line.old_id", "org.merger_line.new_id", "org.not_same.one", "org.not_same.other",
            "rubric.edition.changed_by", "rubric.edition.published_by", "rubric.edition.withdrawn_by", "observation.draw.observers", "observation.draw_candidate.teacher_id");

    @Autowired
    List<PersonTraces> modules;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyColumnThatMayNameAPersonIsSpokenFor() {
        var forgotten = new TreeSet<>(columns());
        forgotten.removeIf(column -> THINGS.contains(column.substring(column.lastIndexOf('.') + 1)));
        forgotten.removeAll(STAY_AS_THEY_ARE);
        forgotten.removeAll(spokenFor());
        assertThat(forgotten).as("say in the module's PersonTraces what becomes of them when two records of a person are merged, or here that they name no person").isEmpty();
    }

    /** The database rewrites no other column: a new one is added to org.trace by the migration that makes it. */
    @Test
    void theDatabaseFollowsExactlyWhatIsSpokenFor() {
        assertThat(jdbc.sql("select relation || '.' || named from org.trace").query(String.class).set()).isEqualTo(spokenFor());
    }

    @Test
    void whatIsSpokenForExists() {
        assertThat(columns()).containsAll(spokenFor());
        assertThat(columns()).containsAll(STAY_AS_THEY_ARE);
    }

    private TreeSet<String> spokenFor() {
        var spoken = new TreeSet<String>();
        modules.forEach(module -> java.util.stream.Stream.concat(module.traces().stream(), module.accountTraces().stream()).forEach(trace -> spoken.addAll(trace.columns())));
        return spoken;
    }

    private Set<String> columns() {
        return Scope.everywhere(() -> jdbc.sql("""
                select n.nspname || '.' || c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema|public)' and a.attnum > 0 and not a.attisdropped and a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype)
                """).query(String.class).set());
    }
}
