package yanxun.training.programme;

import static yanxun.platform.i18n.Text.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.activity.HourWords;
import yanxun.platform.web.View;
import yanxun.training.audience.AudiencePanel;

/** A programme: its conditions, whom it is for, what it costs and its runs. The cost sheet is for those who look after it. */
public record ProgrammePage(Facts facts, @Nullable AudiencePanel audience, String sentence, List<Prerequisite> prerequisites, CostSheet costs, List<Run> runs, Map<String, String> others,
        Map<String, String> categories, List<Chronicle.Line> timeline, boolean mayManage) implements View {

    public record Facts(UUID id, UUID unitId, UUID wall, String unitName, String title, String purpose, String kind, String level, String category, String form, String block, BigDecimal hours,
            @Nullable String stage, @Nullable String subject, int least, int most, int absenceNumerator, int absenceDenominator, boolean leaveCounts, boolean surveyFirst, boolean retired, boolean managed) {
        public String kindName() {
            return Words.KINDS.getOrDefault(kind, kind);
        }

        public String levelName() {
            return HourWords.LEVELS.getOrDefault(level, level);
        }

        public String formName() {
            return HourWords.TRAININGS.getOrDefault(form, form);
        }

        public String hoursText() {
            var block = this.block.isEmpty() ? "" : " · " + t(HourWords.BLOCKS.getOrDefault(this.block, this.block));
            return t("{0} 学时", hours.stripTrailingZeros().toPlainString()) + block;
        }

        public String absence() {
            var rule = t("缺席达到场次的 {0}/{1},不计学时", absenceNumerator, absenceDenominator);
            return rule + (leaveCounts ? t(";请假也算缺席") : t(";准假的场次不算"));
        }
    }

    public record Run(UUID id, String title, LocalDate startsOn, LocalDate endsOn, String state, int placed, int most) {}

    public String categoryName() {
        return facts.category().isEmpty() ? t("未分类") : categories.getOrDefault(facts.category(), facts.category());
    }

    public String url() {
        return "/training/programmes/" + facts.id();
    }
}
