package yanxun.activity.schedule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.activity.FormCodes;
import yanxun.org.Teaching;
import yanxun.platform.time.Times;
import yanxun.platform.web.OneOf;

/** What the draft form holds; {@code id} is given out with the empty form, so that sending it twice makes one activity. */
public record ActivityForm(
        @Nullable UUID id, @Nullable Integer version, @Nullable UUID entry, @Nullable String title, @Nullable @OneOf(FormCodes.class) String form, @Nullable String theme,
        @Nullable String content, @Nullable String level, @Nullable @OneOf(Teaching.Stage.class) String stage, @Nullable @OneOf(Teaching.Subject.class) String subject, @Nullable String mode, @Nullable String place,
        @Nullable String link, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime from, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime to,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay, @Nullable String leader, @Nullable String speaker,
        @Nullable Integer capacity, @Nullable Boolean enrolling, @Nullable Boolean walkIns, @Nullable BigDecimal hours,
        @Nullable Boolean needsRecord, @Nullable Boolean needsReflection, @Nullable UUID unit, @Nullable UUID host, java.util.@Nullable List<UUID> coHosts,
        @Nullable UUID community) {

    private static final BigDecimal MOST_HOURS = new BigDecimal(80);

    /** The same form for this activity, as seen at this version. */
    ActivityForm at(UUID id, @Nullable Integer version) {
        return new ActivityForm(id, version, entry, title, form, theme, content, level, stage, subject, mode, place, link, day, from, to, lastDay, leader, speaker, capacity,
                enrolling, walkIns, hours, needsRecord, needsReflection, unit, host, coHosts, community);
    }

    /** What is wrong with it, by field. A draft may lack much; what it says must make sense. */
    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (text(title).isBlank()) {
            errors.put("title", "请填写活动名称");
        } else if (text(title).length() > 120) {
            errors.put("title", "名称不超过 120 字");
        }
        if (text(form).isBlank()) {
            errors.put("form", "请选择活动形式");
        }
        if (text(level).equals("COMMUNITY") && community == null && version == null) {
            errors.put("community", "共同体活动请选择是哪个共同体的");
        }
        checkTime(errors);
        if (capacity != null && capacity < 1) {
            errors.put("capacity", "名额至少为 1;不限名额请留空");
        }
        if (hours != null && (hours.signum() < 0 || hours.compareTo(MOST_HOURS) > 0 || hours.multiply(BigDecimal.TWO).stripTrailingZeros().scale() > 0)) {
            errors.put("hours", "学时以 0.5 为单位,在 0 到 80 之间");
        }
        if (!text(link).isBlank() && !text(link).matches("https?://\\S{3,500}")) {
            errors.put("link", "会议链接应以 http:// 或 https:// 开头");
        }
        return errors;
    }

    private void checkTime(Map<String, String> errors) {
        if (day == null && (from != null || to != null)) {
            errors.put("day", "请选择日期");
        } else if (day != null && (from == null || to == null)) {
            errors.put("from", "请填写开始和结束时间");
        } else if (day != null && !ends().isAfter(starts())) {
            errors.put("to", "结束时间应晚于开始时间");
        } else if (day != null && lastDay != null && lastDay.isAfter(day.plusDays(60))) {
            errors.put("lastDay", "一项活动最长 60 天");
        }
    }

    @Nullable Instant starts() {
        return day == null || from == null ? null : day.atTime(from).atZone(Times.ZONE).toInstant();
    }

    @Nullable Instant ends() {
        return day == null || to == null ? null : (lastDay == null ? day : lastDay).atTime(to).atZone(Times.ZONE).toInstant();
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    static boolean yes(@Nullable Boolean given) {
        return Boolean.TRUE.equals(given);
    }

    public String shownDay() {
        return day == null ? "" : day.toString();
    }

    public String shownFrom() {
        return from == null ? "" : from.toString();
    }

    public String shownTo() {
        return to == null ? "" : to.toString();
    }

    public String shownLastDay() {
        return lastDay == null ? "" : lastDay.toString();
    }

    public boolean coHosts(UUID unit) {
        return coHosts != null && coHosts.contains(unit);
    }
}
