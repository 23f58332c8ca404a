package yanxun.observation.fairness;

import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yanxun.methods.score.FairResult;
import yanxun.methods.score.FairScores;
import yanxun.methods.score.SubjectScore;
import yanxun.methods.score.Unadjusted;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;
import yanxun.rubric.Instruments;
import yanxun.rubric.Rating;

/** Reckons fair scores of what somebody looks after. */
@Component
class Scores {
    private final Marks marks;
    private final Instruments instruments;
    private final Clock clock;

    Scores(Marks marks, Instruments instruments, Clock clock) {
        this.marks = marks;
        this.instruments = instruments;
        this.clock = clock;
    }

    /** All of them on one page where they are exported. */
    ScoresPage page(ScoreFilter asked, boolean whole, Viewer viewer) {
        var today = Times.day(clock.instant());
        var from = asked.from() == null ? SchoolYear.of(today).from() : asked.from();
        var to = asked.to() == null ? today : asked.to();
        var editions = marks.editions(from, to, viewer);
        var chosen = asked.edition() != null && editions.containsKey(asked.edition().toString()) ? asked.edition() : editions.keySet().stream().findFirst().map(UUID::fromString).orElse(null);
        if (chosen == null || !(instruments.edition(chosen).orElseThrow().content() instanceof Rating rubric)) {
            return new ScoresPage(asked, editions, new Page<>(List.of(), 1, Page.SIZE, 0), 0, 0, "", null);
        }
        var filter = asked.at(chosen, from, to);
        var all = marks.of(filter, viewer);
        var ratings = Given.ratings(all, rubric, filter);
        var result = ratings.isEmpty() ? null : FairScores.of(ratings);
        var part = result == null || result.reason() != Unadjusted.NOT_LINKED || !filter.linkedOnly() ? null : Given.largestPart(result, ratings);
        return shown(filter, whole, editions, part == null ? all : all.stream().filter(mark -> part.contains(subject(mark, filter))).toList(),
                part == null ? result : FairScores.of(ratings.stream().filter(rating -> part.contains(rating.subject())).toList()), rubric);
    }

    private static ScoresPage shown(ScoreFilter filter, boolean whole, Map<String, String> editions, List<Mark> given, @Nullable FairResult result, Rating rubric) {
        var rows = result == null ? List.<ScoresPage.Row>of() : rows(result, given, filter);
        var size = whole ? Math.max(1, rows.size()) : Page.SIZE;
        var shown = whole ? rows : rows.stream().skip(Page.offset(filter.number())).limit(size).toList();
        return new ScoresPage(filter, editions, new Page<>(shown, whole ? 1 : filter.number(), size, rows.size()), given.size(), (int) given.stream().map(Mark::observerId).distinct().count(),
                filter.byItems() ? "100" : rubric.full().stripTrailingZeros().toPlainString(), result);
    }

    /** Whose score it is. */
    private static String subject(Mark mark, ScoreFilter filter) {
        return filter.byTeacher() ? mark.teacherKey() : mark.lessonId().toString();
    }

    private static List<ScoresPage.Row> rows(FairResult result, List<Mark> given, ScoreFilter filter) {
        Map<String, List<Mark>> behind = given.stream().collect(Collectors.groupingBy(mark -> subject(mark, filter), LinkedHashMap::new, Collectors.toList()));
        var names = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
        return result.subjects().stream().map(score -> row(score, Objects.requireNonNull(behind.get(score.subject())), filter))
                .sorted(Comparator.comparing(ScoresPage.Row::teacher, names).thenComparing(ScoresPage.Row::unitName, names).thenComparing(ScoresPage.Row::lesson)).toList();
    }

    private static ScoresPage.Row row(SubjectScore score, List<Mark> marks, ScoreFilter filter) {
        var first = marks.getFirst();
        var lesson = filter.byTeacher() ? "" : Times.date(first.onDate()) + " " + first.className();
        return new ScoresPage.Row(score.subject(), first.teacher(), first.unitName(), first.subject(), lesson, filter.byTeacher() ? null : "/lessons/" + first.lessonId(), (int) marks.stream().map(Mark::lessonId).distinct().count(),
                (int) marks.stream().map(Mark::observerId).distinct().count(), score.raw(), score.trimmed(), score.adjusted(), score.se(), score.rankLow(), score.rankHigh());
    }
}
