package yanxun.org.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yanxun.org.TiedHats;
import yanxun.platform.access.Hat;
import yanxun.platform.access.Post;
import yanxun.platform.access.Viewer;
import yanxun.platform.access.Viewers;
import yanxun.platform.data.PersonId;

/** Who an account is today: the person, the home unit, the duties, and the districts they reach, and what comes of ties. */
@Component
class AccountViewers implements Viewers {
    private static final String WHO = """
             account.id as account_id, account.person_id, account.must_change, account.tongue, person.name, person.wall, home.unit_id,
                   (select period.name from org.unit_period period where period.unit_id = home.unit_id and period.valid @> current_date) as unit_name,
                   (select period.name from org.unit_period period where period.unit_id = person.wall and period.valid @> current_date) as wall_name,
                   (select coalesce(json_agg(json_build_object('post', duty.post, 'unit', duty.unit_id, 'unitName', coalesce(period.short_name, period.name, ''),
                                'scope', duty.scope_id, 'walls', (select coalesce(json_agg(unit.wall), '[]') from org.reach join org.unit on unit.id = reach.descendant
                                    where reach.ancestor = duty.scope_id and reach.valid @> current_date and unit.kind in ('COUNTY', 'CITY', 'PROVINCE')), 'stage', duty.stage, 'subject', duty.subject) order by duty.post, duty.unit_id), '[]')::text
                      from org.duty left join org.unit_period period on period.unit_id = duty.unit_id and period.valid @> current_date
                     where duty.person_id = person.id and duty.valid @> current_date) as hats
            """;
    private static final String AT_HOME = """
              join org.person on person.id = account.person_id
              left join org.membership home on home.person_id = person.id and home.valid @> current_date
            """;

    private final JdbcClient jdbc;
    private final List<TiedHats> ties;
    private final JsonMapper json = JsonMapper.shared();

    AccountViewers(JdbcClient jdbc, List<TiedHats> ties) {
        this.jdbc = jdbc;
        this.ties = ties;
    }

    @Override
    public Map<String, Seen> ofSessions(Collection<String> tokenHashes, Instant oldest) {
        var seen = new HashMap<String, Seen>();
        jdbc.sql("select session.token_hash, session.hat, session.seen_at," + WHO + """
                  from platform.session join org.account on account.id = session.account_id
                """ + AT_HOME + " where session.token_hash = any (:hashes) and session.seen_at > :oldest and account.disabled_at is null")
                .param("hashes", tokenHashes.toArray(String[]::new)).param("oldest", oldest.atOffset(ZoneOffset.UTC))
                .query(rs -> {
                    seen.put(rs.getString("token_hash"), new Seen(viewer(rs, rs.getObject("hat", Integer.class)), rs.getObject("seen_at", OffsetDateTime.class).toInstant()));
                });
        var more = tied(seen.values().stream().map(each -> each.viewer().person()).collect(Collectors.toSet()));
        seen.replaceAll((_, each) -> new Seen(with(each.viewer(), more), each.at()));
        return seen;
    }

    @Override
    public Optional<Viewer> of(PersonId person) {
        return one("account.person_id", person.value());
    }

    @Override
    public Optional<Viewer> ofAccount(UUID account) {
        return one("account.id", account);
    }

    private Optional<Viewer> one(String column, UUID id) {
        return jdbc.sql("select" + WHO + "  from org.account\n" + AT_HOME + " where " + column + " = :id and account.disabled_at is null")
                .param("id", id).query((rs, _) -> viewer(rs, null)).optional().map(viewer -> with(viewer, tied(Set.of(viewer.person()))));
    }

    private Viewer viewer(ResultSet rs, @Nullable Integer wearing) throws SQLException {
        var wall = rs.getObject("wall", UUID.class);
        var unit = Optional.ofNullable(rs.getObject("unit_id", UUID.class)).orElse(wall);
        var unitName = Optional.ofNullable(rs.getString("unit_name")).orElse("");
        var hats = hats(rs.getString("hats"), unit, unitName);
        return new Viewer(rs.getObject("account_id", UUID.class), new PersonId(rs.getObject("person_id", UUID.class)), rs.getString("name"), unit, unitName,
                wall, Optional.ofNullable(rs.getString("wall_name")).orElse(""), walls(wall, hats), hats,
                wearing, rs.getBoolean("must_change"), rs.getString("tongue"));
    }

    private List<Map<PersonId, List<Hat>>> tied(Set<PersonId> persons) {
        return persons.isEmpty() ? List.of() : ties.stream().map(each -> each.of(persons)).toList();
    }

    private static Viewer with(Viewer viewer, List<Map<PersonId, List<Hat>>> tied) {
        var more = tied.stream().flatMap(each -> each.getOrDefault(viewer.person(), List.of()).stream()).toList();
        return more.isEmpty() ? viewer : viewer.with(Stream.concat(viewer.hats().stream(), more.stream()).toList());
    }

    private List<Hat> hats(String text, UUID unit, String unitName) {
        List<Hat> hats = json.readValue(text, new TypeReference<>() {});
        return hats.isEmpty() ? List.of(new Hat(Post.TEACHER, unit, unitName, unit, List.of(), null, null)) : hats;
    }

    private static List<UUID> walls(UUID own, List<Hat> hats) {
        return Stream.concat(Stream.of(own), hats.stream().flatMap(hat -> hat.walls().stream())).distinct().toList();
    }
}
