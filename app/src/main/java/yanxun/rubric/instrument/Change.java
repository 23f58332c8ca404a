package yanxun.rubric.instrument;

import static yanxun.platform.i18n.Text.t;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yanxun.platform.i18n.Text;
import yanxun.rubric.Coding;
import yanxun.rubric.Notes;
import yanxun.rubric.Rating;

/**
 * What became of one part between two editions.
 *
 * @param before null where it came @param after null where it went
 */
public record Change(String what, @Nullable String before, @Nullable String after) {
    /** By the keys of the parts, so that a part with a new name is the same part. */
    static List<Change> between(Shown before, Shown after) {
        var old = lines(before);
        var now = lines(after);
        var changes = new ArrayList<Change>();
        now.forEach((key, line) -> {
            var was = old.get(key);
            if (was == null) {
                changes.add(new Change(line.what(), null, line.text()));
            } else if (!was.text().equals(line.text())) {
                changes.add(new Change(line.what(), was.text(), line.text()));
            }
        });
        old.forEach((key, line) -> {
            if (!now.containsKey(key)) {
                changes.add(new Change(line.what(), line.text(), null));
            }
        });
        return changes;
    }

    private record Line(String what, String text) {}

    private static Map<String, Line> lines(Shown edition) {
        var lines = new LinkedHashMap<String, Line>();
        lines.put("title", new Line(t("名称"), edition.title()));
        lines.put("guide", new Line(t("使用说明"), edition.guide()));
        switch (edition.content()) {
            case Rating rating -> rating(rating, lines);
            case Coding coding -> {
                lines.put("seconds", new Line(t("间隔"), t("{0} 秒", coding.seconds())));
                coding.codes().forEach(code -> lines.put("part:" + code.key(), new Line(t("编码 {0}", code.key()), t("{0}({1}){2}", code.name(), t(code.group().displayName()), code.hint()))));
            }
            case Notes notes -> notes.headings().forEach(heading -> lines.put("heading:" + heading, new Line(t("栏目"), heading)));
        }
        return lines;
    }

    private static void rating(Rating rating, Map<String, Line> lines) {
        lines.put("full", new Line(t("满分"), t("{0} 分", Text.number(rating.full()))));
        lines.put("bands", new Line(t("等第"), Text.listed(rating.bands().stream().map(band -> t("{0}({1} 分起)", band.name(), Text.number(band.from()))).toList())));
        lines.put("raters", new Line(t("评价人权重"), Text.listed(rating.raters().entrySet().stream().map(rater -> t("{0} {1}%", t(rater.getKey().displayName()), Text.number(rater.getValue()))).toList())));
        for (var dimension : rating.dimensions()) {
            lines.put("part:" + dimension.key(), new Line(t("维度"), t("{0},{1} 分", dimension.name(), Text.number(dimension.points()))));
            dimension.items().forEach(item -> lines.put("part:" + item.key(), new Line(t("项目"), item(item))));
        }
    }

    private static String item(Rating.Item item) {
        var text = new StringBuilder(t("{0},{1} 分", item.name(), Text.number(item.weight())));
        text.append(item.optional() ? t(",可不适用") : "").append(item.veto() ? t(",一票否决") : "").append(item.guide().isEmpty() ? "" : "。" + item.guide());
        return text + item.levels().stream().map(level -> "\n" + level.name() + " " + Typed.percent(level.share()) + "% " + level.descriptor()).collect(Collectors.joining());
    }
}
