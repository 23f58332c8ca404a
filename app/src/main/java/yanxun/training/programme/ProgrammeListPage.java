package yanxun.training.programme;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import yanxun.activity.HourWords;
import yanxun.platform.data.Page;
import yanxun.platform.web.View;

public record ProgrammeListPage(Page<Row> programmes, ProgrammeFilter filter, Map<String, String> categories, boolean mayManage) implements View {
    public record Row(UUID id, String title, String unitName, String kind, String level, String category, BigDecimal hours, long cohorts, boolean retired) {
        public String kindName() {
            return Words.KINDS.getOrDefault(kind, kind);
        }

        public String levelName() {
            return HourWords.LEVELS.getOrDefault(level, level);
        }

        public String hoursText() {
            return hours.stripTrailingZeros().toPlainString();
        }
    }
}
