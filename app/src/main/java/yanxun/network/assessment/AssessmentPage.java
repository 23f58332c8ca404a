package yanxun.network.assessment;

import static yanxun.platform.i18n.Text.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.network.obligation.Fulfilment;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.web.View;

/** The assessment sheet of one community for one school year. */
public record AssessmentPage(
        UUID communityId, String community, SchoolYear year, @Nullable Sheet sheet, List<Fulfilment.Line> lines, List<Member> members, List<Objection> objections, List<Correction> corrections, Rights rights)
        implements View {

    public record Sheet(UUID id, int version, SheetLife state, @Nullable BigDecimal process, @Nullable BigDecimal effect, String verdict, @Nullable LocalDate publishedOn, @Nullable LocalDate objectionsUntil, @Nullable LocalDate concludedOn) {
        public String total() {
            return process == null || effect == null ? "—" : points(process.add(effect));
        }
    }

    public record Member(UUID unitId, String name, int hosted, int tookPart, @Nullable BigDecimal process, @Nullable BigDecimal effect, String remark) {
        public String total() {
            return process == null || effect == null ? "—" : points(process.add(effect));
        }

        public String processText() {
            return points(process);
        }

        public String effectText() {
            return points(effect);
        }
    }

    public record Objection(UUID id, String unitName, String name, String text, String on, String answer) {}

    public record Correction(String unitName, String part, BigDecimal was, BigDecimal becomes, String reason, String byName, String on) {
        public String partName() {
            return part.equals("PROCESS") ? "过程分" : "效果分";
        }
    }

    /** @param speaksFor members for which the viewer may object now */
    public record Rights(boolean mayAssess, Map<String, String> speaksFor) {}

    static String points(@Nullable BigDecimal points) {
        return points == null ? "—" : points.stripTrailingZeros().toPlainString();
    }

    public String shown(@Nullable BigDecimal points) {
        return points(points);
    }

    public String typed(@Nullable BigDecimal points) {
        return points == null ? "" : points(points);
    }

    public String url() {
        return "/network/communities/" + communityId + "/assessments";
    }

    public String yearUrl() {
        return url() + "/" + year.start();
    }

    public boolean isDraft() {
        return sheet == null || sheet.state() == SheetLife.DRAFT;
    }

    public Map<String, String> years() {
        var years = new LinkedHashMap<String, String>();
        for (int each = year.start() + 1; each >= year.start() - 3; each--) {
            years.put(String.valueOf(each), new SchoolYear(each).displayName());
        }
        return years;
    }

    public Map<String, String> units() {
        var units = new LinkedHashMap<String, String>();
        units.put("", "共同体");
        members.forEach(member -> units.put(member.unitId().toString(), member.name()));
        return units;
    }

    /** What happens next, and who must do it. */
    public String nextStep() {
        if (sheet == null || sheet.state() == SheetLife.DRAFT) {
            return rights.mayAssess() ? t("过程分已按活动算出。下一步:教研中心写评语、给效果分,然后公示") : t("这一学年还没有公示考核结果");
        } else if (sheet.state() == SheetLife.PUBLISHED) {
            var open = objections.stream().filter(each -> each.answer().isEmpty()).count();
            return open > 0 ? t("公示到 {0},有 {1} 条异议等教研中心答复", sheet.objectionsUntil(), open) : t("公示到 {0},成员学校有异议可在期内提出;期满后由教研中心定稿", sheet.objectionsUntil());
        }
        return t("已于 {0} 定稿,计入成员学校的评价", sheet.concludedOn());
    }
}
