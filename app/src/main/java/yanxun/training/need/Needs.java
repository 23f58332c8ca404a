package yanxun.training.need;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.Times;

/** Finds surveys of needs. One of an office concerns the whole district, one of a school its own people. */
@Component
class Needs {
    private static final String NEED = """
            select n.id, n.wall, n.unit_id, coalesce(u.name, '') as unit_name, n.title, n.guide, n.most, n.closes_on, n.state,
            """ + Reach.covers("n.unit_id", "managing") + """
              as manages,
                   coalesce(u.kind in ('BUREAU', 'SECTION', 'COUNTY'), false) as office
              from training.need n left join org.unit_card u on u.id = n.unit_id
            """;
    private static final String SEEN = " (seen.manages or seen.office and seen.wall = :wall or seen.unit_id = :unit) ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Needs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LocalDate today() {
        return Times.day(clock.instant());
    }

    Need seen(UUID id, Viewer viewer) {
        return by(viewer, "select * from (" + NEED + " where n.id = :id) seen where" + SEEN).param("id", id).query(Need.class).optional().orElseThrow(NotFound::new);
    }

    Need managed(UUID id, Viewer viewer) {
        var need = seen(id, viewer);
        if (!need.manages()) {
            throw new NotFound();
        }
        return need;
    }

    NeedListPage list(Viewer viewer) {
        var rows = by(viewer, """
                select seen.id, seen.title, seen.unit_name, seen.closes_on, seen.state, (select count(distinct v.person_id) from training.need_vote v where v.need_id = seen.id) as voters,
                       exists (select from training.need_vote v where v.need_id = seen.id and v.person_id = :me) as mine from (
                """ + NEED + ") seen where" + SEEN + " order by seen.state = 'CLOSED', seen.closes_on desc, seen.id limit 100").param("me", viewer.person().value()).query(NeedListPage.Row.class).list();
        return new NeedListPage(rows, viewer.may(Permission.MANAGE_TRAINING), today());
    }

    NeedPage page(UUID id, Viewer viewer) {
        var need = seen(id, viewer);
        var topics = jdbc.sql("""
                select t.id, t.text, t.own, t.programme_id, count(v.person_id) as votes, coalesce(string_agg(distinct v.stage, '、'), '') as stages
                  from training.need_topic t left join training.need_vote v on v.topic_id = t.id where t.need_id = :id group by t.id order by
                """ + (need.manages() || !need.isOpen(today()) ? " count(v.person_id) desc, t.ordinal, t.id" : " t.ordinal, t.id")).param("id", id).query(NeedPage.Topic.class).list();
        var mine = Set.copyOf(jdbc.sql("select topic_id from training.need_vote where need_id = :id and person_id = :me").param("id", id).param("me", viewer.person().value()).query(UUID.class).list());
        var voters = jdbc.sql("select count(distinct person_id) from training.need_vote where need_id = :id").param("id", id).query(Long.class).single();
        var shown = need.manages() || !need.isOpen(today()) ? topics : topics.stream().filter(topic -> !topic.own() || mine.contains(topic.id())).toList();
        return new NeedPage(need, List.copyOf(shown), mine, need.isOpen(today()), voters);
    }

    private JdbcClient.StatementSpec by(Viewer viewer, String sql) {
        return jdbc.sql(sql).param("managing", viewer.scopes(Permission.MANAGE_TRAINING)).param("wall", viewer.wall()).param("unit", viewer.unit());
    }
}
