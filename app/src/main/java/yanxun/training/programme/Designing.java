package yanxun.training.programme;

import static yanxun.training.programme.ProgrammeForm.text;
import static yanxun.training.programme.ProgrammeForm.yes;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;
import yanxun.training.audience.Audiences;

/** Writing a programme down, changing it, and retiring it. Cohorts already made keep what they were made with. */
@Component
@Transactional
public class Designing {
    private static final String COLUMNS = """
            title = :title, purpose = :purpose, kind = :kind, level = :level, category = :category, form = :form, block = :block, hours = :hours, stage = :stage, subject = :subject,
            least = :least, most = :most, absence_numerator = :numerator, absence_denominator = :denominator, leave_counts = :leaveCounts, survey_first = :surveyFirst
            """;

    private final JdbcClient jdbc;
    private final Organisers organisers;
    private final Audiences audiences;
    private final Chronicle happenings;
    private final Clock clock;

    Designing(JdbcClient jdbc, Organisers organisers, Audiences audiences, Chronicle happenings, Clock clock) {
        this.jdbc = jdbc;
        this.organisers = organisers;
        this.audiences = audiences;
        this.happenings = happenings;
        this.clock = clock;
    }

    private record Claimed(UUID id, int version, UUID wall, String title, @Nullable Instant retiredAt) {}

    /** Sending the same form twice finds the programme of the first time. */
    public void design(ProgrammeForm form, Viewer viewer) {
        var unit = organisers.owner(form.unit(), viewer);
        var fresh = jdbc.sql("""
                insert into training.programme (id, wall, unit_id, title, kind, level, form, hours, most, created_by, created_at) values (:id, :wall, :unit, :title, 'GENERAL', 'DISTRICT', 'INTENSIVE', 0, 1, :me, :now)
                on conflict (id) do nothing
                """).param("id", form.id()).param("wall", unit.wall()).param("unit", unit.id()).param("title", text(form.title())).param("me", viewer.person().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        if (fresh > 0) {
            write(Objects.requireNonNull(form.id()), unit.wall(), form);
            happenings.note(form.id(), unit.wall(), viewer, "新建培训项目", text(form.title()));
        }
    }

    public void change(UUID id, ProgrammeForm form, Viewer viewer) {
        var programme = claim(id, viewer);
        if (form.version() == null || form.version() != programme.version()) {
            throw new Stale();
        }
        refuseRetired(programme);
        write(id, programme.wall(), form);
        happenings.note(id, programme.wall(), viewer, "修改培训项目", "");
    }

    public void retire(UUID id, Viewer viewer) {
        var programme = claim(id, viewer);
        if (programme.retiredAt() == null) {
            jdbc.sql("update training.programme set retired_at = :now, version = version + 1 where id = :id").param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", id).update();
            happenings.note(id, programme.wall(), viewer, "停用培训项目", "");
        }
    }

    public void restore(UUID id, Viewer viewer) {
        var programme = claim(id, viewer);
        jdbc.sql("update training.programme set retired_at = null, version = version + 1 where id = :id").param("id", id).update();
        happenings.note(id, programme.wall(), viewer, "恢复培训项目", "");
    }

    /** Either another programme, or hours of a category. */
    void require(UUID id, @Nullable UUID needs, String category, @Nullable BigDecimal hours, Viewer viewer) {
        var programme = claim(id, viewer);
        refuseRetired(programme);
        if ((needs == null) == (hours == null)) {
            throw new Rejected("先修条件请选一个项目,或填类别和学时,二者选一");
        }
        if (needs != null && (needs.equals(id) || !jdbc.sql("select exists (select from training.programme where id = :id)").param("id", needs).query(Boolean.class).single())) {
            throw new Rejected("先修项目不能是自己,也不能是没有的项目");
        }
        if (hours != null && (hours.signum() <= 0 || hours.compareTo(BigDecimal.valueOf(1000)) > 0)) {
            throw new Rejected("先修学时应在 0.5 到 1000 之间");
        }
        jdbc.sql("""
                insert into training.prerequisite (programme_id, ordinal, wall, needs_id, category, hours)
                select :id, coalesce((select max(ordinal) from training.prerequisite where programme_id = :id), 0) + 1, :wall, :needs, :category, :hours
                """).param("id", id).param("wall", programme.wall()).param("needs", needs, Types.OTHER).param("category", needs == null ? category : "").param("hours", hours, Types.NUMERIC).update();
        happenings.note(id, programme.wall(), viewer, "增加先修条件", "");
    }

    void requireNoLonger(UUID id, int ordinal, Viewer viewer) {
        var programme = claim(id, viewer);
        if (jdbc.sql("delete from training.prerequisite where programme_id = :id and ordinal = :ordinal").param("id", id).param("ordinal", ordinal).update() == 0) {
            throw new NotFound();
        }
        happenings.note(id, programme.wall(), viewer, "删去先修条件", "");
    }

    private void write(UUID id, UUID wall, ProgrammeForm form) {
        jdbc.sql("update training.programme set version = version + 1, " + COLUMNS + " where id = :id").param("id", id).param("title", text(form.title())).param("purpose", text(form.purpose()))
                .param("kind", text(form.kind())).param("level", text(form.level())).param("category", text(form.category())).param("form", text(form.form())).param("block", text(form.block()))
                .param("hours", form.hours()).param("stage", orNull(form.stage()), Types.VARCHAR).param("subject", orNull(form.subject()), Types.VARCHAR).param("least", form.least())
                .param("most", form.most()).param("numerator", form.absenceNumerator()).param("denominator", form.absenceDenominator()).param("leaveCounts", yes(form.leaveCounts()))
                .param("surveyFirst", yes(form.surveyFirst())).update();
        audiences.keep(id, wall, form.whom());
        jdbc.sql("delete from training.cost_line where programme_id = :id").param("id", id).update();
        var ordinal = 0;
        for (var line : form.costs().lines()) {
            jdbc.sql("insert into training.cost_line (programme_id, ordinal, wall, item, quantity, measure, price_cents) values (:id, :ordinal, :wall, :item, :quantity, :measure, :price)").param("id", id)
                    .param("ordinal", ++ordinal).param("wall", wall).param("item", line.item()).param("quantity", line.quantity()).param("measure", line.measure()).param("price", line.priceCents()).update();
        }
    }

    private Claimed claim(UUID id, Viewer viewer) {
        return jdbc.sql("select g.id, g.version, g.wall, g.title, g.retired_at from training.programme g where g.id = :id and " + Sight.PROGRAMME_MANAGED + " for update of g")
                .param("id", id).param("managing", viewer.scopes(Permission.MANAGE_TRAINING)).query(Claimed.class).optional().orElseThrow(NotFound::new);
    }

    private static void refuseRetired(Claimed programme) {
        if (programme.retiredAt() != null) {
            throw new Rejected("这个项目已停用,先恢复再改");
        }
    }

    private static @Nullable String orNull(@Nullable String given) {
        return text(given).isEmpty() ? null : text(given);
    }
}
