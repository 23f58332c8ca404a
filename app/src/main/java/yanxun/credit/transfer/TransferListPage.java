package yanxun.credit.transfer;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import yanxun.activity.HourWords;
import yanxun.platform.data.Page;
import yanxun.platform.i18n.Text;
import yanxun.platform.web.View;

/** Hours brought along by people one looks after, newest first, and the form for more. */
public record TransferListPage(Page<Row> rows, String state, TransferForm form, Map<String, String> errors, Map<String, String> years, Map<String, String> categories) implements View {
    public record Row(UUID id, String number, String name, String unitName, String origin, BigDecimal hours, int lines, TransferState state) {
        public String text() {
            return Text.number(hours);
        }
    }

    public Map<String, String> states() {
        var states = new LinkedHashMap<String, String>();
        Stream.of(TransferState.values()).forEach(each -> states.put(each.name(), each.displayName()));
        return states;
    }

    public Map<String, String> levels() {
        return HourWords.LEVELS;
    }

    public Map<String, String> forms() {
        return HourWords.CLAIMS;
    }
}
