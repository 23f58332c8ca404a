package yanxun.observation.sheet;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.observation.lesson.Lessons;
import yanxun.observation.lesson.Sight;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.rubric.Coding;
import yanxun.rubric.Rating;

/** One sheet, for those who may see it. */
@Component
class SheetQueries {
    private final JdbcClient jdbc;
    private final Lessons lessons;
    private final Scored scored;

    SheetQueries(JdbcClient jdbc, Lessons lessons, Scored scored) {
        this.jdbc = jdbc;
        this.lessons = lessons;
        this.scored = scored;
    }

    SheetPage page(UUID lesson, UUID id, Viewer viewer) {
        var seen = lessons.seen(lesson, viewer);
        var facts = Sight.by(viewer, jdbc.sql("""
                select s.id, s.observer_id, coalesce(p.name, '') as observer, coalesce(u.name, '') as unit_name, s.kind, s.revision, s.device, s.started_at, s.minutes, s.clock_source, s.first_at, s.received_at, s.receipt, s.total, s.vetoed,
                       s.band, s.characters, s.doubt, s.cleared_at is not null as cleared, s.withdrawn_at is not null as withdrawn, s.withdraw_reason
                  from observation.sheet s join observation.lesson l on l.id = s.lesson_id left join org.person_card p on p.id = s.observer_id left join org.unit_card u on u.id = s.observer_unit
                 where s.id = :id and s.lesson_id = :lesson and (s.withdrawn_at is null or s.observer_id = :me) and
                """ + SheetSight.SEEN)).param("id", id).param("lesson", lesson).query(SheetPage.Facts.class).optional().orElseThrow(NotFound::new);
        var recorded = Opening.recorded(jdbc.sql("select content::text from observation.sheet where id = :id").param("id", id).query(String.class).single());
        var mine = facts.observerId().equals(viewer.person().value());
        return new SheetPage(seen, facts, recorded, rating(recorded), coding(recorded), photos(id), mine ? revisions(id) : List.of(), mine, facts.isDoubtful() && seen.headed() && !mine);
    }

    private @org.jspecify.annotations.Nullable RatingTable rating(Recorded recorded) {
        if (recorded.rating() == null) {
            return null;
        }
        var edition = scored.edition(recorded.rating().edition());
        return edition.content() instanceof Rating rating ? RatingTable.of(edition, rating, recorded.rating().answers()) : null;
    }

    private @org.jspecify.annotations.Nullable CodingPanel coding(Recorded recorded) {
        if (recorded.coding() == null || recorded.coding().events().isEmpty()) {
            return null;
        }
        var edition = scored.edition(recorded.coding().edition());
        return edition.content() instanceof Coding coding ? CodingPanel.of(edition, coding, recorded.coding()) : null;
    }

    private List<UUID> photos(UUID sheet) {
        return jdbc.sql("select id from observation.photo where sheet_id = :id and trouble = '' order by at, id").param("id", sheet).query(UUID.class).list();
    }

    private List<SheetPage.Revision> revisions(UUID sheet) {
        return jdbc.sql("""
                select revision as number, device, received_at, null::text as settled_as from observation.sheet_revision where sheet_id = :id
                union all select base, device, received_at, coalesce(settled_as, 'OPEN') from observation.sheet_conflict where sheet_id = :id order by received_at desc limit 40
                """).param("id", sheet).query(SheetPage.Revision.class).list();
    }
}
