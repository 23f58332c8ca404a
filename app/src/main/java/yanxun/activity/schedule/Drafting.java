package yanxun.activity.schedule;

import static yanxun.activity.schedule.ActivityForm.text;
import static yanxun.activity.schedule.ActivityForm.yes;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.activity.ActivityId;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;
import yanxun.platform.i18n.Text;

/** Writing an activity down and changing it until it is over. */
@Component
@Transactional
public class Drafting {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String COLUMNS = """
            title = :title, form = :form, theme = :theme, content = :content, level = :level, stage = :stage, subject = :subject, mode = :mode, place = :place, link = :link,
            starts_at = :starts, ends_at = :ends, leader_id = :leader, speaker = :speaker, capacity = :capacity, enrolling = :enrolling, walk_ins = :walkIns,
            hours = :hours, needs_record = :record, needs_reflection = :reflection
            """;

    private final JdbcClient jdbc;
    private final Activities activities;
    private final Hosting hosting;
    private final Happenings happenings;
    private final Changes changes;
    private final Clock clock;

    Drafting(JdbcClient jdbc, Activities activities, Hosting hosting, Happenings happenings, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.activities = activities;
        this.hosting = hosting;
        this.happenings = happenings;
        this.changes = changes;
        this.clock = clock;
    }

    /** Sending the same form twice finds the draft of the first time. */
    public void draft(ActivityForm form, @Nullable UUID leader, Viewer viewer) {
        var unit = hosting.owner(form.unit(), viewer);
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        var fresh = jdbc.sql("""
                insert into activity.activity (id, wall, walls, unit_id, form, title, level, mode, secret, state, created_by, created_at, plan_entry_id)
                values (:id, :wall, array[:wall::uuid], :unit, '', '新活动', 'DISTRICT', 'OFFLINE', :secret, 'DRAFT', :me, :now, :entry)
                on conflict (id) do nothing
                """)
                .param("id", form.id()).param("wall", unit.wall()).param("unit", unit.id()).param("secret", secret)
                .param("me", viewer.person().value()).param("now", at(clock.instant())).param("entry", form.entry(), Types.OTHER).update();
        if (fresh > 0) {
            hosting.write(java.util.Objects.requireNonNull(form.id()), unit, form, viewer);
            write(form.id(), form, leader);
            happenings.note(form.id(), viewer, "起草", text(form.title()));
        }
    }

    void change(ActivityId activity, ActivityForm form, @Nullable UUID leader, Viewer viewer) {
        var draft = activities.claim(activity, viewer);
        draft.state().allowChange();
        if (form.version() == null || !draft.isAt(form.version())) {
            throw new Stale();
        }
        if (draft.state() == yanxun.activity.Life.PUBLISHED) {
            keepFixed(draft, form, leader);
            changes.refuseFewer(activity.value(), form, viewer);
        }
        var before = changes.facts(activity.value());
        hosting.write(activity.value(), hosting.owner(activity.value(), form.unit(), viewer), form, viewer);
        write(activity.value(), form, leader);
        Changes.told(before, changes.facts(activity.value())).forEach(told -> happenings.note(activity.value(), viewer, "修改", told));
        if (draft.state() == yanxun.activity.Life.PUBLISHED) {
            changes.follow(activity.value(), before, viewer);
        }
    }

    /** A published notice keeps its three fixings; they may move, but not vanish. */
    private static void keepFixed(Draft draft, ActivityForm form, @Nullable UUID leader) {
        var after = new yanxun.activity.Life.Fixings(form.starts(), form.ends(), text(form.content()), leader != null || !text(form.speaker()).isBlank(), 1);
        if (!after.missing().isEmpty()) {
            throw new Rejected("活动已发布,不能缺少:{0}", Text.listed(after.missing()));
        }
    }

    private void write(UUID id, ActivityForm form, @Nullable UUID leader) {
        jdbc.sql("update activity.activity set version = version + 1, " + COLUMNS + " where id = :id")
                .param("id", id).param("title", text(form.title())).param("form", text(form.form())).param("theme", text(form.theme()))
                .param("content", text(form.content())).param("level", text(form.level()).isEmpty() ? "DISTRICT" : text(form.level()))
                .param("stage", orNull(form.stage()), Types.VARCHAR).param("subject", orNull(form.subject()), Types.VARCHAR)
                .param("mode", text(form.mode()).isEmpty() ? "OFFLINE" : text(form.mode())).param("place", text(form.place())).param("link", text(form.link()))
                .param("starts", at(form.starts()), Types.TIMESTAMP_WITH_TIMEZONE).param("ends", at(form.ends()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("leader", leader, Types.OTHER).param("speaker", text(form.speaker())).param("capacity", form.capacity(), Types.INTEGER)
                .param("enrolling", yes(form.enrolling())).param("walkIns", yes(form.walkIns()))
                .param("hours", form.hours() == null ? BigDecimal.ZERO : form.hours())
                .param("record", yes(form.needsRecord())).param("reflection", yes(form.needsReflection())).update();
    }

    private static @Nullable String orNull(@Nullable String given) {
        return text(given).isEmpty() ? null : text(given);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
