package yanxun.activity.request;

import static yanxun.platform.i18n.Text.t;
import static yanxun.platform.i18n.Text.told;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.i18n.Text;
import yanxun.platform.web.View;

/** A menu: what is offered, who asked, and how it was or would be given out. */
public record MenuPage(UUID id, String title, String guide, LocalDate closesOn, String seed, String state, String unitName, List<Offer> offers, List<Asked> asked, List<Outcome> outcomes, boolean mayManage, boolean mayAsk,
        LocalDate today, Map<String, String> forms) implements View {

    /** @param wishes the titles in their order */
    public record Asked(UUID id, String title, String host, String community, String phase, String state, String decision, @Nullable String offer, String[] wishes) {
        public String wished() {
            return Text.listed(Arrays.asList(wishes));
        }

        public List<String> reasons() {
            return Arrays.stream(decision.split("\n")).filter(line -> !line.isBlank()).map(Text::told).toList();
        }

        public boolean handedIn() {
            return !phase.equals("REQUEST");
        }
    }

    /** How it would be given out now. */
    public record Outcome(String host, @Nullable String offer, int rank, List<String> reasons) {
        public String got() {
            return offer == null ? t("没有轮到") : t("第 {0} 志愿:{1}", rank, offer);
        }
    }

    public boolean isOpen() {
        return state.equals("OPEN");
    }

    public boolean isDraft() {
        return state.equals("DRAFT");
    }

    public boolean isOver() {
        return today.isAfter(closesOn);
    }

    public String stateName() {
        return switch (state) {
            case "DRAFT" -> "草稿";
            case "OPEN" -> isOver() ? "已截止" : "接受申请";
            default -> "已分配";
        };
    }

    public String nextStep() {
        return switch (state) {
            case "DRAFT" -> offers.isEmpty() ? t("还没有项目。由教研室添加项目后发布") : t("共 {0} 个项目。下一步:教研室发布,通知各共同体", offers.size());
            case "OPEN" -> isOver() ? t("申请已截止,收到 {0} 份。下一步:教研室预览分配结果并确认", handedIn()) : t("{0} 截止,已收到 {1} 份申请", closesOn, handedIn());
            default -> t("已分配,结果和理由已通知各校");
        };
    }

    public long handedIn() {
        return asked.stream().filter(Asked::handedIn).count();
    }

    static List<String> lines(String decision) {
        return Arrays.stream(decision.split("\n")).filter(line -> !line.isBlank()).map(line -> told(line)).toList();
    }
}
