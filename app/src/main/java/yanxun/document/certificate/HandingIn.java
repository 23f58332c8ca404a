package yanxun.document.certificate;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.error.Rejected;
import yanxun.platform.job.Jobs;

/** Fixes who is to get a certificate and leaves the issuing to a job. Handed in twice it is one run. */
@Component
@Transactional
class HandingIn {
    private static final int NAMED = 3;

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    HandingIn(JdbcClient jdbc, Jobs jobs, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    UUID handIn(Run run, List<Run.Wish> wishes, Viewer viewer) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:run, 0))").param("run", run.id().toString()).query().singleRow();
        if (run.template().retired()) {
            throw new Rejected("这个模板已停用,请换一个");
        }
        if (wishes.isEmpty()) {
            throw new Rejected("名单里一个人也没有,没有可发的证书");
        }
        gap(run, wishes).ifPresent(gap -> {
            throw new Rejected(gap);
        });
        var before = job(run.id());
        if (before.isPresent()) {
            return before.get();
        }
        var job = jobs.submit(viewer.wall(), viewer.person().value(), IssuingJob.KIND, kept("发证书:{0}", run.title()), run.id().toString());
        fix(run, wishes, job, viewer);
        return job;
    }

    /** The first place of the wording somebody's certificate would leave empty, and who they are. */
    static Optional<String> gap(Run run, List<Run.Wish> wishes) {
        var without = wishes.stream().filter(wish -> !Statement.of(wish, run.issuedOn()).empty(run.template().words()).isEmpty()).toList();
        return without.stream().findFirst().map(first -> kept("模板里的{0}没有内容:{1}({2} 人),没有发证", "{" + Statement.of(first, run.issuedOn()).empty(run.template().words()).getFirst() + "}",
                without.stream().limit(NAMED).map(Run.Wish::name).collect(Collectors.joining("、")), without.size()));
    }

    /** The run as it was asked for, to be issued by that job. */
    void fix(Run run, List<Run.Wish> wishes, @Nullable UUID job, Viewer viewer) {
        insert(run, job, viewer);
        insert(run, wishes);
        audit.note(viewer, "提交发证", "certificate-run:" + run.id(), kept("{0},{1} 人", run.title(), wishes.size()));
    }

    private Optional<UUID> job(UUID run) {
        return jdbc.sql("select job from document.certificate_run where id = :id").param("id", run).query(UUID.class).optional();
    }

    private void insert(Run run, @Nullable UUID job, Viewer viewer) {
        var template = run.template();
        jdbc.sql("""
                insert into document.certificate_run (id, wall, unit_id, template_id, edition, occasion, title, issued_on, job, created_by, created_at)
                values (:id, :wall, :unit, :template, :edition, :occasion, :title, :on, :job, :me, :now)
                """)
                .param("id", run.id()).param("wall", template.wall()).param("unit", unit(run, viewer)).param("template", template.id()).param("edition", template.edition())
                .param("occasion", run.occasion()).param("title", run.title()).param("on", run.issuedOn()).param("job", job, java.sql.Types.OTHER).param("me", viewer.person().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    /** A school that issues under a template of its district answers for what it issued. */
    private UUID unit(Run run, Viewer viewer) {
        var mine = jdbc.sql(Templates.MINE + "select count(*) from mine where id = :unit").param("unit", run.template().unitId())
                .param("scopes", viewer.scopes(yanxun.platform.access.Permission.ISSUE_CERTIFICATES)).param("places", Templates.places(viewer)).query(Integer.class).single();
        return mine > 0 ? run.template().unitId() : Templates.places(viewer)[0];
    }

    private void insert(Run run, List<Run.Wish> wishes) {
        jdbc.sql("""
                insert into document.certificate_wish (run_id, ordinal, wall, holder, person_id, home, name, unit_id, unit_name, occasion, title, held_on, hours, role)
                select :run, ordinal, :wall, holder, person, home, name, unit, unit_name, occasion, title, held_on, hours, role
                  from unnest(:holders::text[], :persons::uuid[], :homes::uuid[], :names::text[], :units::uuid[], :unit_names::text[], :occasions::text[], :titles::text[], :days::date[], :hours::numeric[], :roles::text[])
                       with ordinality as wish(holder, person, home, name, unit, unit_name, occasion, title, held_on, hours, role, ordinal)
                """)
                .param("run", run.id()).param("wall", run.template().wall()).param("holders", column(wishes, Run.Wish::holder))
                .param("persons", column(wishes, Run.Wish::person)).param("homes", column(wishes, Run.Wish::home)).param("names", column(wishes, Run.Wish::name))
                .param("units", column(wishes, Run.Wish::unit)).param("unit_names", column(wishes, Run.Wish::unitName)).param("occasions", column(wishes, Run.Wish::occasion))
                .param("titles", column(wishes, Run.Wish::title)).param("days", column(wishes, Run.Wish::heldOn)).param("hours", column(wishes, Run.Wish::hours))
                .param("roles", column(wishes, Run.Wish::role)).update();
    }

    private static @Nullable String[] column(List<Run.Wish> wishes, Function<Run.Wish, @Nullable Object> value) {
        return wishes.stream().map(wish -> {
            var each = value.apply(wish);
            return each == null ? null : each.toString();
        }).toArray(String[]::new);
    }
}
