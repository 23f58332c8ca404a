package yanxun.observation.draw;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.observation.lesson.Arranging;
import yanxun.observation.lesson.LessonForm;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;

/** Turns what was drawn into lessons to be observed, unannounced, with observers in turn. */
@Component
class Appointing {
    private static final String CANDIDATES = "select key, stratum, teacher_id, unit_id, detail::text as detail, state, ordinal, lesson_id from observation.draw_candidate where draw_id = :draw and ";

    private final JdbcClient jdbc;
    private final Arranging arranging;

    Appointing(JdbcClient jdbc, Arranging arranging) {
        this.jdbc = jdbc;
        this.arranging = arranging;
    }

    /** @return how many lessons were arranged; whose school changed meanwhile is left for a redraw */
    int all(DrawFacts draw, Viewer viewer) {
        var rounds = rounds(draw);
        return (int) chosen(draw).stream().filter(each -> arrange(draw, each, rounds, viewer)).count();
    }

    /** One more, who moved up: whoever has the fewest of those still to come. */
    boolean one(DrawFacts draw, Chosen candidate, Viewer viewer) {
        var rounds = rounds(draw);
        record Taken(UUID person, LocalDate date, @Nullable Integer period) {}
        jdbc.sql("""
                select o.person_id as person, l.on_date as date, l.period from observation.lesson l join observation.observer o on o.lesson_id = l.id where l.draw_id = :draw and l.cancelled_at is null and o.excused_at is null
                """).param("draw", draw.id()).query(Taken.class).list().forEach(taken -> rounds.takes(taken.person(), taken.date(), taken.period()));
        return arrange(draw, candidate, rounds, viewer);
    }

    List<Chosen> chosen(DrawFacts draw) {
        return jdbc.sql(CANDIDATES + "state in ('CHOSEN', 'MOVED_UP') order by ordinal").param("draw", draw.id()).query(Chosen.class).list();
    }

    Chosen find(DrawFacts draw, String key) {
        return jdbc.sql(CANDIDATES + "key = :key").param("draw", draw.id()).param("key", key).query(Chosen.class).optional().orElseThrow(NotFound::new);
    }

    private boolean arrange(DrawFacts draw, Chosen candidate, Rounds rounds, Viewer viewer) {
        var still = jdbc.sql("select exists (select from org.person_card where id = :person and unit_id = :unit)").param("person", candidate.teacherId()).param("unit", candidate.unitId()).query(Boolean.class).single();
        if (still) {
            var occasion = candidate.occasion(draw);
            var observers = rounds.next(seat(draw, candidate), Draws.rules(draw).observersEach()).stream().map(Rounds.Observer::number).collect(Collectors.joining("、"));
            var behind = candidate.behind();
            var lesson = Id.next();
            arranging.arrange(new LessonForm(lesson, 0, candidate.teacherId().toString(), occasion == null ? behind.subject() : occasion.subject(), occasion == null ? "" : occasion.className(), "", draw.kind(),
                    occasion == null ? draw.fromOn() : occasion.date(), occasion == null ? null : occasion.period(), occasion == null ? null : occasion.startsAt(), occasion == null ? "" : occasion.room(), true, false, observers, List.of(), null, null), "DRAW", viewer);
            jdbc.sql("update observation.lesson set draw_id = :draw where id = :lesson").param("draw", draw.id()).param("lesson", lesson).update();
            jdbc.sql("update observation.draw_candidate set lesson_id = :lesson where draw_id = :draw and key = :key").param("lesson", lesson).param("draw", draw.id()).param("key", candidate.key()).update();
        }
        return still;
    }

    private static Rounds.Seat seat(DrawFacts draw, Chosen candidate) {
        var occasion = candidate.occasion(draw);
        return new Rounds.Seat(candidate.teacherId(), candidate.unitId(), occasion == null ? null : occasion.date(), occasion == null ? null : occasion.period());
    }

    private Rounds rounds(DrawFacts draw) {
        record Named(UUID id, String number, @Nullable UUID unit) {}
        var named = jdbc.sql("""
                select p.id, p.number, p.unit_id as unit from observation.draw d cross join lateral unnest(d.observers) with ordinality as o(person, place) join org.person_card p on p.id = o.person where d.id = :draw order by o.place
                """).param("draw", draw.id()).query(Named.class).list();
        var school = jdbc.sql("select kind in ('SCHOOL', 'TEACHING_POINT') from org.unit_card where id = :unit").param("unit", draw.unitId()).query(Boolean.class).optional().orElse(false);
        return new Rounds(named.stream().map(each -> new Rounds.Observer(each.id(), Objects.requireNonNull(each.number()), each.unit())).toList(), school);
    }
}
