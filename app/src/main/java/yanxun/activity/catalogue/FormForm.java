package yanxun.activity.catalogue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.activity.HourWords;
import yanxun.activity.schedule.Forms;
import yanxun.network.CommunityKinds;

/** One form of activity as a district writes it; {@code id} is given out with the empty page, so that sending it twice adds one form. */
public record FormForm(
        @Nullable UUID id, @Nullable Integer version, @Nullable String name, @Nullable BigDecimal hours, @Nullable Boolean needsRecord, @Nullable Boolean needsReflection,
        @Nullable String countsAs, @Nullable String category, @Nullable String block, @Nullable String figure) {
    private static final BigDecimal MOST = new BigDecimal(20);

    static FormForm of(Forms.Kept kept) {
        var form = kept.form();
        return new FormForm(null, kept.version(), form.name(), form.hours().stripTrailingZeros(), form.needsRecord(), form.needsReflection(), form.countsAs(), form.category(), form.block(), form.figure());
    }

    /** What is wrong with it, by field. {@code taken}: the names of the other forms in force; {@code categories}: those that can be chosen. */
    Map<String, String> errors(java.util.Collection<String> taken, java.util.Set<String> categories) {
        var errors = new LinkedHashMap<String, String>();
        if (text(name).isEmpty() || text(name).length() > 30) {
            errors.put("name", "请填写名称,不超过 30 字");
        } else if (taken.contains(text(name))) {
            errors.put("name", "已经有同名的活动形式");
        }
        if (hours == null || hours.signum() < 0 || hours.compareTo(MOST) > 0 || hours.multiply(BigDecimal.TWO).stripTrailingZeros().scale() > 0) {
            errors.put("hours", "学时以 0.5 为单位,在 0 到 20 之间");
        }
        if (!text(countsAs).isEmpty() && !CommunityKinds.DUES.containsKey(text(countsAs))) {
            errors.put("countsAs", "请从列表中选择");
        }
        if (!text(category).isEmpty() && !categories.contains(text(category))) {
            errors.put("category", "请从列表中选择");
        }
        if (!text(figure).isEmpty() && !FigureWords.COUNTED.containsKey(text(figure))) {
            errors.put("figure", "请从列表中选择");
        }
        if (!text(block).isEmpty() && !HourWords.BLOCKS.containsKey(text(block))) {
            errors.put("block", "请从列表中选择");
        }
        return errors;
    }

    /** As it goes into the catalogue. */
    Forms.Form as(String code) {
        return new Forms.Form(code, text(name), hours == null ? BigDecimal.ZERO : hours, Boolean.TRUE.equals(needsRecord), Boolean.TRUE.equals(needsReflection),
                text(countsAs).isEmpty() ? null : text(countsAs), text(category), text(block), text(figure).isEmpty() ? "RESEARCH" : text(figure));
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
