package yanxun.network.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import yanxun.platform.error.Rejected;

/** The effect part as the bureau writes it: the community's points and verdict, and an entry for each member. */
record AssessmentForm(@Nullable Integer version, @Nullable BigDecimal effect, String verdict, List<Entry> entries) {

    record Entry(UUID unit, @Nullable BigDecimal effect, String remark) {}

    /** The fields of members repeat and run in step; read as they are, since a list of one text would be split at its commas. */
    static AssessmentForm of(MultiValueMap<String, String> fields) {
        var verdict = text(fields.getFirst("verdict"));
        if (verdict.length() > 2000) {
            throw new Rejected("评语不超过 2000 字");
        }
        try {
            return new AssessmentForm(text(fields.getFirst("version")).isEmpty() ? null : Integer.valueOf(text(fields.getFirst("version"))), points(text(fields.getFirst("effect"))), verdict, entries(fields));
        } catch (IllegalArgumentException _) {
            throw new Rejected("分数请填数字");
        }
    }

    private static List<Entry> entries(MultiValueMap<String, String> fields) {
        var units = fields.getOrDefault("units", List.of());
        var effects = fields.getOrDefault("effects", List.of());
        var remarks = fields.getOrDefault("remarks", List.of());
        if (units.size() != effects.size() || units.size() != remarks.size()) {
            throw new Rejected("成员的分数与名单对不上,请刷新后重填");
        }
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < units.size(); i++) {
            entries.add(new Entry(UUID.fromString(units.get(i)), points(text(effects.get(i))), text(remarks.get(i))));
        }
        return entries;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    private static @Nullable BigDecimal points(String written) {
        var points = written.isEmpty() ? null : new BigDecimal(written);
        if (points != null && (points.signum() < 0 || points.compareTo(SheetLife.MOST_EFFECT) > 0 || points.stripTrailingZeros().scale() > 1)) {
            throw new Rejected("效果分在 0 到 {0} 之间,最多一位小数", SheetLife.MOST_EFFECT);
        }
        return points;
    }
}
