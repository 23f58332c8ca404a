package yanxun.observation.report;

import static yanxun.observation.report.ReportForm.of;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Page;
import yanxun.platform.data.Where;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;

/** Reports: written by their author until handed in, read by who looks after the author's unit. */
@Component
@Transactional
public class Reports {
    private static final String SEEN = "(r.author_id = :me or r.handed_in_at is not null and" + Reach.covers("r.unit_id", "overseeing") + ")";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Reports(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    private static JdbcClient.StatementSpec by(Viewer viewer, JdbcClient.StatementSpec statement) {
        return statement.param("me", viewer.person().value()).param("overseeing", viewer.scopes(Permission.OVERSEE_LESSONS));
    }

    ReportListPage list(ReportListPage.Filter filter, Viewer viewer) {
        var where = new Where().and(SEEN).given("q", filter.q(), "(r.title ilike '%' || :q || '%' or p.name ilike '%' || :q || '%')").given("kind", filter.kind(), "r.kind = :kind").given("stage", filter.stage(), "r.stage = :stage")
                .given("subject", filter.subject(), "r.subject = :subject").given("year", filter.year(), "extract(year from r.on_date) = :year");
        var from = " from observation.report r left join org.person_card p on p.id = r.author_id where {where}";
        record Whole(long reports, long characters) {}
        var whole = by(viewer, where.of(jdbc, "select count(*) as reports, coalesce(sum(r.characters) filter (where r.handed_in_at is not null), 0) as characters" + from)).query(Whole.class).single();
        var rows = by(viewer, where.of(jdbc, "select r.id, r.title, r.kind, coalesce(p.name, '') as author, r.stage, r.subject, r.on_date, r.characters, r.handed_in_at is not null as handed_in" + from
                + " order by r.on_date desc, r.id limit :size offset :offset")).param("size", Page.SIZE).param("offset", Page.offset(filter.number())).query(ReportListPage.Row.class).list();
        return new ReportListPage(new Page<>(rows, filter.number(), Page.SIZE, whole.reports()), filter, whole.characters());
    }

    Report seen(UUID id, Viewer viewer) {
        return by(viewer, jdbc.sql("""
                select r.id, r.version, r.author_id, coalesce(p.name, '') as author, coalesce(u.name, '') as unit_name, r.kind, r.stage, r.subject, r.title, r.text, r.characters, r.on_date, r.handed_in_at, r.author_id = :me as mine
                  from observation.report r left join org.person_card p on p.id = r.author_id left join org.unit_card u on u.id = r.unit_id where r.id = :id and
                """ + SEEN)).param("id", id).query(Report.class).optional().orElseThrow(NotFound::new);
    }

    /** Sending the same form twice writes one report. */
    public void write(ReportForm form, Viewer viewer) {
        jdbc.sql("""
                insert into observation.report (id, wall, unit_id, author_id, kind, stage, subject, title, text, characters, on_date, created_at)
                values (:id, :wall, :unit, :me, :kind, :stage, :subject, :title, :text, :characters, :on, :now) on conflict (id) do nothing
                """).param("id", form.id()).param("wall", viewer.wall()).param("unit", viewer.unit()).param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).params(values(form)).update();
    }

    void change(UUID id, ReportForm form, Viewer viewer) {
        var report = mine(id, viewer);
        if (form.version() == null || form.version() != report.version()) {
            throw new Stale();
        }
        jdbc.sql("update observation.report set version = version + 1, kind = :kind, stage = :stage, subject = :subject, title = :title, text = :text, characters = :characters, on_date = :on where id = :id").param("id", id)
                .params(values(form)).update();
    }

    public void handIn(UUID id, Viewer viewer) {
        if (seen(id, viewer).mine()) {
            var fresh = jdbc.sql("update observation.report set handed_in_at = :now, version = version + 1 where id = :id and handed_in_at is null").param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", id).update();
            if (fresh > 0) {
                audit.note(viewer, "交来报告", "lesson-report:" + id, "");
            }
        } else {
            throw new NotFound();
        }
    }

    private Report mine(UUID id, Viewer viewer) {
        jdbc.sql("select from observation.report where id = :id for update").param("id", id).query().listOfRows();
        var report = seen(id, viewer);
        if (!report.mine()) {
            throw new NotFound();
        } else if (report.handedInAt() != null) {
            throw new Rejected("报告已经交了,不能再改;要补充请另写一份");
        }
        return report;
    }

    private static java.util.Map<String, Object> values(ReportForm form) {
        return java.util.Map.of("kind", of(form.kind()), "stage", of(form.stage()), "subject", of(form.subject()), "title", of(form.title()), "text", of(form.text()), "characters", ReportForm.characters(of(form.text())),
                "on", java.util.Objects.requireNonNull(form.onDate()));
    }
}
