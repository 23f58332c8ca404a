package yanxun.observation.sheet;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.notice.Inbox;
import yanxun.observation.lesson.Happenings;
import yanxun.observation.lesson.Naming;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;

/** Takes in what observers recorded. The same sheet sent again is the same sheet; another version never overwrites silently. */
@Component
@Transactional
public class Receiving {
    private final JdbcClient jdbc;
    private final Targets targets;
    private final Sheets sheets;
    private final Scored scored;
    private final Happenings happenings;
    private final Inbox inbox;
    private final Clock clock;

    Receiving(JdbcClient jdbc, Targets targets, Sheets sheets, Scored scored, Happenings happenings, Inbox inbox, Clock clock) {
        this.jdbc = jdbc;
        this.targets = targets;
        this.sheets = sheets;
        this.scored = scored;
        this.happenings = happenings;
        this.inbox = inbox;
        this.clock = clock;
    }

    public sealed interface Outcome {
        record Taken(Receipt receipt) implements Outcome {}

        record Clashed(Clash clash) implements Outcome {}
    }

    /** @param settles the conflict this version answers, if any */
    public Outcome receive(UUID id, byte[] body, @Nullable UUID settles, Viewer viewer) {
        var envelope = Opening.envelope(body);
        sheets.claim(envelope.lesson(), viewer.person().value());
        var known = sheets.find(id);
        if (known.isPresent()) {
            return again(known.get(), envelope, settles, viewer);
        }
        refuseEmpty(envelope);
        var target = targets.of(envelope, viewer);
        var other = envelope.pupils() ? java.util.Optional.<Standing>empty() : sheets.of(target.id(), viewer.person().value());
        return other.isPresent() ? beside(other.get(), envelope) : new Outcome.Taken(first(id, envelope, target, viewer));
    }

    /** The observation page says the same sentence beside its button. */
    private static void refuseEmpty(Envelope envelope) {
        if (envelope.content().isEmpty()) {
            throw new Rejected("这份听课记录还是空的,交不了。先写一条实录、评一项、点一次编码或座位、拍一张照片,或者写一句小结");
        }
    }

    /** This sheet is known: a repetition, the next revision, or a version that was based on an older one. */
    private Outcome again(Standing standing, Envelope envelope, @Nullable UUID settles, Viewer viewer) {
        if (!standing.observerId().equals(viewer.person().value())) {
            throw new NotFound();
        } else if (sheets.knows(standing.id(), Opening.hash(envelope.content()))) {
            settle(settles, standing);
            return new Outcome.Taken(standing.receiptGiven());
        } else if (standing.withdrawn()) {
            throw new Rejected("这份听课记录已经撤回,不能再改。要保留现在的内容,请先导出");
        }
        refuseEmpty(envelope);
        if (envelope.base() != standing.revision()) {
            return beside(standing, envelope);
        }
        var target = targets.of(new Envelope(standing.lessonId(), null, envelope.pupils(), envelope.base(), envelope.device(), envelope.content()), viewer);
        if (target.released()) {
            throw new Rejected("这节课已经反馈给老师,听课记录不能再改。补充意见请写在议课里");
        }
        settle(settles, standing);
        return new Outcome.Taken(next(standing, envelope, target, viewer));
    }

    private Outcome beside(Standing standing, Envelope envelope) {
        var hash = Opening.hash(envelope.content());
        if (sheets.knows(standing.id(), hash)) {
            return new Outcome.Taken(standing.receiptGiven());
        }
        jdbc.sql("""
                insert into observation.sheet_conflict (id, sheet_id, wall, hash, base, content, device, received_at)
                select :id, id, wall, :hash, :base, :content::jsonb, :device, :now from observation.sheet where id = :sheet on conflict (sheet_id, hash) do nothing
                """).param("id", Id.next()).param("sheet", standing.id()).param("hash", hash).param("base", envelope.base()).param("content", Opening.json(envelope.content())).param("device", device(envelope))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        var conflict = jdbc.sql("select id from observation.sheet_conflict where sheet_id = :sheet and hash = :hash").param("sheet", standing.id()).param("hash", hash).query(UUID.class).single();
        return new Outcome.Clashed(new Clash(standing.id(), standing.revision(), Opening.recorded(standing.content()), standing.device(), standing.receivedAt(), conflict));
    }

