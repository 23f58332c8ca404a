package yanxun.plan.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Sessions;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/** Addresses of the calendars of units and communities. Whoever may see plans there may make one; it shows what its maker may see, and dies with the maker's account. */
@Component
class SharedFeeds {
    private static final int MOST = 20;
    private static final String UNITS = """
            select u.id, u.name from org.unit_card u join org.reach_card r on r.descendant = u.id and r.valid @> current_date
             where r.ancestor = any (:scopes::uuid[]) and u.kind in ('COUNTY', 'TOWNSHIP', 'BUREAU', 'SCHOOL', 'SUBJECT_GROUP', 'PREP_GROUP', 'STUDIO')""";
    private static final String COMMUNITIES = """
            select k.id, k.name from network.community_card k where k.valid @> current_date and k.id in (
                   select m.community_id from org.reach_card r join network.member_card m on m.unit_id = r.descendant where r.ancestor = any (:scopes::uuid[]) and r.valid @> current_date and m.valid @> current_date
                    union select t.community_id from network.tie_card t where t.person_id = :me and t.valid @> current_date)""";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    SharedFeeds(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    private record Choice(UUID id, String name) {}

    private record Row(UUID id, String name, boolean community, Instant createdAt, @Nullable Instant readAt) {}

    List<FeedPage.Shared> of(Viewer viewer) {
        return jdbc.sql("""
                select f.id, coalesce(u.name, k.name, '') as name, f.community_id is not null as community, f.created_at, f.read_at from plan.shared_feed f
                  left join org.unit_card u on u.id = f.unit_id left join network.community_card k on k.id = f.community_id
                 where f.person_id = :me order by f.created_at
                """).param("me", viewer.person().value()).query(Row.class).list().stream()
                .map(row -> new FeedPage.Shared(row.id(), row.name(), row.community(), Times.minute(row.createdAt()), row.readAt() == null ? null : Times.minute(row.readAt()))).toList();
    }

    /** By what the form sends: unit: or community: and the id. */
    Map<String, String> choices(Viewer viewer) {
        var choices = new LinkedHashMap<String, String>();
        asked(COMMUNITIES + " order by 2", viewer).forEach(each -> choices.put("community:" + each.id(), each.name()));
        asked("select distinct id, name from (" + UNITS + ") mine order by 2", viewer).forEach(each -> choices.put("unit:" + each.id(), each.name()));
        return choices;
    }

    private List<Choice> asked(String sql, Viewer viewer) {
        return by(jdbc.sql(sql), viewer).query(Choice.class).list();
    }

    private static JdbcClient.StatementSpec by(JdbcClient.StatementSpec statement, Viewer viewer) {
        return statement.param("scopes", viewer.scopes(Permission.SEE_PLANS)).param("me", viewer.person().value());
    }

    @Transactional
    public String make(String choice, Viewer viewer) {
        var name = choices(viewer).get(choice);
        if (name == null) {
            throw new NotFound();
        }
        if (jdbc.sql("select count(*) from plan.shared_feed where person_id = :me").param("me", viewer.person().value()).query(Integer.class).single() >= MOST) {
            throw new Rejected("一个人最多 {0} 个单位和共同体的订阅地址;请先停用不用的", MOST);
        }
        var token = Secrets.fresh();
        var id = UUID.fromString(choice.substring(choice.indexOf(':') + 1));
        var unit = choice.startsWith("unit:");
        jdbc.sql("insert into plan.shared_feed (id, wall, person_id, account_id, unit_id, community_id, token_hash, created_at) values (:id, :wall, :me, :account, :unit, :community, :hash, :now)")
                .param("id", Id.next()).param("wall", viewer.wall()).param("me", viewer.person().value()).param("account", viewer.account()).param("unit", unit ? id : null, java.sql.Types.OTHER)
                .param("community", unit ? null : id, java.sql.Types.OTHER).param("hash", Sessions.hash(token)).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        audit.note(viewer, "生成日历订阅", choice, name);
        return token;
    }

    @Transactional
    public void revoke(UUID feed, Viewer viewer) {
        if (jdbc.sql("delete from plan.shared_feed where id = :id and person_id = :me").param("id", feed).param("me", viewer.person().value()).update() == 0) {
            throw new NotFound();
        }
        audit.note(viewer, "取消日历订阅", "feed:" + feed, "");
    }
}
