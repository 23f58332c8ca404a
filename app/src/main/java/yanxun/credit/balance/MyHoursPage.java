package yanxun.credit.balance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.activity.HourWords;
import yanxun.credit.assessment.PublicResults;
import yanxun.credit.shortfall.Gauge;
import yanxun.credit.shortfall.Offer;
import yanxun.platform.i18n.Text;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** One person's hours of one school year: what is asked and what is missing, the balance, and the entries it opens to. */
public record MyHoursPage(
        Whose whose, SchoolYear year, List<PublicResults.Told> results, List<Gauge> gauges, List<Offer> offers, List<Cell> cells, List<Entry> entries, Map<String, String> categories, Narrowed narrowed, boolean own, boolean maySeeSchool) implements View {
    public record Whose(UUID id, UUID wall, UUID unit, String name, String unitName) {}

    /** Hours of a category at a level. */
    public record Cell(String level, String category, BigDecimal hours) {}

    /** What the entries are narrowed to. */
    public record Narrowed(@Nullable String level, @Nullable String category) {
        public boolean isNarrowed() {
            return level != null || category != null;
        }
    }

    public record Entry(UUID id, LocalDate onDate, String title, String level, String category, String formName, BigDecimal hours, String source, String link, String reason, Instant postedAt, @Nullable UUID reverses, boolean reversed) {
        public boolean takesBack() {
            return reverses != null;
        }

        public String levelName() {
            return HourWords.LEVELS.getOrDefault(level, level);
        }

        public String hoursText() {
            return Text.number(hours);
        }

        public String postedOn() {
            return Times.date(Times.day(postedAt));
        }

        public String sourceName() {
            return switch (source) {
                case "TRAINING" -> "培训";
                case "CLAIM" -> "申报";
                case "TRANSFER" -> "转入";
                default -> "活动";
            };
        }
    }

    public BigDecimal total() {
        return cells.stream().map(Cell::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public String totalText() {
        return Text.number(total());
    }

    /** The levels there are hours of, from the school up. */
    public List<String> levels() {
        return HourWords.LEVELS.keySet().stream().filter(level -> cells.stream().anyMatch(cell -> cell.level().equals(level))).toList();
    }

    public String levelName(String level) {
        return HourWords.LEVELS.getOrDefault(level, level);
    }

    public SequencedSet<String> codes() {
        var codes = new LinkedHashSet<>(categories.keySet());
        codes.retainAll(cells.stream().map(Cell::category).toList());
        cells.forEach(cell -> codes.add(cell.category()));
        return codes;
    }

    public String categoryName(String code) {
        return code.isEmpty() ? Text.t("未分类") : categories.getOrDefault(code, code);
    }

    public String hours(@Nullable String level, @Nullable String category) {
        var sum = cells.stream().filter(cell -> (level == null || cell.level().equals(level)) && (category == null || cell.category().equals(category))).map(Cell::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() == 0 ? "" : Text.number(sum);
    }

    public String url() {
        return own ? "/hours" : "/hours/people/" + whose.id();
    }

    public String url(@Nullable String level, @Nullable String category) {
        return url() + "?year=" + year.start() + (level == null ? "" : "&level=" + level) + (category == null ? "" : "&category=" + (category.isEmpty() ? "-" : category)) + "#entries";
    }
}
