package yanxun.training.season;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.platform.access.Viewer;
import yanxun.platform.time.Times;
import yanxun.training.enrolment.Telling;

/** Draws a round, opens the second, ends the season. */
@Component
@Transactional
public class Drawing {
    private static final String ASKED = """
            select b.person_id as person, coalesce(c.name, '') as name, coalesce(u.name, '') as unit,
                   array(select w.cohort_id from training.wish w where w.season_id = b.season_id and w.round = b.round and w.person_id = b.person_id order by w.rank) as wishes,
                   (select count(*) from training.ballot o where o.person_id = b.person_id and o.state = 'UNSERVED' and o.handed_in_at < b.handed_in_at and o.handed_in_at > coalesce(
                       (select max(g.handed_in_at) from training.ballot g where g.person_id = b.person_id and g.state = 'SERVED'), '-infinity')) as lost,
                   (select count(*) from training.ballot g where g.person_id = b.person_id and g.state = 'SERVED' and g.handed_in_at > b.handed_in_at - interval '1 year') as served
              from training.ballot b left join org.person_card c on c.id = b.person_id left join org.unit_card u on u.id = b.unit_id
             where b.season_id = :season and b.round = :round and b.state = 'APPROVED' order by b.person_id
            """;

    private final JdbcClient jdbc;
    private final Seasons seasons;
    private final PlanningSeasons.Opening opening;
    private final Telling telling;
    private final Clock clock;

    Drawing(JdbcClient jdbc, Seasons seasons, PlanningSeasons.Opening opening, Telling telling, Clock clock) {
        this.jdbc = jdbc;
        this.seasons = seasons;
        this.opening = opening;
        this.telling = telling;
        this.clock = clock;
    }

    /** What would come out now. Repeating it gives the same: the seed was fixed with the season. */
    @Transactional(readOnly = true)
    public List<Draw.Outcome> preview(Season season) {
        return draw(season).outcomes();
    }

    private Draw draw(Season season) {
        var menus = jdbc.sql("""
                select k.id, k.title, greatest(0, k.most - (select count(*) from training.place p where p.cohort_id = k.id and p.state in ('ASKED', 'PROPOSED', 'PLACED'))) as free
                  from training.cohort k where k.season_id = :season and k.state = 'OPEN' order by k.title, k.id
                """).param("season", season.id()).query(Draw.Menu.class).list();
        return new Draw(menus, jdbc.sql(ASKED).param("season", season.id()).param("round", season.round()).query(Draw.Asked.class).list(), season.seed() + " " + season.round());
    }

    public void draw(UUID id, Viewer viewer) {
        var season = seasons.claim(id, viewer);
        if (season.state() == SeasonState.DRAWN) {
            return;
        }
        var state = season.state().draw(season.checksNow(), Times.day(clock.instant()));
        jdbc.sql("select id from training.cohort where season_id = :id order by id for update").param("id", id).query(UUID.class).list();
        var outcomes = draw(season).outcomes();
        outcomes.forEach(outcome -> keep(season, outcome, viewer));
        jdbc.sql("update training.ballot set state = 'UNSERVED', decision = :why where season_id = :id and round = :round and state = 'HANDED_IN'").param("why", kept("学校没有在期限内审核")).param("id", id)
                .param("round", season.round()).update();
        move(season, state, season.round());
        opening.happenings.note(id, season.wall(), viewer, "抽签分配", kept("第 {0} 轮:{1} 人填报,{2} 人分到", season.round(), outcomes.size(), outcomes.stream().filter(Draw.Outcome::served).count()));
        tell(season, outcomes);
    }

    private void keep(Season season, Draw.Outcome outcome, Viewer viewer) {
        jdbc.sql("update training.ballot set state = :state, turn = :turn, decision = :why where season_id = :season and round = :round and person_id = :person").param("state", outcome.served() ? "SERVED" : "UNSERVED")
                .param("turn", outcome.turn()).param("why", outcome.because()).param("season", season.id()).param("round", season.round()).param("person", outcome.person()).update();
        if (outcome.served()) {
            place(season, outcome, outcome.cohort(), outcome.rank(), "PROPOSED", viewer);
        } else if (season.round() == 2) {
            record Wish(UUID cohortId, int rank) {}
            jdbc.sql("select cohort_id, rank from training.wish where season_id = :season and round = 2 and person_id = :person order by rank").param("season", season.id()).param("person", outcome.person()).query(Wish.class).list()
                    .forEach(wish -> place(season, outcome, wish.cohortId(), wish.rank(), "WAITING", viewer));
        }
    }

