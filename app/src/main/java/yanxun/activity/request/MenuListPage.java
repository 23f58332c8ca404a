package yanxun.activity.request;

import java.time.LocalDate;
import java.util.UUID;
import yanxun.platform.data.Page;
import yanxun.platform.web.View;

public record MenuListPage(Page<Row> menus, boolean mayManage, LocalDate today) implements View {
    public record Row(UUID id, String title, String unitName, LocalDate closesOn, String state, long offers, long asked) {
        public String stateName(LocalDate today) {
            return switch (state) {
                case "DRAFT" -> "草稿";
                case "OPEN" -> today.isAfter(closesOn) ? "已截止" : "接受申请";
                default -> "已分配";
            };
        }
    }
}
