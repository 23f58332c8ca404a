package yanxun.training.season;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.training.season.SeasonForm.text;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotYours;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;
import yanxun.platform.i18n.Text;
import yanxun.platform.time.Times;
import yanxun.training.audience.Audiences;
import yanxun.training.audience.Candidate;
import yanxun.training.enrolment.Telling;
import yanxun.training.programme.Chronicle;
import yanxun.training.programme.Organisers;

/** Writing a season and putting it before the teachers. The seed of the draw is fixed with it and shown, so that nobody can choose it afterwards. */
@Component
@Transactional
public class PlanningSeasons {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Seasons seasons;
    private final Organisers organisers;
    private final Opening opening;
    private final Clock clock;

    PlanningSeasons(JdbcClient jdbc, Seasons seasons, Organisers organisers, Opening opening, Clock clock) {
        this.jdbc = jdbc;
        this.seasons = seasons;
        this.organisers = organisers;
        this.opening = opening;
        this.clock = clock;
    }

    public void prepare(SeasonForm form, Viewer viewer) {
        var unit = organisers.owner(form.unit(), viewer);
        if (!unit.office()) {
            throw new NotYours("选课季由教研中心发布;学校办班请直接从项目开班");
        }
        var seed = new byte[8];
        RANDOM.nextBytes(seed);
        var fresh = jdbc.sql("""
                insert into training.season (id, wall, unit_id, title, guide, most_wishes, seed, state, wishes_until, checks_until, second_wishes_until, second_checks_until, created_by, created_at)
                values (:id, :wall, :unit, :title, :guide, :most, :seed, 'DRAFT', :wishes, :checks, :secondWishes, :secondChecks, :me, :now) on conflict (id) do nothing
                """).param("id", form.id()).param("wall", unit.wall()).param("unit", unit.id()).param("title", text(form.title())).param("guide", text(form.guide())).param("most", form.mostWishes())
                .param("seed", HexFormat.of().formatHex(seed)).param("wishes", form.wishesUntil()).param("checks", form.checksUntil()).param("secondWishes", form.secondWishesUntil())
                .param("secondChecks", form.secondChecksUntil()).param("me", viewer.person().value()).param("now", now()).update();
        if (fresh > 0) {
            opening.happenings.note(Objects.requireNonNull(form.id()), unit.wall(), viewer, "筹备选课季", text(form.title()));
        }
    }

    /** Days may move while they lie ahead of what was done; the number of wishes stays once teachers have begun. */
    void change(UUID id, SeasonForm form, Viewer viewer) {
        var season = seasons.claim(id, viewer);
        if (form.version() == null || form.version() != season.version()) {
            throw new Stale();
        }
        if (season.state() == SeasonState.DONE) {
            throw new Rejected("选课季已经结束,不能再改");
        }
        if (season.state() != SeasonState.DRAFT && !Objects.equals(form.mostWishes(), season.mostWishes())) {
            throw new Rejected("教师已在填报,不能再改志愿个数");
        }
        jdbc.sql("""
                update training.season set version = version + 1, title = :title, guide = :guide, most_wishes = :most, wishes_until = :wishes, checks_until = :checks, second_wishes_until = :secondWishes, second_checks_until = :secondChecks
                 where id = :id
                """).param("id", id).param("title", text(form.title())).param("guide", text(form.guide())).param("most", form.mostWishes()).param("wishes", form.wishesUntil()).param("checks", form.checksUntil())
                .param("secondWishes", form.secondWishesUntil()).param("secondChecks", form.secondChecksUntil()).update();
        opening.happenings.note(id, season.wall(), viewer, "修改选课季", "");
        if (season.state() != SeasonState.DRAFT) {
            opening.amend(seasons.claim(id, viewer));
        }
    }

    public void open(UUID id, Viewer viewer) {
        var season = seasons.claim(id, viewer);
        record Run(UUID id, UUID programmeId, UUID unitId, String title, java.time.LocalDate startsOn) {}
        var cohorts = jdbc.sql("select id, programme_id, unit_id, title, starts_on from training.cohort where season_id = :id and state = 'DRAFT'").param("id", id).query(Run.class).list();
        var state = season.state().open(cohorts.size(), season.wishesUntil(), Times.day(clock.instant()));
        var early = cohorts.stream().filter(run -> run.startsOn().isBefore(season.secondChecksUntil())).map(Run::title).toList();
        if (!early.isEmpty()) {
            throw new Rejected("这些班在第二轮审核截止以前就开班,请先改日期:{0}", Text.listed(early));
        }
        jdbc.sql("update training.season set state = :state, opened_at = :now, version = version + 1 where id = :id").param("state", state.name()).param("now", now()).param("id", id).update();
        jdbc.sql("update training.cohort set state = 'OPEN', opened_at = :now, enrol_until = greatest(enrol_until, :until::date), version = version + 1 where season_id = :id and state = 'DRAFT'").param("now", now())
                .param("until", season.secondChecksUntil()).param("id", id).update();
        opening.happenings.note(id, season.wall(), viewer, "发布选课季", kept("{0} 个班", cohorts.size()));
        opening.invite(season, cohorts.stream().flatMap(run -> opening.meant(run.programmeId(), run.unitId(), season.wall()).stream()).distinct().toList());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Whom a season concerns, and the letter to them. */
    @org.springframework.stereotype.Component
    static class Opening {
        final Chronicle happenings;
        private final Audiences audiences;
        private final Telling telling;

        Opening(Chronicle happenings, Audiences audiences, Telling telling) {
            this.happenings = happenings;
            this.audiences = audiences;
            this.telling = telling;
        }

        List<UUID> meant(UUID programme, UUID unit, UUID wall) {
            return audiences.meant(audiences.of(programme), unit, wall).stream().map(Candidate::id).toList();
        }

        void invite(Season season, List<UUID> persons) {
            telling.letter(letter(season), persons);
        }

        void amend(Season season) {
            telling.amend(letter(season));
        }

        private static Letter letter(Season season) {
            return new Letter(season.wall(), Matter.SEASON.of(season.id() + ":" + season.round()), true, kept("可以选课了:{0}", season.title()), kept("第 {0} 轮,{1} 前填志愿", season.round(), season.wishesNow()), season.url(),
                    season.wishesNow());
        }
    }
}
