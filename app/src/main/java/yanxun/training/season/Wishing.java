package yanxun.training.season;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.i18n.Text;
import yanxun.platform.time.Times;
import yanxun.training.completion.NotingNoShows;
import yanxun.training.enrolment.Eligibility;
import yanxun.training.enrolment.Telling;

/** A teacher hands in ranked wishes, changes or takes them back, until the deadline of the round. */
@Component
@Transactional
public class Wishing {
    private final JdbcClient jdbc;
    private final Seasons seasons;
    private final Eligibility eligibility;
    private final Deadlines deadlines;
    private final Clock clock;

    Wishing(JdbcClient jdbc, Seasons seasons, Eligibility eligibility, Deadlines deadlines, Clock clock) {
        this.jdbc = jdbc;
        this.seasons = seasons;
        this.eligibility = eligibility;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    private record Choice(UUID id, UUID programmeId, String title, boolean free, boolean mine) {}

    public void handIn(UUID id, List<UUID> wishes, Viewer viewer) {
        var season = seasons.join(id, viewer);
        season.state().allowWishes(season.wishesNow(), today());
        deadlines.refuseBarred(viewer.person().value(), id);
        var ranked = List.copyOf(new LinkedHashSet<>(wishes));
        if (ranked.size() < wishes.size()) {
            throw new Rejected("各志愿不能重复").beside("wishes");
        }
        if (ranked.isEmpty() || ranked.size() > season.mostWishes()) {
            throw new Rejected("请选 1 到 {0} 个班,不能重复", season.mostWishes());
        }
        var choices = jdbc.sql("""
                select k.id, k.programme_id, k.title, k.most > (select count(*) from training.place p where p.cohort_id = k.id and p.state in ('ASKED', 'PROPOSED', 'PLACED')) as free,
                       exists (select from training.place p where p.cohort_id = k.id and p.person_id = :me and p.state in ('ASKED', 'PROPOSED', 'PLACED')) as mine
                  from training.cohort k where k.season_id = :season and k.state = 'OPEN' and k.id = any (:wishes::uuid[])
                """).param("me", viewer.person().value()).param("season", id).param("wishes", ranked.toArray(UUID[]::new)).query(Choice.class).list();
        if (choices.size() != ranked.size()) {
            throw new Rejected("有的班不在这个选课季里,或已不招生");
        }
        choices.forEach(choice -> check(choice, viewer));
        write(season, ranked, viewer);
        deadlines.tellSchool(season, viewer.unit(), viewer.wall());
    }

    private void check(Choice choice, Viewer viewer) {
        if (choice.mine()) {
            throw new Rejected("您已经在“{0}”里了,不用再选", choice.title());
        }
        if (!choice.free()) {
            throw new Rejected("“{0}”没有剩余名额", choice.title());
        }
        var unmet = eligibility.unmet(choice.programmeId(), viewer.person().value(), viewer.wall());
        if (!unmet.isEmpty()) {
            throw new Rejected("您不符合“{0}”的条件:{1}", choice.title(), Text.listed(unmet));
        }
    }

    private void write(Season season, List<UUID> ranked, Viewer viewer) {
        jdbc.sql("""
                insert into training.ballot (season_id, round, person_id, wall, unit_id, state, handed_in_at) values (:season, :round, :me, :wall, :unit, 'HANDED_IN', :now)
                on conflict (season_id, round, person_id) do update set unit_id = excluded.unit_id, state = 'HANDED_IN', handed_in_at = excluded.handed_in_at, reason = '', checked_by = null, checked_at = null
                """).param("season", season.id()).param("round", season.round()).param("me", viewer.person().value()).param("wall", viewer.wall()).param("unit", viewer.unit()).param("now", now()).update();
        jdbc.sql("delete from training.wish where season_id = :season and round = :round and person_id = :me").param("season", season.id()).param("round", season.round()).param("me", viewer.person().value()).update();
        for (int rank = 1; rank <= ranked.size(); rank++) {
            jdbc.sql("insert into training.wish (season_id, round, person_id, rank, cohort_id, wall) values (:season, :round, :me, :rank, :cohort, :wall)").param("season", season.id()).param("round", season.round())
                    .param("me", viewer.person().value()).param("rank", rank).param("cohort", ranked.get(rank - 1)).param("wall", viewer.wall()).update();
        }
    }

    void takeBack(UUID id, Viewer viewer) {
        var season = seasons.join(id, viewer);
        season.state().allowWishes(season.wishesNow(), today());
        var gone = jdbc.sql("delete from training.ballot where season_id = :season and round = :round and person_id = :me").param("season", id).param("round", season.round()).param("me", viewer.person().value()).update();
        if (gone == 0) {
            throw new NotFound();
        }
        deadlines.tellSchool(season, viewer.unit(), viewer.wall());
    }

    private LocalDate today() {
        return Times.day(clock.instant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Who is shut out, and who has to be told. */
    @Component
    static class Deadlines {
        private final JdbcClient jdbc;
        private final NotingNoShows noShows;
        private final Telling telling;

        Deadlines(JdbcClient jdbc, NotingNoShows noShows, Telling telling) {
            this.jdbc = jdbc;
            this.noShows = noShows;
            this.telling = telling;
        }

        void refuseBarred(UUID person, UUID season) {
            var because = noShows.barring(person, season);
            if (!because.isEmpty()) {
                throw new Rejected("上次无故缺席“{0}”,这个选课季不能填志愿;有特殊情况请在“我的培训”里说明", because.getFirst());
            }
        }

        void tellSchool(Season season, UUID unit, UUID wall) {
            var source = Matter.BALLOTS.of(season.id() + ":" + season.round() + ":" + unit);
            var waiting = jdbc.sql("select count(*) from training.ballot where season_id = :season and round = :round and unit_id = :unit and state = 'HANDED_IN'").param("season", season.id()).param("round", season.round())
                    .param("unit", unit).query(Integer.class).single();
            if (waiting > 0) {
                telling.letter(new Letter(wall, source, true, kept("待审核的选课志愿:{0}", season.title()), kept("{0} 人", waiting), "/training/checks", season.checksNow()).anew(), telling.checkers(unit));
            } else {
                telling.settleAll(source);
            }
        }
    }
}
