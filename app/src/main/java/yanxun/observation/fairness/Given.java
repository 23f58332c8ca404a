package yanxun.observation.fairness;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yanxun.methods.score.FairResult;
import yanxun.methods.score.Rating;
import yanxun.methods.score.SubjectScore;
import yanxun.rubric.Answers;
import yanxun.rubric.RubricText;

/** Turns sheets into ratings: totals as they are, or each item as a percentage of what it can bring. */
final class Given {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Given() {}

    static List<Rating> ratings(List<Mark> marks, yanxun.rubric.Rating rubric, ScoreFilter filter) {
        return marks.stream().flatMap(mark -> {
            var subject = filter.byTeacher() ? mark.teacherKey() : mark.lessonId().toString();
            var lesson = filter.byTeacher() ? mark.lessonId().toString() : null;
            return filter.byItems() ? items(mark, rubric, subject, lesson) : Stream.of(new Rating(subject, mark.observerId().toString(), "", mark.total().doubleValue(), lesson, null));
        }).toList();
    }

    /** The subjects of the part with the most ratings, all of whose raters can be compared. */
    static Set<String> largestPart(FairResult result, List<Rating> ratings) {
        var groups = result.subjects().stream().collect(Collectors.toMap(SubjectScore::subject, SubjectScore::group));
        var sizes = ratings.stream().collect(Collectors.groupingBy(rating -> groups.get(rating.subject()), TreeMap::new, Collectors.counting()));
        int largest = sizes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        return groups.entrySet().stream().filter(each -> each.getValue() == largest).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static Stream<Rating> items(Mark mark, yanxun.rubric.Rating rubric, String subject, @Nullable String lesson) {
        if (mark.answers().isEmpty()) {
            return Stream.empty();
        }
        var answers = RubricText.answers(mark.answers());
        return rubric.items().flatMap(item -> {
            var percent = percent(item, answers.of(item));
            return percent == null ? Stream.of() : Stream.of(new Rating(subject, mark.observerId().toString(), item.key(), percent.doubleValue(), lesson, null));
        });
    }

    /** Null where it was not applicable, or not answered. */
    private static @Nullable BigDecimal percent(yanxun.rubric.Rating.Item item, Answers.@Nullable Answer answer) {
        if (answer == null || answer.notApplicable() || item.weight().signum() == 0) {
            return null;
        } else if (!item.levels().isEmpty()) {
            return answer.level() == null ? null : item.level(answer.level()).map(level -> level.share().multiply(HUNDRED)).orElse(null);
        }
        return answer.points() == null ? null : answer.points().multiply(HUNDRED).divide(item.weight(), MathContext.DECIMAL64);
    }
}
