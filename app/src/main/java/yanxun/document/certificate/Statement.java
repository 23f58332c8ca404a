package yanxun.document.certificate;

import static yanxun.platform.i18n.Text.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts one certificate states, and the words they make. */
record Statement(
        String number, String code, String token, String name, String unitName, String title, @Nullable LocalDate heldOn, @Nullable BigDecimal hours, String role, LocalDate issuedOn) {

    /** What somebody's certificate will state, before it has a number. */
    static Statement of(Run.Wish wish, LocalDate issuedOn) {
        return new Statement(t("(确认后编号)"), "", "", wish.name(), wish.unitName(), wish.title(), wish.heldOn(), wish.hours(), wish.role(), issuedOn);
    }

    /** The places of a wording it would leave empty. */
    List<String> empty(Edition edition) {
        return new Wording(edition.wording()).empty(values());
    }

    Map<String, String> values() {
        return Map.of("姓名", name, "单位", unitName, "活动", title, "日期", heldOn == null ? "" : written(heldOn), "学时", hoursText(), "角色", role, "奖项", role, "编号", number,
                "发证日期", written(issuedOn));
    }

    String words(Edition edition) {
        return new Wording(edition.wording()).filled(values());
    }

    String hoursText() {
        return hours == null ? "" : hours.stripTrailingZeros().toPlainString();
    }

    /** In a certificate a date is Chinese whatever the reader's tongue. */
    static String written(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    String codeText() {
        return CheckCode.shown(code);
    }
}
