package yanxun.org.duty;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Post;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.PersonId;

/**
 * Who may become whom. Whoever resets a password, unlocks, enables or opens an account can sign in as that person; whoever appoints somebody
 * they can sign in as, or leads a duty over to them, holds that duty. So nobody does it, from a page, for an auditor, nor for whoever reads
 * what is kept about people beyond one school and the keeper does not, nor for a duty that reaches further than the keeper.
 */
@Component
public class Standing {
    /** What a list of people must not take from somebody in passing. */
    private static final String[] WATCHED = Arrays.stream(Post.values()).filter(post -> post.may(Permission.SEE_SENSITIVE) || post.may(Permission.SEE_AUDIT)).map(Post::name).toArray(String[]::new);
    private static final String[] SENSITIVE = Arrays.stream(Post.values()).filter(post -> post.may(Permission.SEE_SENSITIVE)).map(Post::name).toArray(String[]::new);
    private static final String HELD = "select d.id, d.post, d.unit_id, d.scope_id, upper(d.valid) - 1 as last from org.duty d where d.person_id = :person and coalesce(upper(d.valid), 'infinity') > current_date order by d.post, d.id";

    private final JdbcClient jdbc;

    Standing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Posts that, held over a region, are given and taken one by one. */
    public static String[] watched() {
        return WATCHED.clone();
    }

    public record Held(UUID id, Post post, UUID unitId, UUID scopeId, @Nullable LocalDate last) {}

    /** For the account of somebody: duties of today and those to come. */
    public boolean isBeyond(PersonId person, Viewer viewer) {
        return firstOutOfHand(person, viewer).isPresent();
    }

    public Optional<Held> firstOutOfHand(PersonId person, Viewer viewer) {
        return held(person).stream().filter(duty -> !isWithin(duty.scopeId(), viewer.scopes(Permission.MANAGE_ACCOUNTS)) || isBeyond(duty.post(), duty.scopeId(), viewer)).findFirst();
    }

    /** What whoever keeps the server types so that this person holds this duty, until its last day, and has an account. */
    public String command(PersonId person, Post post, UUID scope, @Nullable LocalDate last) {
        record Named(String number, String unit, String district, boolean whole) {}
        var named = jdbc.sql("""
                select p.number, u.name as unit, w.name as district, u.id = w.id as whole from org.person p join org.unit_card u on u.id = :scope join org.unit_card w on w.id = u.wall where p.id = :person
                """).param("person", person.value()).param("scope", scope).query(Named.class).single();
        var typed = named.whole() ? "./yanxun user appoint --number %s --post %s --district %s".formatted(word(named.number()), post.name(), word(named.district()))
                : "./yanxun user appoint --number %s --post %s --unit %s --district %s".formatted(word(named.number()), post.name(), word(named.unit()), word(named.district()));
        return last == null ? typed : typed + " --until " + last;
    }

    /** As a shell takes it for one. */
    private static String word(String text) {
        return text.matches("[\\p{IsHan}\\w.@-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    boolean isBeyond(Post post, UUID scope, Viewer viewer) {
        return post.may(Permission.SEE_AUDIT) || post.may(Permission.SEE_SENSITIVE) && !isOfOneSchool(scope) && !isWithin(scope, viewer.scopes(Permission.SEE_SENSITIVE));
    }

    /** Of what somebody holds, what the viewer can neither give nor take away. */
    public Optional<Held> firstBeyond(PersonId person, Viewer viewer) {
        return held(person).stream().filter(duty -> isBeyond(duty.post(), duty.scopeId(), viewer)).findFirst();
    }

    public Optional<Held> firstNotGrantable(PersonId person, Viewer viewer) {
        return held(person).stream().filter(duty -> !mayGrant(duty.post(), duty.scopeId(), viewer) || isBeyond(duty.post(), duty.scopeId(), viewer)).findFirst();
    }

    boolean mayGrant(Post post, UUID scope, Viewer viewer) {
        List<UUID> reached = jdbc.sql("select ancestor from org.reach where descendant = :scope and ancestor = any (:scopes::uuid[]) and valid @> current_date")
                .param("scope", scope).param("scopes", viewer.scopes(Permission.MANAGE_PEOPLE)).query(UUID.class).list();
        return Grants.of(viewer).mayGrant(post, scope, reached);
    }

    /** A region nobody has been entrusted with yet, and that has none beneath: whoever sets it up appoints the first. */
    boolean isUntouched(UUID region) {
        return jdbc.sql("""
                select exists (select from org.unit where id = :region and id = wall) and not exists (select from org.duty where scope_id = :region and post = any (:sensitive))
                   and not exists (select from org.reach r join org.unit u on u.id = r.descendant where r.ancestor = :region and u.id = u.wall and u.id <> :region)
                """).param("region", region).param("sensitive", SENSITIVE).query(Boolean.class).single();
    }

    /** Whether somebody at this region or above it would read what is kept about the people beneath. */
    public boolean isEntrusted(UUID region) {
        return jdbc.sql("""
                select exists (select from org.duty d join org.reach r on r.ancestor = d.scope_id where r.descendant = :region and d.post = any (:sensitive) and coalesce(upper(d.valid), 'infinity') > current_date)
                """).param("region", region).param("sensitive", SENSITIVE).query(Boolean.class).single();
    }

    private List<Held> held(PersonId person) {
        return jdbc.sql(HELD).param("person", person.value()).query(Held.class).list();
    }

    private boolean isWithin(UUID scope, UUID[] roots) {
        return jdbc.sql("select exists (select from org.reach where descendant = :scope and ancestor = any (:roots::uuid[]) and valid @> current_date)").param("scope", scope).param("roots", roots).query(Boolean.class).single();
    }

    /** A school, or a group within it. */
    private boolean isOfOneSchool(@Nullable UUID unit) {
        return jdbc.sql("select exists (select from org.reach r join org.unit u on u.id = r.ancestor where r.descendant = :unit and u.kind = 'SCHOOL' and r.valid @> current_date)").param("unit", unit).query(Boolean.class).single();
    }
}