    /** The row of an earlier ending is taken up again; whoever is on the list already stays as they are. */
    private void place(Season season, Draw.Outcome outcome, UUID cohort, int rank, String state, Viewer viewer) {
        jdbc.sql("""
                insert into training.place as p (cohort_id, person_id, wall, unit_id, state, way, round, rank, queue, since, checked_by, checked_at, decided_by, decided_at)
                select :cohort, b.person_id, b.wall, b.unit_id, :state, 'CHOICE', :round, :rank, :turn, :now, b.checked_by, b.checked_at, :me, :now from training.ballot b
                 where b.season_id = :season and b.round = :round and b.person_id = :person
                on conflict (cohort_id, person_id) do update set unit_id = excluded.unit_id, state = excluded.state, way = 'CHOICE', round = excluded.round, rank = excluded.rank, queue = excluded.queue, since = excluded.since,
                       reason = '', checked_by = excluded.checked_by, checked_at = excluded.checked_at, decided_by = excluded.decided_by, decided_at = excluded.decided_at
                 where p.state not in ('ASKED', 'PROPOSED', 'PLACED')
                """).param("cohort", cohort).param("state", state).param("round", season.round()).param("rank", rank).param("turn", outcome.turn()).param("now", now()).param("me", viewer.person().value())
                .param("season", season.id()).param("person", outcome.person()).update();
    }

    private void tell(Season season, List<Draw.Outcome> outcomes) {
        var served = outcomes.stream().filter(Draw.Outcome::served).collect(Collectors.groupingBy(outcome -> Objects.requireNonNull(outcome.cohort()), java.util.TreeMap::new, Collectors.mapping(Draw.Outcome::person, Collectors.toList())));
        var source = Matter.DRAWN.of(season.id() + ":" + season.round());
        served.forEach((cohort, persons) -> {
            var title = jdbc.sql("select title from training.cohort where id = :id").param("id", cohort).query(String.class).single();
            telling.letter(new Letter(season.wall(), source, false, kept("选课结果:{0}", title), kept("等班级审核"), season.url(), null), persons);
        });
        var empty = outcomes.stream().filter(outcome -> !outcome.served()).map(Draw.Outcome::person).toList();
        telling.letter(new Letter(season.wall(), source, false, kept("选课结果:{0}", season.title()), season.round() == 1 ? kept("第一轮没有轮到,可以填第二轮") : kept("没有轮到,已列入候补"), season.url(), null), empty);
        telling.settleAll(Matter.SEASON.of(season.id() + ":" + season.round()));
        jdbc.sql("select distinct unit_id from training.ballot where season_id = :id and round = :round").param("id", season.id()).param("round", season.round()).query(UUID.class).list()
                .forEach(unit -> telling.settleAll(Matter.BALLOTS.of(season.id() + ":" + season.round() + ":" + unit)));
    }

    public void secondRound(UUID id, Viewer viewer) {
        var season = seasons.claim(id, viewer);
        var state = season.state().secondRound(season.round(), undecided(id));
        move(season, state, 2);
        opening.happenings.note(id, season.wall(), viewer, "开始第二轮", "");
        opening.invite(seasons.claim(id, viewer), unserved(id));
    }

    public void finish(UUID id, Viewer viewer) {
        var season = seasons.claim(id, viewer);
        move(season, season.state().finish(undecided(id)), season.round());
        jdbc.sql("update training.season set done_at = :now where id = :id").param("now", now()).param("id", id).update();
        opening.happenings.note(id, season.wall(), viewer, "结束选课", "");
    }

    private int undecided(UUID id) {
        return jdbc.sql("select count(*) from training.place p join training.cohort k on k.id = p.cohort_id where k.season_id = :id and p.state = 'PROPOSED'").param("id", id).query(Integer.class).single();
    }

    private List<UUID> unserved(UUID id) {
        return jdbc.sql("select person_id from training.ballot b where b.season_id = :id and b.round = 1 and not exists (select from training.place p join training.cohort k on k.id = p.cohort_id where k.season_id = :id and p.person_id = b.person_id and p.state = 'PLACED')")
                .param("id", id).query(UUID.class).list();
    }

    private void move(Season season, SeasonState state, int round) {
        jdbc.sql("update training.season set state = :state, round = :round, version = version + 1 where id = :id").param("state", state.name()).param("round", round).param("id", season.id()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
