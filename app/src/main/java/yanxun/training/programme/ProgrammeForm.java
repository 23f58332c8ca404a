package yanxun.training.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.activity.HourWords;
import yanxun.org.Teaching;
import yanxun.platform.web.OneOf;
import yanxun.training.audience.Audience;
import yanxun.training.audience.AudienceForm;

/** A programme as somebody filled it in; the id came with the blank form, so that sent twice it is one. The lines of the cost sheet come as columns. */
public record ProgrammeForm(@Nullable UUID id, @Nullable Integer version, @Nullable UUID unit, @Nullable String title, @Nullable String purpose, @Nullable String kind, @Nullable String level,
        @Nullable String category, @Nullable String form, @Nullable String block, @Nullable BigDecimal hours, @Nullable @OneOf(Teaching.Stage.class) String stage, @Nullable @OneOf(Teaching.Subject.class) String subject, @Nullable Integer least,
        @Nullable Integer most, @Nullable Integer absenceNumerator, @Nullable Integer absenceDenominator, @Nullable Boolean leaveCounts, @Nullable Boolean surveyFirst,
        @Nullable AudienceForm audience, @Nullable List<String> items, @Nullable List<String> quantities, @Nullable List<String> measures, @Nullable List<String> prices) {
    private static final int LONGEST_TITLE = 120;
    private static final BigDecimal MOST_HOURS = new BigDecimal(500);
    private static final int MOST_PEOPLE = 10_000;
    private static final int SPARE_LINES = 4;

    Map<String, String> errors(Map<String, String> categories) {
        var errors = new LinkedHashMap<String, String>();
        if (text(title).isEmpty() || text(title).length() > LONGEST_TITLE) {
            errors.put("title", "请填写项目名称,不超过 120 字");
        }
        choice(errors, "kind", kind, Words.KINDS);
        choice(errors, "level", level, HourWords.LEVELS);
        choice(errors, "form", form, HourWords.TRAININGS);
        if (!text(block).isEmpty()) {
            choice(errors, "block", block, HourWords.BLOCKS);
        }
        if (!text(category).isEmpty()) {
            choice(errors, "category", category, categories);
        }
        if (hours == null || hours.signum() < 0 || hours.compareTo(MOST_HOURS) > 0 || hours.multiply(BigDecimal.TWO).stripTrailingZeros().scale() > 0) {
            errors.put("hours", "学时以 0.5 为单位,在 0 到 500 之间");
        }
        checkNumbers(errors);
        chosen().check(errors);
        checkCosts(errors);
        return errors;
    }

    private static void choice(Map<String, String> errors, String field, @Nullable String given, Map<String, String> words) {
        if (!words.containsKey(text(given))) {
            errors.put(field, "请选择一项");
        }
    }

    private void checkNumbers(Map<String, String> errors) {
        if (most == null || most < 1 || most > MOST_PEOPLE) {
            errors.put("most", "每班最多人数填 1 到 10000");
        }
        if (least == null || least < 1 || most != null && least > most) {
            errors.put("least", "最少开班人数至少 1,不能多于最多人数");
        }
        if (absenceNumerator == null || absenceDenominator == null || absenceNumerator < 1 || absenceDenominator > 100 || absenceNumerator > absenceDenominator) {
            errors.put("absenceNumerator", "缺席标准应是不大于 1 的分数,分母不超过 100");
        }
    }

    private void checkCosts(Map<String, String> errors) {
        for (int i = 0; i < lines(); i++) {
            if (!at(items, i).isEmpty() && (!at(quantities, i).matches("[1-9]\\d{0,6}") || !at(prices, i).matches("\\d{1,9}(\\.\\d{1,2})?"))) {
                errors.put("costs", "经费预算每行要有数量(整数)和单价(元,最多两位小数)");
            } else if (at(items, i).isEmpty() && (!at(quantities, i).isEmpty() || !at(prices, i).isEmpty())) {
                errors.put("costs", "经费预算有数量或单价的行要写项目名称");
            }
        }
    }

    private AudienceForm chosen() {
        return audience == null ? AudienceForm.of(Audience.EVERYBODY) : audience;
    }

    Audience whom() {
        return chosen().audience();
    }

    /** Only after {@link #errors} found nothing. */
    CostSheet costs() {
        var costs = new ArrayList<CostSheet.Line>();
        for (int i = 0; i < lines(); i++) {
            if (!at(items, i).isEmpty()) {
                costs.add(new CostSheet.Line(at(items, i), Integer.parseInt(at(quantities, i)), at(measures, i), new BigDecimal(at(prices, i)).movePointRight(2).longValueExact()));
            }
        }
        return new CostSheet(costs);
    }

    private int lines() {
        return items == null ? 0 : items.size();
    }

    /** How many lines the form shows: those filled in and some to spare. */
    public int shownLines() {
        return (int) (items == null ? 0 : items.stream().filter(item -> !text(item).isEmpty()).count()) + SPARE_LINES;
    }

    public static String at(@Nullable List<String> column, int line) {
        return column == null || line >= column.size() ? "" : text(column.get(line));
    }

    static boolean yes(@Nullable Boolean given) {
        return Boolean.TRUE.equals(given);
    }

    public static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    ProgrammeForm at(UUID id, @Nullable Integer version) {
        return new ProgrammeForm(id, version, unit, title, purpose, kind, level, category, form, block, hours, stage, subject, least, most, absenceNumerator, absenceDenominator, leaveCounts, surveyFirst,
                audience, items, quantities, measures, prices);
    }
}
