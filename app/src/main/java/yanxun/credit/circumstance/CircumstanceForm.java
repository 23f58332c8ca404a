package yanxun.credit.circumstance;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.multipart.MultipartFile;

/** What the school writes down. */
public record CircumstanceForm(@Nullable UUID id, @Nullable String number, @Nullable String kind, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
                               @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, @Nullable String note, @Nullable MultipartFile file) {
    private static final int LONGEST_YEARS = 5;

    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (number == null || number.isBlank()) {
            errors.put("number", "请写工号");
        }
        if (kind == null || kind.isBlank()) {
            errors.put("kind", "请选择情形");
        }
        if (from == null) {
            errors.put("from", "请写开始日期");
        }
        if (to == null) {
            errors.put("to", "请写结束日期");
        } else if (from != null && to.isBefore(from)) {
            errors.put("to", "结束日期在开始日期之前");
        } else if (from != null && to.isAfter(from.plusYears(LONGEST_YEARS))) {
            errors.put("to", "一次最长五年;更长的请分次写");
        }
        if (file == null || file.isEmpty()) {
            errors.put("file", "请上传批件、证明或选派文件");
        }
        return errors;
    }
}
