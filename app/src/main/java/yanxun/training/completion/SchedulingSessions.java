package yanxun.training.completion;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.training.completion.SessionsForm.text;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.activity.Series;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.org.StaffNumbers;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Names;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.training.enrolment.Cohort;
import yanxun.training.enrolment.CohortCancelled;
import yanxun.training.enrolment.CohortState;
import yanxun.training.enrolment.Cohorts;
import yanxun.training.enrolment.PlaceState;
import yanxun.training.enrolment.Places;
import yanxun.training.enrolment.RosterChanged;
import yanxun.training.enrolment.Telling;

/** Sessions of a cohort: activities with its roster. Those still ahead follow when the roster changes. */
@Component
@Transactional
public class SchedulingSessions {
    private final JdbcClient jdbc;
    private final Cohorts cohorts;
    private final Places places;
    private final Series series;
    private final Word word;

    SchedulingSessions(JdbcClient jdbc, Cohorts cohorts, Places places, Series series, Word word) {
        this.jdbc = jdbc;
        this.cohorts = cohorts;
        this.places = places;
        this.series = series;
        this.word = word;
    }

    /** One session. */
    public void schedule(UUID id, String title, LocalDate day, LocalTime from, LocalTime to, String speaker, Viewer viewer) {
        schedule(id, new SessionsForm(title, day, from, to, 1, 7, "", speaker), viewer);
    }

    private record Look(String level, String stage, String subject) {}

    void schedule(UUID id, SessionsForm form, Viewer viewer) {
        var cohort = cohorts.claim(id, viewer);
        if (cohort.state() != CohortState.OPEN && cohort.state() != CohortState.RUNNING) {
            throw new Rejected("发布以后、结业以前才能排场次");
        }
        var persons = places.persons(id, PlaceState.PLACED);
        if (persons.isEmpty()) {
            throw new Rejected("还没有学员;先定了名单再排场次,通知才发得出去");
        }
        var days = form.days(cohort.startsOn(), cohort.endsOn());
        for (int i = 0; i < days.size(); i++) {
            hold(cohort, form, days.get(i), days.size() == 1 ? "" : " " + (i + 1) + "/" + days.size(), persons, viewer);
        }
        word.scheduled(cohort, persons, days);
    }

    /** Who sends the form again for the same day and hour gets the same session, unless one was called off in between. */
    private void hold(Cohort cohort, SessionsForm form, LocalDate day, String number, List<UUID> persons, Viewer viewer) {
        var calledOff = jdbc.sql("select count(*) from training.session s join activity.activity_card a on a.id = s.activity_id where s.cohort_id = :id and a.state = 'CANCELLED'").param("id", cohort.id()).query(Long.class).single();
        var activity = UUID.nameUUIDFromBytes((cohort.id() + " " + day + " " + form.from() + " " + text(form.title()) + " " + calledOff).getBytes(StandardCharsets.UTF_8));
        var look = jdbc.sql("select level, stage, subject from training.cohort where id = :id").param("id", cohort.id()).query(Look.class).single();
        var level = look.level().equals("SCHOOL") || look.level().equals("DISTRICT") ? look.level() : "CITY";
        series.hold(new Series.Meeting(activity, cohort.unitId(), text(form.title()) + number, text(form.title()), level, look.stage(), look.subject(), text(form.place()), day, Objects.requireNonNull(form.from()),
                Objects.requireNonNull(form.to()), text(form.speaker()), cohort.title(), cohort.url(), persons), viewer);
        jdbc.sql("insert into training.session (activity_id, cohort_id, wall, created_at) values (:activity, :cohort, :wall, :now) on conflict do nothing").param("activity", activity).param("cohort", cohort.id())
                .param("wall", cohort.wall()).param("now", word.now()).update();
    }

    /** Roll call of a session from the class's own list, and its closing. */
    public void settle(UUID id, UUID activity, String absentNumbers, String summary, Viewer viewer) {
        var cohort = cohorts.claim(id, viewer);
        if (!jdbc.sql("select exists (select from training.session where cohort_id = :id and activity_id = :activity)").param("id", id).param("activity", activity).query(Boolean.class).single()) {
            throw new NotFound();
        }
        var words = Names.listed(absentNumbers);
        var absent = jdbc.sql("select p.id from org.person_card p join training.place l on l.cohort_id = :id and l.person_id = p.id where p.number = any (:words::text[]) or p.name = any (:words::text[])").param("id", id)
                .param("words", StaffNumbers.written(words, cohort.wall(), jdbc).values().toArray(String[]::new)).query(UUID.class).list();
        if (absent.size() != words.size()) {
            throw new Rejected("缺席名单里有人不在班上或重名,请改用工号;没有保存");
        }
        series.settle(activity, absent, summary.isBlank() ? cohort.title() : summary, viewer);
    }

    @EventListener
    void on(RosterChanged changed) {
        var ahead = jdbc.sql("select s.activity_id from training.session s join activity.activity_card a on a.id = s.activity_id where s.cohort_id = :id and a.state = 'PUBLISHED' and a.starts_at > :now")
                .param("id", changed.cohort()).param("now", word.now()).query(UUID.class).list();
        if (!ahead.isEmpty()) {
            series.follow(ahead, places.persons(changed.cohort(), PlaceState.PLACED), changed.viewer());
        }
    }

    @EventListener
    void on(CohortCancelled cancelled) {
        jdbc.sql("select s.activity_id from training.session s join activity.activity_card a on a.id = s.activity_id where s.cohort_id = :id and a.state in ('DRAFT', 'PUBLISHED')").param("id", cancelled.cohort()).query(UUID.class).list()
                .forEach(activity -> series.cancel(activity, "培训班取消", cancelled.viewer()));
    }

    /** Tells the cohort when its sessions are. */
    @Component
    static class Word {
        private final Telling telling;
        private final Clock clock;

        Word(Telling telling, Clock clock) {
            this.telling = telling;
            this.clock = clock;
        }

        void scheduled(Cohort cohort, List<UUID> persons, List<LocalDate> days) {
            telling.letter(new Letter(cohort.wall(), Matter.TRAINING_SESSIONS.of(cohort.id()), false, kept("培训安排:{0}", cohort.title()), kept("新排 {0} 场,第一场 {1}", days.size(), days.getFirst()), cohort.url(), null), persons);
        }

        java.time.OffsetDateTime now() {
            return clock.instant().atOffset(ZoneOffset.UTC);
        }
    }
}
