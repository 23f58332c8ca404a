package yanxun.rubric.scoring;

import static yanxun.platform.i18n.Text.kept;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yanxun.methods.score.Rating;
import yanxun.platform.error.Rejected;
import yanxun.platform.spreadsheet.CellError;
import yanxun.platform.spreadsheet.Column;
import yanxun.platform.spreadsheet.Heading;
import yanxun.platform.spreadsheet.Line;
import yanxun.platform.spreadsheet.SheetReader;
import yanxun.platform.spreadsheet.SheetSpec;

/** A list of ratings as people keep it: one row for each score, columns in any order, named in Chinese or English. */
final class ScoreSheet {
    private static final int ERRORS_TOLD = 5;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);
    private static final Column<String> SUBJECT = Column.name("对象(subject)").alias("subject", "对象", "评分对象", "被评人", "被评教师", "教师", "选手", "作品", "姓名").longest(200).required();
    private static final Column<String> RATER = Column.name("评分人(rater)").alias("rater", "评分人", "评委", "评委姓名", "观察人", "听课人", "评审").longest(200).required();
    private static final Column<String> ITEM = Column.name("评分项(item)").alias("item", "评分项", "项目", "维度", "指标").longest(200);
    private static final Column<BigDecimal> SCORE = Column.decimal("得分(score)", MOST.negate(), MOST).alias("score", "得分", "分数", "评分", "打分").required();
    private static final Column<String> LESSON = Column.name("课(lesson)").alias("lesson", "课", "课次", "课题").longest(200);
    private static final Column<String> TIME = Column.text("时间(time)").alias("time", "时间", "日期", "序号").longest(40);
    private static final Pattern COMMA = Pattern.compile("[,，]");
    private static final SheetSpec SPEC = SheetSpec.of("评分", SUBJECT, RATER, ITEM, SCORE, LESSON, TIME);

    private ScoreSheet() {}

    static List<Rating> read(String file) {
        try {
            var path = Path.of(file);
            if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
                throw new Rejected("打不开文件 {0};请检查路径和读取权限", file);
            }
            try (var reader = SheetReader.open(path, path.getFileName().toString())) {
                return read(reader);
            }
        } catch (InvalidPathException _) {
            throw new Rejected("打不开文件 {0};请检查路径和读取权限", file);
        }
    }

    private static List<Rating> read(SheetReader reader) {
        var heading = SPEC.heading(reader);
        var errors = new ArrayList<CellError>();
        var ratings = new ArrayList<Rating>();
        var seen = new HashMap<List<String>, Integer>();
        try (var lines = SPEC.lines(reader)) {
            lines.forEach(line -> rating(line, heading, ratings, errors, seen));
        }
        if (!errors.isEmpty()) {
            throw new Rejected("有 {0} 处读不懂,没有计算。{1}", errors.size(), errors.stream().limit(ERRORS_TOLD).map(CellError::toString).collect(Collectors.joining("。")));
        }
        if (ratings.isEmpty()) {
            throw new Rejected("文件里没有评分");
        }
        return ratings;
    }

    private static void rating(Line line, Heading heading, List<Rating> ratings, List<CellError> errors, Map<List<String>, Integer> seen) {
        errors.addAll(line.errors());
        var time = Moment.of(line.text(TIME));
        if (time == null && !line.text(TIME).isEmpty()) {
            errors.add(line.error(TIME, "应是日期、时间或数"));
        }
        if (line.get(SCORE) != null && COMMA.matcher(line.text(SCORE)).find()) {
            errors.add(line.error(SCORE, "得分里不写逗号:分不清是小数点还是千位"));
        }
        if (heading.has(LESSON) && line.get(LESSON) == null && line.isSound()) {
            errors.add(line.error(LESSON, "有这一列就要每行都填"));
        }
        if (line.isSound()) {
            var key = List.of(text(line.get(SUBJECT)), text(line.get(RATER)), text(line.get(ITEM)), text(line.get(LESSON)), String.valueOf(time));
            var before = seen.putIfAbsent(key, line.number());
            if (before != null) {
                errors.add(line.error(SCORE, kept("与第 {0} 行是同一个人对同一对象、同一项的评分,请只留一行", before)));
            }
        }
        if (line.isSound() && errors.isEmpty()) {
            ratings.add(new Rating(text(line.get(SUBJECT)), text(line.get(RATER)), text(line.get(ITEM)), line.find(SCORE).orElseThrow().doubleValue(), line.get(LESSON), time));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
