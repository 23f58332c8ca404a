package yanxun.training.season;

import static yanxun.platform.i18n.Text.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.i18n.Text;
import yanxun.platform.web.View;
import yanxun.training.programme.Chronicle;

/** A season: its menu, one's own wishes and what became of them; for the bureau the next step and what the draw would give. */
public record SeasonPage(Season season, String guide, String unitName, List<Menu> menu, @Nullable Mine mine, List<Past> past, List<String> barred, @Nullable Tally tally, List<Outcome> outcomes, List<Chronicle.Line> timeline,
        LocalDate today, boolean mayManage) implements View {
    public record Menu(UUID id, String title, String unitName, BigDecimal hours, @Nullable String categoryName, LocalDate startsOn, int most, int held, int wished, int first, boolean mine) {
        public int free() {
            return Math.max(0, most - held);
        }

        public String hoursText() {
            return hours.stripTrailingZeros().toPlainString();
        }
    }

    public record Mine(String state, String reason, List<UUID> wishes) {}

    /** What became of one's wishes in a round. */
    public record Past(int round, String state, String decision) {
        public List<String> reasons() {
            return lines(decision);
        }
    }

    public record Tally(int handedIn, int approved, int returned, int proposed) {}

    /** How it would be given out now. */
    public record Outcome(String name, String unit, @Nullable String cohort, int rank, List<String> reasons) {
        public String got() {
            return cohort == null ? t("没有轮到") : t("第 {0} 志愿:{1}", rank, cohort);
        }
    }

    public boolean mayWish() {
        return season.state() == SeasonState.WISHING && !today.isAfter(season.wishesNow()) && barred.isEmpty();
    }

    public boolean mayDraw() {
        return season.state() == SeasonState.WISHING && today.isAfter(season.checksNow());
    }

    public String url() {
        return season.url();
    }

    /** What can be wished for, with one's own ranks. */
    public Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        menu.stream().filter(each -> !each.mine() && (each.free() > 0)).forEach(each -> choices.put(each.id().toString(), t("{0}(余 {1})", each.title(), each.free())));
        return choices;
    }

    public String wish(int rank) {
        return mine == null || mine.wishes().size() < rank ? "" : mine.wishes().get(rank - 1).toString();
    }

    public String ordinal(int rank) {
        return List.of("第一志愿", "第二志愿", "第三志愿", "第四志愿", "第五志愿").get(rank - 1);
    }

    public String myState() {
        return switch (Objects.requireNonNull(mine).state()) {
            case "HANDED_IN" -> t("已提交,等学校审核");
            case "APPROVED" -> t("学校已通过,等抽签");
            case "RETURNED" -> t("学校退回:{0}", mine.reason());
            case "SERVED" -> t("已分到");
            default -> t("没有分到");
        };
    }

    public String nextStep() {
        return switch (season.state()) {
            case DRAFT -> menu.isEmpty() ? t("还没有班。从培训项目开班时选这个选课季") : t("共 {0} 个班。下一步:发布,通知符合条件的教师", menu.size());
            case WISHING -> !today.isAfter(season.wishesNow()) ? t("第 {0} 轮:教师 {1} 前填志愿,学校 {2} 前审核", season.round(), season.wishesNow(), season.checksNow())
                    : !today.isAfter(season.checksNow()) ? t("第 {0} 轮填报已截止,学校 {1} 前审核", season.round(), season.checksNow()) : t("第 {0} 轮审核已截止。下一步:教研中心抽签分配", season.round());
            case DRAWN -> tally != null && tally.proposed() > 0 ? t("第 {0} 轮已抽签,还有 {1} 人等班级审核", season.round(), tally.proposed()) : season.round() == 1 ? t("第一轮已抽签;班级审核后用剩余名额开始第二轮") : t("第二轮已抽签;班级审核后结束选课");
            case DONE -> t("选课已结束,各班陆续开班");
        };
    }

    static List<String> lines(String decision) {
        return Arrays.stream(decision.split("\n")).filter(line -> !line.isBlank()).map(Text::told).toList();
    }
}
