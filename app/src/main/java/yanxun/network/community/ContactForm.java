package yanxun.network.community;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.network.TieRole;
import yanxun.platform.error.Rejected;

/** Somebody named for a member; {@code person} is a number or, within the unit, a name. */
record ContactForm(
        @Nullable UUID unit, @Nullable TieRole role, @Nullable String person, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate last) {

    void check(LocalDate start) {
        if (unit == null || role == null || CommunityForm.text(person).isEmpty()) {
            throw new Rejected("请选择单位和身份,并填写工号或姓名");
        }
        if (last != null && last.isBefore(start)) {
            throw new Rejected("最后一天早于起始日期");
        }
    }
}
