package yanxun.credit.claim;

import static yanxun.platform.i18n.Text.t;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.activity.HourWords;
import yanxun.platform.i18n.Text;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** One claim: where it stands, whose turn it is, its evidence, what it might be a double of, and what happened. */
public record ClaimPage(Facts facts, List<Evidence> evidence, List<Suspicion> suspicions, List<Step> steps, @Nullable Conversion conversion) implements View {
    public record Facts(
            UUID id, int version, UUID wall, String title, String organiser, String level, String categoryName, String form, String role, String result, LocalDate fromOn, LocalDate toOn, BigDecimal quantity,
            String certificate, String remark, ClaimLife state, boolean straight, @Nullable BigDecimal hours, String reckoning, String reason, String appeal, String name, String number, String unitName,
            @Nullable Instant handedInAt, UUID viewer, UUID person, boolean maker, boolean school, boolean district, @Nullable UUID refusedBy) {
        public String url() {
            return "/hours/claims/" + id;
        }

        Bench bench() {
            return new Bench(viewer, person, maker, school, district, refusedBy);
        }

        Rate.Case reckoned() {
            return new Rate.Case(form, level, role, result, quantity);
        }

        public String days() {
            return fromOn.equals(toOn) ? fromOn.toString() : fromOn + "–" + toOn;
        }

        /** 区级 · 集中培训 · 学员 · 一等奖 */
        public String kind() {
            var words = new java.util.ArrayList<>(List.of(t(HourWords.LEVELS.getOrDefault(level, level)), t(HourWords.CLAIMS.getOrDefault(form, form)), t(HourWords.ROLES.getOrDefault(role, role))));
            if (!result.isEmpty()) {
                words.add(t(ClaimWords.RESULTS.getOrDefault(result, result)));
            }
            return String.join(" · ", words);
        }

        public String claimed() {
            return Text.number(quantity);
        }

        public String granted() {
            return hours == null ? "" : Text.number(hours);
        }

        public String reckoned(String kept) {
            return Conversion.told(kept);
        }
    }

    public record Evidence(UUID id, UUID claimId, String name, String type, String file) {
        public String url() {
            return "/hours/claims/" + claimId + "/evidence/" + id;
        }

        public boolean isPicture() {
            return type.startsWith("image/");
        }
    }

    public record Step(Instant at, String name, String what, String detail) {
        public String on() {
            return Times.minute(at);
        }
    }

    public boolean mine() {
        return facts.bench().isClaimant() || facts.bench().maker();
    }

    public boolean mayMend() {
        return mine() && facts.state().isOpen();
    }

    public boolean mayWithdraw() {
        return mine() && (facts.state().isOpen() || facts.state() == ClaimLife.HANDED_IN || facts.state() == ClaimLife.ENDORSED);
    }

    public boolean mayAppeal() {
        return facts.bench().isClaimant() && facts.state() == ClaimLife.REFUSED && facts.appeal().isEmpty();
    }

    public boolean mayEndorse() {
        return facts.state() == ClaimLife.HANDED_IN && facts.bench().mayJudge(facts.state());
    }

    public boolean mayDecide() {
        return facts.state() != ClaimLife.HANDED_IN && facts.bench().mayJudge(facts.state());
    }

    public boolean maySendBack() {
        return mayEndorse() || mayDecide() && facts.state() == ClaimLife.ENDORSED;
    }

    public boolean blocked() {
        return suspicions.stream().anyMatch(Suspicion::certain);
    }

    /** One sentence: what is to be done, and by whom. */
    public String nextStep() {
        return switch (facts.state()) {
            case DRAFT -> evidence.isEmpty() ? t("上传证明材料后就可以提交。") : t("核对无误后提交。");
            case RETURNED -> t("请按退回原因修改后重新提交。");
            case HANDED_IN -> mayEndorse() ? t("请核对证明材料,作出学校意见。") : t("等待本校负责人审核。");
            case ENDORSED -> mayDecide() ? t("请核对证明材料,作出认定。") : facts.straight() ? t("直接报区级认定,等待教研中心办理。") : t("学校已审核,等待教研中心认定。");
            case ACCEPTED -> t("已认定,正在入账;所属学年已封账的,解封后入账。");
            case POSTED -> t("已入账,可以在学时明细里看到。");
            case REFUSED -> mayAppeal() ? t("如有异议,可以申请一次复核,由另一位同志办理。") : t("已有结论。");
            case APPEALED -> mayDecide() ? t("请独立核对材料,作出复核结论。") : t("等待另一位同志复核。");
            case WITHDRAWN -> t("申报已撤回;需要时请另外填写一份。");
            case VOIDED -> t("抽查不实,学时已冲正。");
        };
    }
}
