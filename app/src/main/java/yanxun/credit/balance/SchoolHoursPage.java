package yanxun.credit.balance;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import yanxun.platform.data.Page;
import yanxun.platform.i18n.Text;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.web.View;

/** Everybody's hours within the viewer's reach; no ranking: in the order of schools and names. */
public record SchoolHoursPage(SchoolYear year, PeopleFilter filter, Map<String, String> units, Page<Row> people) implements View {
    public record Row(UUID id, String number, String name, String unitName, BigDecimal school, BigDecimal upper, BigDecimal total) {
        public String text(BigDecimal hours) {
            return Text.number(hours);
        }
    }
}
