package yanxun.training.season;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;
import yanxun.training.completion.NotingNoShows;
import yanxun.training.programme.Chronicle;

/** The parts of a season's page. While wishes can still change, only the bureau sees how many there are. */
@Component
class SeasonParts {
    private final JdbcClient jdbc;
    private final NotingNoShows noShows;
    private final Chronicle happenings;

    SeasonParts(JdbcClient jdbc, NotingNoShows noShows, Chronicle happenings) {
        this.jdbc = jdbc;
        this.noShows = noShows;
        this.happenings = happenings;
    }

    List<SeasonPage.Menu> menu(Season season, Viewer viewer) {
        return jdbc.sql("""
                select k.id, k.title, coalesce(u.name, '') as unit_name, k.hours, c.name as category_name, k.starts_on, k.most,
                       (select count(*) from training.place p where p.cohort_id = k.id and p.state in ('ASKED', 'PROPOSED', 'PLACED')) as held,
                       (select count(*) from training.wish w where w.cohort_id = k.id and w.round = :round) as wished, (select count(*) from training.wish w where w.cohort_id = k.id and w.round = :round and w.rank = 1) as first,
                       exists (select from training.place p where p.cohort_id = k.id and p.person_id = :me and p.state in ('ASKED', 'PROPOSED', 'PLACED')) as mine
                  from training.cohort k left join org.unit_card u on u.id = k.unit_id left join activity.category_card c on c.wall = k.wall and c.code = k.category
                 where k.season_id = :id and k.state <> 'CANCELLED' order by k.title, k.id
                """).param("id", season.id()).param("round", season.round()).param("me", viewer.person().value()).query(SeasonPage.Menu.class).list();
    }

    SeasonPage.@Nullable Mine mine(Season season, Viewer viewer) {
        return jdbc.sql("""
                select b.state, b.reason, array(select w.cohort_id from training.wish w where w.season_id = b.season_id and w.round = b.round and w.person_id = b.person_id order by w.rank) as wishes
                  from training.ballot b where b.season_id = :id and b.round = :round and b.person_id = :me
                """).param("id", season.id()).param("round", season.round()).param("me", viewer.person().value())
                .query((rs, _) -> new SeasonPage.Mine(rs.getString("state"), rs.getString("reason"), Arrays.asList((UUID[]) rs.getArray("wishes").getArray()))).optional().orElse(null);
    }

    List<SeasonPage.Past> past(UUID id, Viewer viewer) {
        return jdbc.sql("select round, state, decision from training.ballot where season_id = :id and person_id = :me and state in ('SERVED', 'UNSERVED') order by round").param("id", id)
                .param("me", viewer.person().value()).query(SeasonPage.Past.class).list();
    }

    List<String> barred(UUID id, Viewer viewer) {
        return noShows.barring(viewer.person().value(), id);
    }

    SeasonPage.Tally tally(Season season) {
        return jdbc.sql("""
                select count(*) filter (where state = 'HANDED_IN') as handed_in, count(*) filter (where state = 'APPROVED') as approved, count(*) filter (where state = 'RETURNED') as returned,
                       (select count(*) from training.place p join training.cohort k on k.id = p.cohort_id where k.season_id = :id and p.state = 'PROPOSED') as proposed
                  from training.ballot where season_id = :id and round = :round
                """).param("id", season.id()).param("round", season.round()).query(SeasonPage.Tally.class).single();
    }

    List<Chronicle.Line> timeline(UUID id) {
        return happenings.of(id);
    }
}
