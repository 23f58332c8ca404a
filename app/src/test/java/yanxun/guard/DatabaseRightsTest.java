package yanxun.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yanxun.support.ScreenTest;

/** What the database itself keeps from whoever speaks in the program's name, read from its catalogue. */
@ScreenTest
class DatabaseRightsTest {
    private static final String OURS = " n.nspname !~ '^(pg_|information_schema|public)' ";
    private static final String WALL = "select from pg_attribute a where a.attrelid = c.oid and a.attname in ('wall', 'walls') and not a.attisdropped";
    /** Of one's own district, of several, or of either, as the catalogue writes it. */
    private static final String ALL = "( SELECT platform.everywhere() AS everywhere)";
    private static final String OWN = "(" + ALL + " OR (wall = ANY (( SELECT platform.walls() AS walls)::uuid[])))";
    private static final String SHARED = "(" + ALL + " OR (walls && ( SELECT platform.walls() AS walls)))";
    private static final String EITHER = OWN.substring(0, OWN.length() - 1) + " OR (walls && ( SELECT platform.walls() AS walls)))";
    /** Says which districts the demo founded, before any of them exists. */
    private static final Set<String> NOT_OF_ONE_DISTRICT = Set.of("platform.demo_state");
    /** What every district may read, by a policy of its own beside the wall. */
    private static final Set<String> PUBLISHED = Set.of("credit.policy public_to_read", "credit.policy_edition public_to_read", "rubric.instrument public_to_read", "rubric.edition published_to_read");
    /** Whether a letter to somebody of another district may leave the house; it tells no address. */
    private static final Set<String> WITH_THE_OWNERS_EYES = Set.of("notice.wish");
    /** Only ever grow: an entry of the trail, a seal, hours. */
    private static final Set<String> APPEND_ONLY = Set.of("platform.audit", "platform.audit_seal", "credit.entry");

    @Autowired
    JdbcClient jdbc;

    @Test
    void functionsWithTheOwnersRightsAreForTheProgramAloneAndLookNowhereElse() {
        assertThat(jdbc.sql("select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and " + OURS
                + " and (has_function_privilege('public', p.oid, 'execute') or not exists (select from unnest(p.proconfig) c where c like 'search_path=%'))").query(String.class).list()).isEmpty();
    }

    @Test
    void everyTableOfADistrictIsWalled() {
        var open = jdbc.sql("select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and not c.relrowsecurity and exists (" + WALL + ") and " + OURS).query(String.class).set();
        assertThat(open).isEqualTo(NOT_OF_ONE_DISTRICT);
    }

    /** Word for word: a condition that lets others in looks much like one that does not. */
    @Test
    void everyWallIsTheSame() {
        var walls = jdbc.sql("""
                select c.oid::regclass || ' ' || case when coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) in (:walls)
                             and coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') in ('', pg_get_expr(p.polqual, p.polrelid), :own)
                             and (p.polqual is not null or p.polcmd = 'a') then 'walled' else p.polname end
                  from pg_policy p join pg_class c on c.oid = p.polrelid
                """).param("walls", List.of(OWN, SHARED, EITHER)).param("own", OWN).query(String.class).set();
        var walled = jdbc.sql("select c.oid::regclass || ' walled' from pg_class c where c.relrowsecurity").query(String.class).set();
        var expected = new TreeSet<>(walled);
        expected.addAll(PUBLISHED);
        assertThat(walls).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void viewsLookWithTheRightsOfWhoLooks() {
        assertThat(jdbc.sql("select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'v' and coalesce(array_to_string(c.reloptions, ','), '') !~ 'security_invoker=(true|on)' and " + OURS)
                .query(String.class).set()).isEqualTo(WITH_THE_OWNERS_EYES);
    }

    @Test
    void whatOnlyGrowsIsNeitherChangedNorDeleted() {
        for (var table : APPEND_ONLY) {
            assertThat(jdbc.sql("select has_table_privilege(current_user, :table, 'update') or has_table_privilege(current_user, :table, 'delete') or has_table_privilege(current_user, :table, 'truncate')").param("table", table).query(Boolean.class).single())
                    .as(table).isFalse();
        }
    }

    @Test
    void theProgramOwnsNothingAndPassesNoWall() {
        assertThat(jdbc.sql("select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user").query(Boolean.class).single()).isFalse();
        assertThat(jdbc.sql("select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace where pg_get_userbyid(c.relowner) = current_user and " + OURS).query(Long.class).single()).isZero();
    }
}
