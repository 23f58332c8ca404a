package yanxun.network.community;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.org.TiedHats;
import yanxun.platform.access.Hat;
import yanxun.platform.access.Post;
import yanxun.platform.data.PersonId;

/** Who is named for a member of a community may hold activities in its name, while the tie lasts. */
@Component
class ContactHats implements TiedHats {
    private final JdbcClient jdbc;

    ContactHats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Tied(UUID communityId, UUID unitId, String name) {}

    @Override
    public List<Hat> of(PersonId person) {
        return jdbc.sql("""
                select distinct t.community_id, t.unit_id, coalesce(u.short_name, u.name, '') as name from network.tie_card t left join org.unit_card u on u.id = t.unit_id
                 where t.person_id = :person and t.valid @> current_date order by t.community_id, t.unit_id
                """).param("person", person.value()).query(Tied.class).list().stream().map(tied -> new Hat(Post.COMMUNITY_CONTACT, tied.unitId(), tied.name(), tied.communityId(), List.of(), null, null)).toList();
    }
}