    private void settle(@Nullable UUID conflict, Standing standing) {
        if (conflict != null) {
            jdbc.sql("update observation.sheet_conflict set settled_at = :now, settled_as = 'REPLACED' where id = :id and sheet_id = :sheet and settled_at is null").param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("id", conflict).param("sheet", standing.id()).update();
        }
    }

    private Receipt first(UUID id, Envelope envelope, Targets.Target target, Viewer viewer) {
        var now = clock.instant();
        var values = values(id, 1, envelope, target, viewer, now);
        jdbc.sql("""
                insert into observation.sheet (id, wall, lesson_id, observer_id, observer_unit, kind, hash, content, rating_edition, coding_edition, total, vetoed, band, characters, started_at, minutes, clock_offset, clock_source,
                       doubt, device, first_at, received_at, receipt)
                values (:id, :wall, :lesson, :me, :unit, case when :pupils then 'PUPIL' else (select kind from observation.observer where lesson_id = :lesson and person_id = :me) end, :hash, :content::jsonb, :rating, :coding, :total,
                       :vetoed, :band, :characters, :started, :minutes, :offset, :source, :doubt, :device, :now, :now, :receipt)
                """).params(values).param("lesson", target.id()).param("me", viewer.person().value()).param("unit", viewer.unit()).param("pupils", envelope.pupils()).update();
        keep(values);
        happenings.note(target.id(), target.wall(), viewer, "交来听课记录", "");
        inbox.settle(Naming.source(target.id()), viewer.person());
        return sheets.find(id).orElseThrow().receiptGiven();
    }

    private Receipt next(Standing standing, Envelope envelope, Targets.Target target, Viewer viewer) {
        var values = values(standing.id(), standing.revision() + 1, envelope, target, viewer, clock.instant());
        jdbc.sql("""
                update observation.sheet set revision = :revision, hash = :hash, content = :content::jsonb, rating_edition = :rating, coding_edition = :coding, total = :total, vetoed = :vetoed, band = :band, characters = :characters,
                       started_at = :started, minutes = :minutes, clock_offset = :offset, clock_source = :source, doubt = :doubt, cleared_at = case when doubt = :doubt then cleared_at end, device = :device, received_at = :now, receipt = :receipt
                 where id = :id
                """).params(values).update();
        keep(values);
        happenings.note(target.id(), target.wall(), viewer, "修改听课记录", "");
        return sheets.find(standing.id()).orElseThrow().receiptGiven();
    }

    private void keep(Map<String, Object> values) {
        jdbc.sql("insert into observation.sheet_revision (sheet_id, revision, wall, hash, content, device, received_at) values (:id, :revision, :wall, :hash, :content::jsonb, :device, :now)").params(values).update();
    }

    private Map<String, Object> values(UUID id, int revision, Envelope envelope, Targets.Target target, Viewer viewer, Instant now) {
        var content = envelope.content();
        var hash = Opening.hash(content);
        var score = scored.of(content);
        var started = Instant.ofEpochMilli(content.startedAt()).plusMillis(content.clock().offset());
        var elsewhere = envelope.pupils() ? "" : sheets.elsewhere(viewer.person().value(), target.id(), target.unitId(), started.atOffset(ZoneOffset.UTC), content.minutes());
        var sitting = !envelope.pupils() && !viewer.person().value().equals(target.teacherId());
        var values = new HashMap<String, Object>(Map.of("id", id, "revision", revision, "wall", target.wall(), "hash", hash, "content", Opening.json(content), "characters", content.characters(), "minutes", content.minutes(), "offset", content.clock().offset()));
        values.putAll(Map.of("source", content.clock().source().name(), "device", device(envelope), "receipt", Receipt.code(id, revision, hash), "started", started.atOffset(ZoneOffset.UTC), "now", now.atOffset(ZoneOffset.UTC)));
        values.putAll(Map.of("doubt", Doubts.of(started, content.minutes(), sitting, target.onDate(), now, elsewhere), "vetoed", score.vetoed(), "band", score.band()));
        values.put("total", new org.springframework.jdbc.core.SqlParameterValue(Types.NUMERIC, score.total()));
        values.put("rating", new org.springframework.jdbc.core.SqlParameterValue(Types.OTHER, content.rating() == null ? null : content.rating().edition()));
        values.put("coding", new org.springframework.jdbc.core.SqlParameterValue(Types.OTHER, content.coding() == null ? null : content.coding().edition()));
        return values;
    }

    private static String device(Envelope envelope) {
        return envelope.device() == null ? "" : envelope.device().strip();
    }
}
