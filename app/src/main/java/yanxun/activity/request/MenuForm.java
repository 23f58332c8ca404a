package yanxun.activity.request;

import static yanxun.activity.request.RequestForm.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** The head of a menu 服务菜单. */
public record MenuForm(@Nullable UUID id, @Nullable String title, @Nullable String guide, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate closes) {
    Map<String, String> errors(LocalDate today) {
        var errors = new LinkedHashMap<String, String>();
        if (text(title).isEmpty() || text(title).length() > 120) {
            errors.put("title", "请填写菜单名称,不超过 120 字");
        }
        if (closes == null) {
            errors.put("closes", "请填写申请截止日期");
        } else if (closes.isBefore(today)) {
            errors.put("closes", "截止日期已经过去");
        }
        return errors;
    }
}
