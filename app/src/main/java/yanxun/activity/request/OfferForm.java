package yanxun.activity.request;

import static yanxun.activity.request.RequestForm.text;

import org.jspecify.annotations.Nullable;
import yanxun.activity.FormCodes;
import yanxun.org.Teaching;
import yanxun.platform.error.Rejected;
import yanxun.platform.web.OneOf;

/** One line for the menu. */
public record OfferForm(@Nullable String title, @Nullable @OneOf(FormCodes.class) String form, @Nullable @OneOf(Teaching.Stage.class) String stage, @Nullable @OneOf(Teaching.Subject.class) String subject, @Nullable String guide, @Nullable Integer capacity) {
    void refuseIncomplete() {
        if (text(title).isEmpty() || text(title).length() > 120) {
            throw new Rejected("请填写项目名称,不超过 120 字");
        }
        if (text(form).isEmpty()) {
            throw new Rejected("请选择活动形式");
        }
        if (capacity == null || capacity < 1 || capacity > 1000) {
            throw new Rejected("能接待几所学校,填 1 到 1000");
        }
    }
}
