package yanxun.org.unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.org.Teaching;
import yanxun.org.Units;
import yanxun.platform.web.OneOf;

/**
 * A unit as written down on the form.
 *
 * @param mode new, change (from a day on) or correction
 */
public record UnitForm(
        @Nullable UUID id, @Nullable Integer version, @Nullable String mode, @Nullable String kind, @Nullable String code, @Nullable String name, @Nullable String shortName, @Nullable UUID parent,
        @Nullable String schoolKind, @Nullable @OneOf(Teaching.Stage.class) List<String> stages, @Nullable @OneOf(Teaching.Subject.class) String subject, @Nullable String setting, @Nullable Integer classes, @Nullable Integer pupils,
        @Nullable BigDecimal longitude, @Nullable BigDecimal latitude, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @Nullable String reason) {

    public boolean isNew() {
        return "new".equals(mode) || mode == null;
    }

    public boolean isChange() {
        return "change".equals(mode);
    }

    public boolean isSchool() {
        return "SCHOOL".equals(kind) || "TEACHING_POINT".equals(kind);
    }

    public boolean has(String stage) {
        return stages != null && stages.contains(stage);
    }

    /** The form as typed, of the unit the address names; without a mode it is a correction. */
    UnitForm of(UUID unit) {
        return new UnitForm(unit, version, isChange() ? "change" : "correction", kind, code, name, shortName, parent, schoolKind, stages, subject, setting, classes, pupils, longitude, latitude, from, reason);
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    static @Nullable String orNull(@Nullable String given) {
        return text(given).isEmpty() ? null : text(given);
    }

    Facts facts() {
        return new Facts(text(name), orNull(shortName), parent, orNull(schoolKind), stages == null ? List.of() : stages, orNull(subject), orNull(setting), classes, pupils, longitude, latitude);
    }

    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (text(name).isEmpty() || text(name).length() > 80) {
            errors.put("name", "请填写名称,不超过 80 个字");
        }
        if (isNew() && !Units.NEW_KINDS.containsKey(text(kind))) {
            errors.put("kind", "请选择单位类型");
        }
        if (isSchool() && orNull(schoolKind) != null && !Units.SCHOOL_KINDS.containsKey(text(schoolKind)) || "SCHOOL".equals(kind) && orNull(schoolKind) == null) {
            errors.put("schoolKind", "请选择办学类型");
        }
        if (orNull(setting) != null && !Units.SETTINGS.containsKey(text(setting))) {
            errors.put("setting", "请从列表中选择");
        }
        if (isNew() && parent == null) {
            errors.put("parent", "请选择上级单位");
        }
        if ((isNew() || isChange()) && from == null) {
            errors.put("from", "请填写从哪一天起");
        }
        if (classes != null && (classes < 0 || classes > 500)) {
            errors.put("classes", "班级数应在 0 到 500 之间");
        }
        if (pupils != null && (pupils < 0 || pupils > 30_000)) {
            errors.put("pupils", "学生数应在 0 到 30000 之间");
        }
        if (longitude != null && longitude.abs().compareTo(BigDecimal.valueOf(180)) > 0 || latitude != null && latitude.abs().compareTo(BigDecimal.valueOf(90)) > 0) {
            errors.put("latitude", "经度应在 ±180、纬度应在 ±90 之间");
        }
        return errors;
    }
}
