package yanxun.credit.transfer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import yanxun.activity.HourWords;
import yanxun.platform.data.Id;

/** What somebody brings along. The lists go together line by line; a line without hours says nothing. */
public record TransferForm(@Nullable UUID id, @Nullable String number, @Nullable String origin, @Nullable String remark, @Nullable MultipartFile file,
        @Nullable List<String> year, @Nullable List<String> level, @Nullable List<String> category, @Nullable List<String> form, @Nullable List<String> hours) {
    public static final int LINES = 5;
    private static final int YEARS_BACK = 6;
    private static final BigDecimal MOST = BigDecimal.valueOf(500);

    public static TransferForm blank() {
        return new TransferForm(Id.next(), null, null, null, null, null, null, null, null, null);
    }

    /** One school year and kind. */
    record Brought(int year, String level, String category, String form, BigDecimal hours) {}

    Map<String, String> errors(int current) {
        var errors = new LinkedHashMap<String, String>();
        check(errors, "number", !text(number).isEmpty(), "请写工号");
        check(errors, "origin", !text(origin).isEmpty() && text(origin).length() <= 80, "请写明原来的区县或单位,不超过 80 字");
        check(errors, "file", file != null && !file.isEmpty(), "请上传原区县出具的学时证明");
        check(errors, "remark", text(remark).length() <= 200, "不超过 200 字");
        for (int line = 0; line < LINES; line++) {
            if (!at(hours, line).isEmpty()) {
                check(errors, "hours" + line, isSound(line, current), "学年、层级、形式要选全;学时以 0.5 为单位,在 0.5 到 500 之间");
            }
        }
        if (errors.isEmpty() && brought().isEmpty()) {
            errors.put("hours0", "请至少填写一行学时");
        }
        return errors;
    }

    private boolean isSound(int line, int current) {
        var amount = amount(line);
        return amount != null && amount.signum() > 0 && amount.compareTo(MOST) <= 0 && amount.multiply(BigDecimal.TWO).stripTrailingZeros().scale() <= 0 && at(year, line).matches("\\d{4}")
                && Integer.parseInt(at(year, line)) <= current && Integer.parseInt(at(year, line)) > current - YEARS_BACK && HourWords.LEVELS.containsKey(at(level, line)) && HourWords.CLAIMS.containsKey(at(form, line));
    }

    private @Nullable BigDecimal amount(int line) {
        return at(hours, line).matches("\\d{1,3}(\\.\\d)?") ? new BigDecimal(at(hours, line)) : null;
    }

    /** The lines, once they are without errors. */
    List<Brought> brought() {
        var brought = new ArrayList<Brought>();
        for (int line = 0; line < LINES; line++) {
            var amount = amount(line);
            if (amount != null) {
                brought.add(new Brought(Integer.parseInt(at(year, line)), at(level, line), at(category, line), at(form, line), amount));
            }
        }
        return brought;
    }

    static Map<String, String> years(int current) {
        var years = new LinkedHashMap<String, String>();
        for (int year = current; year > current - YEARS_BACK; year--) {
            years.put(String.valueOf(year), year + "–" + (year + 1));
        }
        return years;
    }

    private static void check(Map<String, String> errors, String field, boolean holds, String sentence) {
        if (!holds) {
            errors.put(field, sentence);
        }
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    public String at(@Nullable List<String> column, int line) {
        return column == null || line >= column.size() ? "" : text(column.get(line));
    }
}
