package yanxun.observation.debrief;

import static yanxun.platform.i18n.Text.t;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.observation.lesson.Sight;
import yanxun.observation.sheet.SheetSight;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;
import yanxun.rubric.Instruments;
import yanxun.rubric.RaterKind;

/** The page on what came of a lesson. */
@Component
class DebriefQueries {
    private final JdbcClient jdbc;
    private final Debriefs debriefs;
    private final StepQueries steps;
    private final Instruments instruments;
    private final Clock clock;

    DebriefQueries(JdbcClient jdbc, Debriefs debriefs, StepQueries steps, Instruments instruments, Clock clock) {
        this.jdbc = jdbc;
        this.debriefs = debriefs;
        this.steps = steps;
        this.instruments = instruments;
        this.clock = clock;
    }

    /** @param tried what was typed and not taken, or null */
    DebriefPage page(UUID id, @Nullable DebriefForm tried, Map<String, String> errors, @Nullable Rejected refusal, Viewer viewer) {
        var seen = debriefs.seen(id, viewer);
        var lesson = seen.lesson();
        var opinions = opinions(id, viewer);
        var written = seen.reads() ? written(id) : null;
        var agreed = seen.reads() ? steps.of(id) : List.<Step>of();
        var follows = lesson.isReleased() && seen.release().mayWrite() && agreed.stream().anyMatch(Step::isOpen);
        var today = Times.day(clock.instant());
        return new DebriefPage(lesson, seen.release(), seen.reads(), written, tried != null ? tried : form(written, opinions, today), errors, refusal == null ? null : t(refusal), opinions, results(opinions), agreed,
                follows ? steps.laters(lesson, viewer) : List.of(), seen.reads() && lesson.isReleased() ? replies(id) : List.of(), viewer.person().value(), today, Id.next(), Id.next());
    }

    private List<DebriefPage.Opinion> opinions(UUID id, Viewer viewer) {
        return Sight.by(viewer, jdbc.sql("""
                select s.id as sheet, s.observer_id, coalesce(p.name, '') as observer, s.kind, s.rating_edition, s.total, s.band, coalesce(s.content ->> 'strengths', '') as strengths,
                       coalesce(s.content ->> 'suggestions', '') as suggestions, coalesce(s.content ->> 'overall', '') as overall
                  from observation.sheet s join observation.lesson l on l.id = s.lesson_id left join org.person_card p on p.id = s.observer_id
                 where s.lesson_id = :lesson and s.withdrawn_at is null and
                """ + SheetSight.SEEN + " order by array_position(array['RESEARCHER', 'CADRE', 'TEACHER', 'SELF', 'PUPIL'], s.kind), s.first_at")).param("lesson", id).query(DebriefPage.Opinion.class).list();
    }

    private List<Consolidated> results(List<DebriefPage.Opinion> opinions) {
        var rated = new LinkedHashMap<UUID, List<Consolidated.Rated>>();
        opinions.stream().filter(each -> each.ratingEdition() != null && each.total() != null)
                .forEach(each -> rated.computeIfAbsent(each.ratingEdition(), _ -> new java.util.ArrayList<>()).add(new Consolidated.Rated(RaterKind.valueOf(each.kind()), Objects.requireNonNull(each.total()))));
        return rated.entrySet().stream().flatMap(each -> instruments.edition(each.getKey()).map(edition -> Consolidated.of(edition, each.getValue())).stream()).filter(Objects::nonNull).toList();
    }

    private DebriefPage.@Nullable Written written(UUID id) {
        return jdbc.sql("""
                select d.version, d.way, d.held_on, d.led_by as led_by_id, coalesce((select p.name from org.person_card p where p.id = d.led_by limit 1), '') as led_by, d.attended as attended_ids,
                       coalesce((select string_agg(p.name, '、' order by p.name) from org.person_card p where p.id = any (d.attended)), '') as attended, d.strengths, d.summary, d.characters,
                       coalesce((select p.name from org.person_card p where p.id = d.written_by limit 1), '') as written_by, d.shared_at, d.onward, d.release_reason
                  from observation.debrief d where d.lesson_id = :id
                """).param("id", id).query((rs, _) -> new DebriefPage.Written(rs.getInt("version"), rs.getString("way"), rs.getObject("held_on", java.time.LocalDate.class), rs.getObject("led_by_id", UUID.class), rs.getString("led_by"),
                        (UUID[]) rs.getArray("attended_ids").getArray(), rs.getString("attended"), rs.getString("strengths"), rs.getString("summary"), rs.getInt("characters"), rs.getString("written_by"),
                        rs.getTimestamp("shared_at") == null ? null : rs.getTimestamp("shared_at").toInstant(), rs.getBoolean("onward"), rs.getString("release_reason"))).optional().orElse(null);
    }

    /** A draft as it stands, or one to begin with: what the observers found good is not copied, it is agreed. */
    private static DebriefForm form(DebriefPage.@Nullable Written written, List<DebriefPage.Opinion> opinions, java.time.LocalDate today) {
        return written == null
                ? new DebriefForm(0, "MEETING", today, null, opinions.stream().filter(each -> !each.isSelf() && !each.isPupils()).map(DebriefPage.Opinion::observerId).toList(), "", "", "", "", null)
                : new DebriefForm(written.version(), written.way(), written.heldOn(), written.ledById(), Arrays.asList(written.attendedIds()), "", written.strengths(), written.summary(), written.releaseReason(), null);
    }

    private List<DebriefPage.Reply> replies(UUID id) {
        return jdbc.sql("""
                select r.id, coalesce((select p.name from org.person_card p where p.id = r.person_id limit 1), '') as name, coalesce(r.person_id = l.teacher_id, false) as teacher, r.text, r.at
                  from observation.reply r join observation.lesson l on l.id = r.lesson_id where r.lesson_id = :id order by r.at, r.id
                """).param("id", id).query(DebriefPage.Reply.class).list();
    }
}
