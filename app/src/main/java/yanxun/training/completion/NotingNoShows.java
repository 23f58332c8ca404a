package yanxun.training.completion;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.training.enrolment.Cohort;
import yanxun.training.enrolment.Telling;
import yanxun.training.programme.Sight;

/** Notes who stayed away without leave, hears their excuse, and says whether a season is closed to them. */
@Component
@Transactional
public class NotingNoShows {
    private final JdbcClient jdbc;
    private final Telling telling;
    private final Clock clock;

    NotingNoShows(JdbcClient jdbc, Telling telling, Clock clock) {
        this.jdbc = jdbc;
        this.telling = telling;
        this.clock = clock;
    }

    /** The rule is the district's to switch off; without a word it holds. */
    boolean isInForce(UUID wall) {
        return jdbc.sql("select no_show_bars from training.rule where wall = :wall").param("wall", wall).query(Boolean.class).optional().orElse(true);
    }

    void note(Cohort cohort, List<Weighing.Standing> standings) {
        var absent = standings.stream().filter(standing -> standing.attendance().isNoShow()).toList();
        if (absent.isEmpty() || !isInForce(cohort.wall())) {
            return;
        }
        absent.forEach(standing -> jdbc.sql("insert into training.no_show (cohort_id, person_id, wall, unit_id, noted_at) values (:cohort, :person, :wall, :unit, :now) on conflict do nothing").param("cohort", cohort.id())
                .param("person", standing.personId()).param("wall", standing.wall()).param("unit", standing.unitId()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update());
        telling.letter(new Letter(cohort.wall(), Matter.NO_SHOW.of(cohort.id()), true, kept("无故缺席:{0}", cohort.title()), "按规定下一个选课季不能填志愿;有特殊情况请说明", "/training/mine", null), absent.stream().map(Weighing.Standing::personId).toList());
    }

    void excuse(UUID cohort, String excuse, Viewer viewer) {
        if (jdbc.sql("select from training.no_show where cohort_id = :cohort and person_id = :me and accepted is null for update").param("cohort", cohort).param("me", viewer.person().value()).query().listOfRows().isEmpty()) {
            throw new NotFound();
        }
        var reason = excuse.strip();
        if (reason.isEmpty() || reason.length() > 1000) {
            throw new Rejected("请写明情况,不超过 1000 字");
        }
        jdbc.sql("update training.no_show set excuse = :excuse, excused_at = :now where cohort_id = :cohort and person_id = :me and accepted is null").param("excuse", reason)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("cohort", cohort).param("me", viewer.person().value()).update();
        telling.settle(Matter.NO_SHOW.of(cohort), viewer.person().value());
        telling.letter(new Letter(viewer.wall(), Matter.EXCUSE.of(cohort + ":" + viewer.person()), true, kept("缺席情况说明:{0}", viewer.name()), reason, "/training/no-shows", null), officers(cohort));
    }

    /** Those who look after the training of the cohort's organiser. */
    private List<UUID> officers(UUID cohort) {
        return jdbc.sql("""
                select distinct d.person_id from training.cohort k join org.reach_card r on r.descendant = k.unit_id and r.valid @> current_date
                  join org.duty_card d on d.scope_id = r.ancestor and d.valid @> current_date and d.post in ('TRAINING_OFFICER', 'BUREAU_DIRECTOR', 'PRINCIPAL', 'DEAN') where k.id = :id
                """).param("id", cohort).query(UUID.class).list();
    }

    void decide(UUID cohort, UUID person, boolean accepted, String answer, Viewer viewer) {
        var title = jdbc.sql("select k.title from training.no_show n join training.cohort k on k.id = n.cohort_id where n.cohort_id = :cohort and n.person_id = :person and " + Sight.COHORT_MANAGED + " for update of n")
                .param("cohort", cohort).param("person", person).param("managing", viewer.scopes(Permission.MANAGE_TRAINING)).query(String.class).optional().orElseThrow(NotFound::new);
        if (!accepted && answer.isBlank()) {
            throw new Rejected("不采纳请写明理由,会告诉本人");
        }
        jdbc.sql("update training.no_show set accepted = :accepted, answer = :answer, decided_by = :me, decided_at = :now where cohort_id = :cohort and person_id = :person").param("accepted", accepted)
                .param("answer", answer.strip()).param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("cohort", cohort).param("person", person).update();
        telling.settleAll(Matter.EXCUSE.of(cohort + ":" + person));
        telling.letter(new Letter(viewer.wall(), Matter.EXCUSED.of(cohort), false, kept(accepted ? "缺席说明已采纳:{0}" : "缺席说明没有被采纳:{0}", title), answer.strip(), "/training/mine", null), List.of(person));
    }

    /** Why somebody may not take part in this season: the cohort stayed away from. */
    @Transactional(readOnly = true)
    public List<String> barring(UUID person, UUID season) {
        record Row(String title, Instant notedAt, @org.jspecify.annotations.Nullable Boolean accepted) {}
        record Opening(UUID id, UUID wall, Instant openedAt) {}
        var openings = jdbc.sql("select o.id, o.wall, o.opened_at from training.season o where o.opened_at is not null and o.wall = (select wall from training.season where id = :id)").param("id", season).query(Opening.class).list();
        var mine = openings.stream().filter(opening -> opening.id().equals(season)).findFirst();
        if (mine.isEmpty() || !isInForce(mine.get().wall())) {
            return List.of();
        }
        return jdbc.sql("select k.title, n.noted_at, n.accepted from training.no_show n join training.cohort k on k.id = n.cohort_id where n.person_id = :person order by n.noted_at").param("person", person).query(Row.class).list().stream()
                .filter(row -> new NoShow(row.notedAt(), row.accepted()).bars(mine.get().openedAt(), openings.stream().map(Opening::openedAt).toList())).map(Row::title).toList();
    }

    void rule(boolean bars, Viewer viewer) {
        jdbc.sql("insert into training.rule (wall, no_show_bars) values (:wall, :bars) on conflict (wall) do update set no_show_bars = excluded.no_show_bars").param("wall", viewer.wall()).param("bars", bars).update();
    }
}
