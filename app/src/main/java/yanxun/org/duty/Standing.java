package yanxun.org.duty;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Post;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.PersonId;

/**
 * Who may become whom: whoever resets a password, unlocks or enables can sign in as that person. So nobody does it, from a page, for an
 * auditor, nor for somebody who decides for a whole district and holds rights the keeper does not.
 */
@Component
public class Standing {
    private final JdbcClient jdbc;

    Standing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Held(Post post, boolean district) {}

    /** Duties of today and those to come. */
    public boolean isBeyond(PersonId person, Viewer viewer) {
        return jdbc.sql("""
                select d.post, u.kind in ('COUNTY', 'CITY', 'PROVINCE') as district from org.duty d join org.unit u on u.id = d.scope_id
                 where d.person_id = :person and coalesce(upper(d.valid), 'infinity') > current_date
                """).param("person", person.value()).query(Held.class).list().stream().anyMatch(held -> held.post().may(Permission.SEE_AUDIT)
                        || held.district() && held.post().may(Permission.SEE_SENSITIVE) && !viewer.may(Permission.SEE_SENSITIVE));
    }

    public boolean isAuditor(PersonId person) {
        return jdbc.sql("select post from org.duty where person_id = :person and coalesce(upper(valid), 'infinity') > current_date").param("person", person.value()).query(Post.class).list().stream()
                .anyMatch(post -> post.may(Permission.SEE_AUDIT));
    }
}
