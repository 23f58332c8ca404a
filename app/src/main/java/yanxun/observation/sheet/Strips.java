package yanxun.observation.sheet;

import static yanxun.platform.i18n.Text.t;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.methods.coding.Agreement;
import yanxun.methods.coding.Strip;
import yanxun.observation.lesson.Lessons;
import yanxun.observation.lesson.Sight;
import yanxun.platform.access.Viewer;
import yanxun.rubric.Coding;

/** Lays the sheets of a lesson side by side on one time. */
@Component
class Strips {
    private final JdbcClient jdbc;
    private final Lessons lessons;
    private final Scored scored;

    Strips(JdbcClient jdbc, Lessons lessons, Scored scored) {
        this.jdbc = jdbc;
        this.lessons = lessons;
        this.scored = scored;
    }

    private record Row(UUID id, String observer, String content) {}

    StripsPage page(UUID id, Viewer viewer) {
        var lesson = lessons.seen(id, viewer);
        var rows = Sight.by(viewer, jdbc.sql("""
                select s.id, coalesce(p.name, '') as observer, s.content::text as content from observation.sheet s join observation.lesson l on l.id = s.lesson_id left join org.person_card p on p.id = s.observer_id
                 where s.lesson_id = :lesson and s.withdrawn_at is null and s.kind <> 'PUPIL' and
                """ + SheetSight.SEEN + " order by s.first_at limit 40")).param("lesson", id).query(Row.class).list();
        var recorded = rows.stream().collect(Collectors.toMap(Row::id, row -> Opening.recorded(row.content()), (one, _) -> one, LinkedHashMap::new));
        var timeline = new Timeline(recorded);
        var from = recorded.keySet().stream().map(timeline::start).min(Instant::compareTo).orElse(Instant.EPOCH);
        var lanes = rows.stream().map(row -> lane(row, recorded.get(row.id()), Duration.between(from, timeline.start(row.id())).toMillis())).toList();
        return new StripsPage(lesson, from, lanes.stream().mapToLong(StripsPage.Lane::end).max().orElse(0), lanes, moments(lanes), agreements(rows, recorded, timeline, from));
    }

    private StripsPage.Lane lane(Row row, Recorded recorded, long shift) {
        var notes = recorded.notes().stream().map(note -> new StripsPage.Said(shift + note.t(), row.observer(), note.heading() == null || note.heading().isEmpty() ? note.text() : note.heading() + ":" + note.text())).toList();
        var cells = new ArrayList<StripsPage.Cell>();
        if (recorded.coding() != null && scored.edition(recorded.coding().edition()).content() instanceof Coding coding) {
            var groups = coding.codes().stream().collect(Collectors.toMap(Coding.Code::key, code -> code.group().name().toLowerCase(Locale.ROOT), (one, _) -> one));
            var strip = CodingPanel.strip(recorded.coding(), coding);
            long length = coding.seconds() * 1_000L;
            for (int i = 0; i < strip.codes().size(); i++) {
                merge(cells, new StripsPage.Cell(shift + (strip.from() + i) * length, length, strip.codes().get(i), groups.getOrDefault(strip.codes().get(i), "other")));
            }
        }
        return new StripsPage.Lane(row.id(), row.observer(), recorded.clock().source().name(), shift + recorded.lasted(), cells, notes);
    }

    /** Neighbours of one code are one stretch. */
    private static void merge(List<StripsPage.Cell> cells, StripsPage.Cell next) {
        if (!cells.isEmpty() && cells.getLast().code().equals(next.code())) {
            var last = cells.removeLast();
            cells.add(new StripsPage.Cell(last.at(), last.length() + next.length(), last.code(), last.group()));
        } else {
            cells.add(next);
        }
    }

    private static List<StripsPage.Said> moments(List<StripsPage.Lane> lanes) {
        return lanes.stream().flatMap(lane -> lane.notes().stream()).sorted(java.util.Comparator.comparingLong(StripsPage.Said::at)).toList();
    }

    private record Coder(String name, UUID edition, Strip strip) {}

    /** Of every two who used the same instrument; shifted by whole intervals, as their clocks say. */
    private Map<String, String> agreements(List<Row> rows, Map<UUID, Recorded> recorded, Timeline timeline, Instant from) {
        var coders = new ArrayList<Coder>();
        for (var row : rows) {
            var coded = recorded.get(row.id()).coding();
            if (coded != null && scored.edition(coded.edition()).content() instanceof Coding coding) {
                coders.add(new Coder(row.observer(), coded.edition(), shifted(coded, coding, timeline.start(row.id()), from)));
            }
        }
        var found = new LinkedHashMap<String, String>();
        for (int i = 0; i < coders.size(); i++) {
            for (var other : coders.subList(i + 1, coders.size())) {
                compare(coders.get(i), other).ifPresent(told -> found.put(told[0], told[1]));
            }
        }
        return found;
    }

    private static java.util.Optional<String[]> compare(Coder one, Coder other) {
        if (!one.edition().equals(other.edition())) {
            return java.util.Optional.empty();
        }
        var agreement = Agreement.of(one.strip(), other.strip());
        if (agreement.percent().isEmpty()) {
            return java.util.Optional.empty();
        }
        var kappa = agreement.kappa().isPresent() ? String.format(Locale.ROOT, " · κ = %.2f", agreement.kappa().getAsDouble()) : "";
        return java.util.Optional.of(new String[] {t("{0} 与 {1}", one.name(), other.name()), t("一致 {0}%", Math.round(agreement.percent().getAsDouble())) + kappa});
    }

    private static Strip shifted(Recorded.Coded coded, Coding coding, Instant start, Instant from) {
        var strip = CodingPanel.strip(coded, coding);
        int intervals = (int) Math.round(Duration.between(from, start).toMillis() / (coding.seconds() * 1_000.0));
        return new Strip(strip.seconds(), strip.from() + intervals, strip.codes());
    }
}
