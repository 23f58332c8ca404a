package yanxun.observation.draw;

import static yanxun.platform.i18n.Text.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yanxun.platform.i18n.Text;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** One draw: its rules, what it was committed to, what came out, and how anybody draws it again. */
public record DrawPage(DrawFacts draw, Rules rules, List<StratumRow> strata, List<LeftOut> leftOut, List<String> unknown, List<Row> rows, List<Chronicle.Line> happenings) implements View {
    public static final int MOST_SHOWN = 100;

    public record StratumRow(String name, int candidates, int excluded, int places) {}

    public record LeftOut(String key, String reason) {}

    public record Row(String key, String stratum, String state, int ordinal, String reason, @Nullable String successor, @Nullable UUID lessonId, @Nullable LocalDate onDate, @Nullable Integer period, boolean cancelled, int sheets, String observers) {
        public String when() {
            return onDate == null ? "" : Times.weekday(onDate) + (period == null ? "" : " " + t("第 {0} 节", period));
        }

        public boolean isReplaced() {
            return state.equals("REPLACED");
        }

        public boolean mayBeReplaced() {
            return !isReplaced() && sheets == 0;
        }

        public String stateName() {
            return isReplaced() ? "已换" : cancelled ? "已取消" : sheets > 0 ? "已听" : state.equals("MOVED_UP") ? "递补" : "抽中";
        }

        public String tone() {
            return isReplaced() || cancelled ? "" : sheets > 0 ? "good" : "info";
        }
    }

    public int places() {
        return strata.stream().mapToInt(row -> Math.min(row.places(), row.candidates() - row.excluded())).sum();
    }

    public int candidates() {
        return strata.stream().mapToInt(StratumRow::candidates).sum();
    }

    public int excluded() {
        return strata.stream().mapToInt(StratumRow::excluded).sum();
    }

    public String nextStep() {
        if (draw.isAbandoned()) {
            return t("已作废:{0}", draw.abandonReason());
        } else if (draw.isDraft()) {
            return candidates() == 0 ? t("没有可抽的:请看学校有没有导入课表,日期是不是上课日,条件是不是太窄。") : t("核对名单和名额,然后公布承诺。公布以后谁也不能再改。");
        } else if (!draw.isRevealed()) {
            return rules.beacon().isEmpty() ? t("承诺已经公布。把承诺和摘要告诉各校,到时候再公开种子。") : t("承诺已经公布。等“{0}”出来,填上它,公开种子。", rules.beacon());
        }
        var open = rows.stream().filter(row -> !row.isReplaced() && !row.cancelled() && row.sheets() == 0).count();
        return open == 0 ? t("抽中的课都听了。") : t("还有 {0} 节没有听。", open);
    }

    public String sourceName() {
        return DrawWords.SOURCES.getOrDefault(rules.source(), rules.source());
    }

    public String strataName() {
        return DrawWords.STRATA.getOrDefault(rules.strata(), rules.strata());
    }

    public String narrowed() {
        var words = new ArrayList<String>();
        words.addAll(rules.stages().stream().map(Text::t).toList());
        words.addAll(rules.subjects().stream().map(Text::t).toList());
        if (!rules.schools().isEmpty()) {
            words.add(t("{0} 所学校", rules.schools().size()));
        }
        return words.isEmpty() ? t("不限") : words.stream().collect(Collectors.joining(t("、")));
    }
}
