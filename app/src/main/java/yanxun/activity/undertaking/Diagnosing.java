package yanxun.activity.undertaking;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/** 诊断 and 总结: what was seen before, and what came of it. */
@Component
@Transactional
public class Diagnosing {
    private static final int LONGEST = 10_000;

    private final JdbcClient jdbc;
    private final Undertakings undertakings;
    private final Passages passages;
    private final Fitting fitting;
    private final Clock clock;

    Diagnosing(JdbcClient jdbc, Undertakings undertakings, Passages passages, Fitting fitting, Clock clock) {
        this.jdbc = jdbc;
        this.undertakings = undertakings;
        this.passages = passages;
        this.fitting = fitting;
        this.clock = clock;
    }

    public void visit(UUID id, @Nullable UUID unit, @Nullable LocalDate day, String way, String notes, String reason, Viewer viewer) {
        var claimed = undertakings.claim(id, viewer);
        claimed.course().allowWork(Phase.DIAGNOSIS, claimed.parts());
        if (unit == null || day == null || !way.equals("VISIT") && !way.equals("TALK")) {
            throw new Rejected("请选择学校、日期和方式");
        }
        if (day.isAfter(Times.day(clock.instant()))) {
            throw new Rejected("调研日期还没有到;先写计划,去过以后再记").beside("day");
        }
        var why = Evidence.on(day).accept(fitting.sought(id, Phase.DIAGNOSIS, List.of()), reason);
        refuseLength(notes, "请写下看到和听到的情况");
        var written = jdbc.sql("""
                insert into activity.visit (id, undertaking_id, walls, unit_id, on_date, way, notes, by_person, at)
                select :visit, u.id, u.walls, :unit, :day, :way, :notes, :me, :now from activity.undertaking u
                 where u.id = :id and exists (select from network.member_card m where m.community_id = u.community_id and m.unit_id = :unit)
                   and not exists (select from activity.visit v where v.undertaking_id = :id and v.unit_id = :unit and v.on_date = :day and v.notes = :notes)
                """).param("visit", Id.next()).param("id", id).param("unit", unit).param("day", day).param("way", way).param("notes", notes.strip()).param("me", viewer.person().value()).param("now", now()).update();
        if (written > 0) {
            passages.note(id, viewer, "调研", kept("{0} {1}", day, why));
        }
    }

    public void find(UUID id, String text, Viewer viewer) {
        var claimed = undertakings.claim(id, viewer);
        claimed.course().allowWork(Phase.DIAGNOSIS, claimed.parts());
        refuseLength(text, "请写下发现的问题");
        jdbc.sql("""
                insert into activity.finding (id, undertaking_id, walls, text, by_person, at) select :finding, id, walls, :text, :me, :now from activity.undertaking
                 where id = :id and not exists (select from activity.finding f where f.undertaking_id = :id and f.text = :text)
                """).param("finding", Id.next()).param("id", id).param("text", text.strip()).param("me", viewer.person().value()).param("now", now()).update();
        passages.note(id, viewer, "发现问题", text.strip());
    }

    public void drop(UUID id, UUID finding, Viewer viewer) {
        var claimed = undertakings.claim(id, viewer);
        claimed.course().allowWork(Phase.DIAGNOSIS, claimed.parts());
        jdbc.sql("delete from activity.finding where id = :finding and undertaking_id = :id").param("finding", finding).param("id", id).update();
    }

    /** Half a summary may be kept; the step asks for all three parts. */
    public void summarise(UUID id, String highlights, String problems, String improvements, Viewer viewer) {
        var claimed = undertakings.claim(id, viewer);
        claimed.course().allowWork(Phase.SUMMARY, claimed.parts());
        if (highlights.length() > LONGEST || problems.length() > LONGEST || improvements.length() > LONGEST) {
            throw new Rejected("每部分请不超过 10000 字");
        }
        jdbc.sql("update activity.undertaking set highlights = :highlights, problems = :problems, improvements = :improvements where id = :id").param("id", id)
                .param("highlights", highlights.strip()).param("problems", problems.strip()).param("improvements", improvements.strip()).update();
        passages.note(id, viewer, "写总结", "");
    }

    private static void refuseLength(String text, String sentence) {
        if (text.isBlank()) {
            throw new Rejected(sentence);
        }
        if (text.length() > LONGEST) {
            throw new Rejected("请不超过 10000 字");
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
