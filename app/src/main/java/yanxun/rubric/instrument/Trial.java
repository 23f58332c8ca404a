package yanxun.rubric.instrument;

import static yanxun.platform.i18n.Text.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import yanxun.methods.coding.Flanders;
import yanxun.methods.coding.StudentTeacher;
import yanxun.methods.coding.Tally;
import yanxun.platform.i18n.Text;
import yanxun.rubric.Answers;
import yanxun.rubric.Answers.Answer;
import yanxun.rubric.Coding;
import yanxun.rubric.Rating;
import yanxun.rubric.Score;

/** A sample filled in to see what comes of it; nothing of it is kept. */
final class Trial {
    static final String NOT_APPLICABLE = "-";
    private static final int MOST_CODES = 3000;

    private Trial() {}

    static Answers answers(Rating rating, Map<String, String> typed) {
        var given = new LinkedHashMap<String, Answer>();
        rating.items().forEach(item -> answer(item, typed.getOrDefault("a." + item.key(), "").strip()).ifPresent(answer -> given.put(item.key(), answer)));
        return new Answers(given);
    }

    private static Optional<Answer> answer(Rating.Item item, String typed) {
        if (typed.equals(NOT_APPLICABLE)) {
            return Optional.of(Answer.none());
        } else if (!item.levels().isEmpty()) {
            return item.level(typed).map(level -> Answer.level(level.key()));
        } else {
            return Typed.isNumber(typed) ? Optional.of(Answer.points(typed)) : Optional.empty();
        }
    }

    /** How the score comes about, dimension by dimension, as one would reckon on paper. */
    static List<String> working(Rating rating, Score score) {
        var lines = new ArrayList<String>();
        for (var dimension : score.dimensions()) {
            if (!dimension.applicable()) {
                lines.add(t("{0}:全部不适用,分值按比例分给其他维度", dimension.name()));
            } else if (dimension.points() == null) {
                lines.add(t("{0}:还没有填完", dimension.name()));
            } else {
                lines.add(t("{0}:得 {1} 分 ÷ 应得 {2} 分 × 权重 {3} 分 = {4} 分", dimension.name(), shown(dimension.earned()), shown(dimension.most()), shown(dimension.weight()), shown(dimension.points())));
            }
        }
        var names = rating.items().collect(Collectors.toMap(Rating.Item::key, Rating.Item::name));
        if (!score.missing().isEmpty()) {
            lines.add(t("还没有填(或填得不对):{0}。填完才有总分", Text.listed(score.missing().stream().map(names::get).toList())));
        }
        if (score.vetoed()) {
            lines.add(t("一票否决:{0}", Text.listed(score.vetoes().stream().map(names::get).toList())));
        }
        return lines;
    }

    /** What codes written one after another tell; a code that is not there is said. */
    static List<String> reading(Coding coding, String typed) {
        var codes = typed.isBlank() ? List.<String>of() : Arrays.stream(coding.scheme() == Coding.Scheme.ST ? typed.toUpperCase(java.util.Locale.ROOT).replaceAll("[\\s,,]", "").split("") : typed.strip().split("[\\s,,]+")).limit(MOST_CODES).toList();
        var known = coding.codes().stream().map(Coding.Code::key).toList();
        var strange = codes.stream().filter(code -> !known.contains(code)).distinct().limit(10).toList();
        if (codes.isEmpty()) {
            return List.of();
        } else if (!strange.isEmpty()) {
            return List.of(t("没有这样的编码:{0}", String.join(" ", strange)));
        }
        return switch (coding.scheme()) {
            case ST -> studentTeacher(StudentTeacher.of(codes));
            case FLANDERS -> flanders(Flanders.of(codes.stream().map(Integer::valueOf).toList()));
            case OWN -> tally(coding, Tally.of(codes));
        };
    }

    private static List<String> studentTeacher(StudentTeacher lesson) {
        return List.of(t("{0} 个采样,教师行为 {1} 个:教师行为占有率 Rt = {2}", lesson.samples(), lesson.teacher(), "%.2f".formatted(lesson.teacherShare())),
                t("连续 {0} 段:师生行为转换率 Ch = ({0} − 1) ÷ {1} = {2}", lesson.runs(), lesson.samples(), "%.2f".formatted(lesson.changeRate())), t("教学模式:{0}", t(lesson.mode().displayName())));
    }

    private static List<String> flanders(Flanders lesson) {
        return List.of(t("教师语言比率 {0},学生语言比率 {1},沉默或混乱 {2}", percent(lesson.teacherTalk()), percent(lesson.pupilTalk()), percent(lesson.silence())),
                t("间接与直接影响之比 {0}(去掉提问和讲授:{1})", percent(lesson.indirectToDirect()), percent(lesson.revisedIndirectToDirect())),
                t("教师反应比率 {0},教师提问比率 {1},学生主动比率 {2}", percent(lesson.teacherResponse()), percent(lesson.teacherQuestion()), percent(lesson.pupilInitiation())),
                t("内容十字区比率 {0},稳定状态比率 {1}", percent(lesson.contentCross()), percent(lesson.steadyState())));
    }

    private static List<String> tally(Coding coding, Tally tally) {
        return coding.codes().stream().map(code -> t("{0}:{1} 次,占 {2}", code.name(), tally.counts().getOrDefault(code.key(), 0), "%.1f%%".formatted(100 * tally.share(code.key())))).toList();
    }

    private static String percent(OptionalDouble ratio) {
        return ratio.isPresent() ? "%.1f%%".formatted(ratio.getAsDouble()) : "—";
    }

    private static String shown(BigDecimal number) {
        return Text.number(number);
    }
}
