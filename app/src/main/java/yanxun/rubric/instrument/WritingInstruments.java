package yanxun.rubric.instrument;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;
import yanxun.rubric.Content;
import yanxun.rubric.RubricText;
import yanxun.rubric.State;

/** Beginning an instrument, writing on its draft, drafting the next edition. */
@Component
@Transactional
class WritingInstruments {
    private final JdbcClient jdbc;
    private final InstrumentQueries queries;
    private final Audit audit;
    private final Clock clock;

    WritingInstruments(JdbcClient jdbc, InstrumentQueries queries, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.audit = audit;
        this.clock = clock;
    }

    /** Handed in twice it is one. */
    void begin(UUID id, UUID unit, InstrumentFile.Read written, @Nullable UUID copiedFrom, Viewer viewer) {
        var wall = jdbc.sql("select wall from org.unit_card where id = :unit and id = any (:mine::uuid[])").param("unit", unit).param("mine", viewer.scopes(Permission.EDIT_RUBRICS)).query(UUID.class).optional()
                .orElseThrow(NotFound::new);
        var fresh = jdbc.sql("""
                insert into rubric.instrument (id, wall, unit_id, kind, copied_from, created_by, created_at) values (:id, :wall, :unit, :kind, :from, :by, :now) on conflict do nothing
                """).param("id", id).param("wall", wall).param("unit", unit).param("kind", written.content().kind().name()).param("from", copiedFrom, java.sql.Types.OTHER).param("by", viewer.person().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        if (fresh == 1) {
            insert(id, wall, 1, written, viewer);
            audit.note(viewer, "起草量表", "rubric:" + id, written.title());
        }
    }

    /** What somebody may see and is published they may adapt for a unit of their own. */
    void copy(UUID id, UUID unit, UUID instrument, int number, String title, Viewer viewer) {
        var origin = queries.shown(instrument, number, viewer);
        if (origin.isDraft()) {
            throw new Rejected("草稿还没有发布,不能采用");
        }
        if (title.isBlank() || title.length() > Checking.LONGEST_NAME) {
            throw new Rejected("请给改编的量表起名,最多 {0} 个字", Checking.LONGEST_NAME);
        }
        begin(id, unit, new InstrumentFile.Read(title.strip(), origin.guide(), origin.content()), origin.id(), viewer);
    }

    /** The next edition begins as the latest stands; while there is a draft it is that one. */
    int draft(UUID instrument, Viewer viewer) {
        var wall = PublishingInstruments.claimed(jdbc, instrument, viewer);
        var newest = jdbc.sql("select max(number) from rubric.edition where instrument_id = :id").param("id", instrument).query(Integer.class).single();
        var latest = queries.shown(instrument, newest, viewer);
        if (latest.isDraft()) {
            return newest;
        }
        insert(instrument, wall, newest + 1, new InstrumentFile.Read(latest.title(), latest.guide(), latest.content()), viewer);
        return newest + 1;
    }

    void change(UUID instrument, int number, int version, UnaryOperator<Content> change, Viewer viewer) {
        var draft = draft(instrument, number, version, viewer);
        write(draft, new InstrumentFile.Read(draft.title(), draft.guide(), change.apply(draft.content())), viewer);
    }

    void change(UUID instrument, int number, HeadForm form, Viewer viewer) {
        var draft = draft(instrument, number, form.version(), viewer);
        write(draft, form.into(draft.content()), viewer);
    }

    /** A draft nobody wants: the instrument goes with its first one. */
    void discard(UUID instrument, int number, int version, Viewer viewer) {
        var draft = draft(instrument, number, version, viewer);
        jdbc.sql("delete from rubric.edition where id = :id").param("id", draft.id()).update();
        if (number == 1) {
            jdbc.sql("delete from rubric.instrument where id = :id").param("id", instrument).update();
        }
        audit.note(viewer, "删除量表草稿", "rubric:" + instrument, draft.title());
    }

    private Shown draft(UUID instrument, int number, int version, Viewer viewer) {
        PublishingInstruments.claimed(jdbc, instrument, viewer);
        var found = queries.shown(instrument, number, viewer);
        if (found.state() == State.PUBLISHED || found.state() == State.WITHDRAWN) {
            throw new Rejected("发布过的版次不能再改;请另起一版");
        }
        if (version != found.version()) {
            throw new Stale();
        }
        return found;
    }

    private void write(Shown draft, InstrumentFile.Read written, Viewer viewer) {
        jdbc.sql("update rubric.edition set title = :title, guide = :guide, content = :content::jsonb, version = version + 1, changed_by = :by, changed_at = :now where id = :id").param("title", written.title())
                .param("guide", written.guide()).param("content", RubricText.write(Checking.checked(written.content()))).param("by", viewer.person().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", draft.id()).update();
    }

    private void insert(UUID instrument, UUID wall, int number, InstrumentFile.Read written, Viewer viewer) {
        jdbc.sql("""
                insert into rubric.edition (id, instrument_id, wall, number, state, title, guide, content, changed_by, changed_at)
                values (:id, :instrument, :wall, :number, 'DRAFT', :title, :guide, :content::jsonb, :by, :now)
                """).param("id", Id.next()).param("instrument", instrument).param("wall", wall).param("number", number).param("title", written.title()).param("guide", written.guide())
                .param("content", RubricText.write(Checking.checked(written.content()))).param("by", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }
}
