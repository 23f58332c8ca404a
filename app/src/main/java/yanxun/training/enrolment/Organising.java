package yanxun.training.enrolment;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.training.enrolment.CohortForm.text;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.org.StaffNumbers;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;
import yanxun.platform.queue.Queue;
import yanxun.platform.time.Times;
import yanxun.training.programme.Chronicle;
import yanxun.training.programme.Sight;

/** Making a cohort of a programme, changing and publishing it. */
@Component
@Transactional
public class Organising {
    private final JdbcClient jdbc;
    private final Cohorts cohorts;
    private final MovingUp movingUp;
    private final Chronicle happenings;
    private final Clock clock;

    Organising(JdbcClient jdbc, Cohorts cohorts, MovingUp movingUp, Chronicle happenings, Clock clock) {
        this.jdbc = jdbc;
        this.cohorts = cohorts;
        this.movingUp = movingUp;
        this.happenings = happenings;
        this.clock = clock;
    }

    /** Sending the same form twice finds the cohort of the first time. What decides about hours is taken from the programme as it is now. */
    public void organise(CohortForm form, Viewer viewer) {
        refuseForeignSeason(form.season(), viewer);
        var fresh = jdbc.sql("""
                insert into training.cohort (id, wall, unit_id, district_wide, programme_id, season_id, title, kind, level, category, form, block, hours, stage, subject, absence_numerator, absence_denominator, leave_counts,
                       survey_first, least, most, admission, place, head_id, plan_entry_id, starts_on, ends_on, enrol_until, state, created_by, created_at)
                select :id, g.wall, g.unit_id, u.kind in ('BUREAU', 'SECTION', 'COUNTY'), g.id, :season, :title, g.kind, g.level, g.category, g.form, g.block, g.hours, g.stage, g.subject, g.absence_numerator, g.absence_denominator,
                       g.leave_counts, g.survey_first, :least, :most, :admission, :place, :head, :entry, :starts, :ends, :until, 'DRAFT', :me, :now
                  from training.programme g join org.unit_card u on u.id = g.unit_id where g.id = :programme and g.retired_at is null and
                """ + Sight.PROGRAMME_MANAGED + " on conflict (id) do nothing").param("id", form.id()).param("season", form.season(), Types.OTHER).param("title", text(form.title())).param("least", form.least())
                .param("most", form.most()).param("admission", form.chosen().name()).param("place", text(form.place())).param("head", head(form.head()), Types.OTHER).param("entry", form.entry(), Types.OTHER)
                .param("starts", form.startsOn()).param("ends", form.endsOn()).param("until", form.enrolUntil()).param("me", viewer.person().value()).param("now", now())
                .param("programme", form.programme(), Types.OTHER).param("managing", viewer.scopes(Permission.MANAGE_TRAINING)).update();
        var cohort = cohorts.managed(Objects.requireNonNull(form.id()), viewer);
        if (fresh > 0) {
            happenings.note(cohort.id(), cohort.wall(), viewer, "筹备培训班", cohort.title());
        }
    }

    private void refuseForeignSeason(@Nullable UUID season, Viewer viewer) {
        if (season != null && !jdbc.sql("select exists (select from training.season s where s.id = :id and s.state = 'DRAFT' and " + Sight.managed("s.unit_id") + ")").param("id", season)
                .param("managing", viewer.scopes(Permission.MANAGE_TRAINING)).query(Boolean.class).single()) {
            throw new Rejected("选课季已经发布或不由您负责,不能再往里加班");
        }
    }

    /** More seats let those who wait move up; fewer than are held is refused. */
    void change(UUID id, CohortForm form, Viewer viewer) {
        var cohort = cohorts.claim(id, viewer);
        cohort.state().allowChange();
        if (form.version() == null || form.version() != cohort.version()) {
            throw new Stale();
        }
        if (form.most() != null) {
            Queue.refuseFewer(form.most(), cohorts.seats(cohort).held(), "most");
        }
        var before = told(id);
        if (cohort.state() != CohortState.DRAFT && form.chosen() != cohort.admission()) {
            throw new Rejected("发布以后不能改学员产生的方式");
        }
        jdbc.sql("""
                update training.cohort set version = version + 1, title = :title, admission = :admission, least = :least, most = :most, place = :place, head_id = :head, starts_on = :starts, ends_on = :ends, enrol_until = :until
                 where id = :id
                """).param("id", id).param("title", text(form.title())).param("admission", form.chosen().name()).param("least", form.least()).param("most", form.most()).param("place", text(form.place()))
                .param("head", head(form.head()), Types.OTHER).param("starts", form.startsOn()).param("ends", form.endsOn()).param("until", form.enrolUntil()).update();
        happenings.note(id, cohort.wall(), viewer, "修改培训班", "");
        var changed = cohorts.managed(id, viewer);
        movingUp.fill(changed, viewer);
        movingUp.refresh(changed);
        if (cohort.state() != CohortState.DRAFT && !before.equals(told(id))) {
            movingUp.changed(changed, kept("现为 {0};原为 {1}", told(id), before));
        }
    }

    /** What people plan by. */
    private String told(UUID id) {
        return jdbc.sql("select starts_on || '—' || ends_on || ' ' || place from training.cohort where id = :id").param("id", id).query(String.class).single().strip();
    }

    public void publish(UUID id, Viewer viewer) {
        var cohort = cohorts.claim(id, viewer);
        var quotas = jdbc.sql("select coalesce(sum(places), 0) from training.quota where cohort_id = :id").param("id", id).query(Integer.class).single();
        var state = cohort.state().publish(cohort.admission(), quotas, cohort.enrolUntil(), Times.day(clock.instant()));
        cohorts.move(id, state);
        jdbc.sql("update training.cohort set opened_at = :now where id = :id").param("now", now()).param("id", id).update();
        happenings.note(id, cohort.wall(), viewer, "发布培训班", "");
    }

    public void start(UUID id, String note, Viewer viewer) {
        var cohort = cohorts.claim(id, viewer);
        var state = cohort.state().start(cohorts.count(id, PlaceState.PLACED), cohort.least(), cohorts.count(id, PlaceState.ASKED, PlaceState.PROPOSED), note);
        cohorts.move(id, state);
        jdbc.sql("update training.cohort set started_at = :now where id = :id").param("now", now()).param("id", id).update();
        var waiting = jdbc.sql("update training.place set state = 'WITHDRAWN', reason = :why where cohort_id = :id and state = 'WAITING' returning person_id").param("why", kept("开班时仍在候补")).param("id", id).query(UUID.class).list();
        movingUp.tell(cohort, waiting, kept("没有轮到候补:{0}", cohort.title()), kept("班级已开班,可以看看其他培训"));
        movingUp.refresh(cohorts.managed(id, viewer));
        happenings.note(id, cohort.wall(), viewer, "开班", note.strip());
    }

    /** A person by number or, when only one bears it, by name. */
    private @Nullable UUID head(@Nullable String word) {
        if (text(word).isEmpty()) {
            return null;
        }
        var found = jdbc.sql("select id from org.person_card where number = :word or name = :word limit 2").param("word", StaffNumbers.written(text(word), jdbc)).query(UUID.class).list();
        if (found.size() != 1) {
            throw new Rejected(found.isEmpty() ? "没有找到班主任“{0}”,请填工号" : "“{0}”有重名,请填工号", text(word));
        }
        return found.getFirst();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
