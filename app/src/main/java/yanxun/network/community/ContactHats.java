package yanxun.network.community;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private record Tied(UUID personId, UUID communityId, UUID unitId, String name) {
        Hat hat() {
            return new Hat(Post.COMMUNITY_CONTACT, unitId, name, communityId, List.of(), null, null);
        }
    }

    @Override
    public Map<PersonId, List<Hat>> of(Collection<PersonId> persons) {
        return jdbc.sql("""
                select distinct t.person_id, t.community_id, t.unit_id, coalesce(u.short_name, u.name, '') as name from network.tie_card t left join org.unit_card u on u.id = t.unit_id
                 where t.person_id = any (:persons) and t.valid @> current_date order by t.person_id, t.community_id, t.unit_id
                """).param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new)).query(Tied.class).list().stream()
                .collect(Collectors.groupingBy(tied -> new PersonId(tied.personId()), Collectors.mapping(Tied::hat, Collectors.toList())));
    }
}
