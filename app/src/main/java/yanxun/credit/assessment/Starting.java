package yanxun.credit.assessment;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.credit.policy.Policies;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;
import yanxun.platform.job.Jobs;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;

/** Starting a run; the work itself is long and goes on by itself. */
@Component
@Transactional
class Starting {
    private final Runs runs;
    private final Policies policies;
    private final Jobs jobs;
    private final TellingResults telling;
    private final Clock clock;

    Starting(Runs runs, Policies policies, Jobs jobs, TellingResults telling, Clock clock) {
        this.runs = runs;
        this.policies = policies;
        this.jobs = jobs;
        this.telling = telling;
        this.clock = clock;
    }

    /** The job to watch. Handed in twice it is one run. */
    public String start(AssessmentForm form, Viewer viewer) {
        if (runs.find(form.id()).isPresent()) {
            return "/assessments/" + form.id();
        }
        var year = new SchoolYear(form.year());
        var edition = policies.inForce(form.policy(), form.unit(), form.year()).orElseThrow(() -> new Rejected("{0} 学年没有执行中的这份政策,请先在“学时政策”里执行", form.year()));
        var today = Times.day(clock.instant());
        if (today.isBefore(year.from())) {
            throw new Rejected("{0} 还没有开始,不能考核", year.displayName());
        }
        insert(form, edition.edition(), today.isAfter(year.to()) ? year.to() : today, viewer);
        telling.note(viewer, "开始学时考核", runs.find(form.id()).orElseThrow(), edition.name() + " · " + year.start());
        UUID job = jobs.submit(viewer, AssessmentJob.KIND, kept("{0} 学年学时考核", year.start()), form.id().toString());
        return "/jobs/" + job;
    }

    private void insert(AssessmentForm form, int edition, LocalDate asOf, Viewer viewer) {
        try {
            runs.insert(form, edition, asOf, clock.instant().atOffset(ZoneOffset.UTC), viewer);
        } catch (DuplicateKeyException _) {
            throw new Rejected("这个单位 {0} 的考核正在计算,请等它算完", new SchoolYear(form.year()).displayName());
        }
    }
}
