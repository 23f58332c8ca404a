package yanxun.activity.problem;

import static yanxun.platform.i18n.Text.t;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;

/** One problem with everything said and done about it. */
public record ProblemPage(
        Facts facts, List<Bid> bids, List<Note> notes, @Nullable Case solved, @Nullable Topic topic, List<Step> steps, List<Other> merged, List<Other> similar, Rights rights) implements View {

    /** @param who as the viewer may know them */
    public record Facts(UUID id, int version, String title, @Nullable String stage, @Nullable String subject, String what, String tried, ProblemLife state, String reason, String who, String postedOn,
            long echoes, @Nullable UUID bidId, @Nullable UUID mergedInto, @Nullable String mergedTitle, @Nullable UUID communityId, @Nullable String communityName) {
        public String url() {
            return "/problems/" + id;
        }
    }

    public record Bid(UUID id, String name, String team, String plan, LocalDate dueOn, boolean mine) {}

    public record Note(UUID id, String name, String on, String text, @Nullable String file, String fileName) {}

    public record Case(String question, String approach, String effect, String who, String on) {}

    public record Topic(String title, String question, String reason, String on) {}

    public record Step(String on, String name, String what, String detail) {}

    public record Other(UUID id, String title, ProblemLife state) {}

    /** Who the viewer is to it. */
    public record Rights(boolean poster, boolean screener, boolean team, boolean echoed, boolean bidding) {
        boolean mayEcho() {
            return !poster;
        }
    }

    public boolean is(String state) {
        return facts.state().name().equals(state);
    }

    public boolean mayEdit() {
        return rights.poster() && (is("POSTED") || is("RETURNED"));
    }

    public boolean mayWithdraw() {
        return mayEdit() || rights.poster() && is("OPEN");
    }

    public boolean mayEcho() {
        return rights.mayEcho() && (is("OPEN") || is("AWARDED"));
    }

    public boolean mayBid() {
        return is("OPEN") && !rights.bidding();
    }

    public boolean maySolve() {
        return is("AWARDED") && (rights.team() || rights.screener());
    }

    public boolean mayWork() {
        return is("AWARDED") && (rights.team() || rights.screener() || rights.poster());
    }

    public Map<String, String> targets() {
        var names = new java.util.LinkedHashMap<String, String>();
        similar.stream().filter(other -> other.state() == ProblemLife.OPEN || other.state() == ProblemLife.AWARDED).forEach(other -> names.put(other.id().toString(), other.title()));
        return names;
    }

    public String subjectText() {
        return java.util.stream.Stream.of(facts.stage(), facts.subject()).filter(java.util.Objects::nonNull).map(word -> t(word)).collect(java.util.stream.Collectors.joining("·"));
    }

    /** What happens next, and who must do it. */
    public String nextStep() {
        return switch (facts.state()) {
            case POSTED -> t("等教研组长或教研员筛选:留下征集解法,或退回并说明原因");
            case RETURNED -> t("已退回:{0}。提出人可以修改后再交", facts.reason());
            case OPEN -> bids.isEmpty() ? t("征集解法中:有办法的老师可以组队投标") : t("已有 {0} 份投标,等教研组长或教研员定标", bids.size());
            case AWARDED -> t("由{0}攻关,{1} 前完成;做完写成案例", team(), due());
            case SOLVED -> t("已解决,案例在下面");
            case ESCALATED -> t("已转为课题草稿:{0}", facts.reason());
            case MERGED -> t("已归并到“{0}”,请到那里看进展", facts.mergedTitle() == null ? "" : facts.mergedTitle());
            case WITHDRAWN -> t("提出人已撤回");
        };
    }

    private String team() {
        return bids.stream().filter(bid -> bid.id().equals(facts.bidId())).map(Bid::team).findFirst().orElse("");
    }

    private String due() {
        return bids.stream().filter(bid -> bid.id().equals(facts.bidId())).map(bid -> bid.dueOn().toString()).findFirst().orElse("");
    }
}
