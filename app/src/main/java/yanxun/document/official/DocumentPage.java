package yanxun.document.official;

import static yanxun.platform.i18n.Text.t;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import yanxun.document.layout.Sheet;
import yanxun.document.receipt.Addressing;
import yanxun.document.receipt.Receipts;
import yanxun.platform.time.Times;
import yanxun.platform.web.Choices;
import yanxun.platform.web.View;

/** One document: what comes next on top, then the paper as it will be printed, to whom it goes, and what happened to it. */
public record DocumentPage(
        Content content, List<Sheet> sheets, List<Proof> proofs, List<Addressing.Address> addresses, int addressed, List<Addressing.Choice> choices, Receipts.Overview receipts, List<Happening> timeline, Rights rights)
        implements View {
    public static final Map<String, String> STAGES = Choices.ordered("幼儿园", "幼儿园", "小学", "小学", "初中", "初中", "高中", "高中");
    public static final Map<String, String> BENEATH = Choices.ordered("SCHOOLS", "所有学校", "TEACHERS", "所有教师");

    /** @param signs whether a signature of the viewer is wanted */
    public record Rights(boolean drafts, boolean issues, boolean discards, boolean signs) {}

    public record Happening(Instant at, String name, String what, String detail) {
        public String when() {
            return Times.minute(at);
        }
    }

    public Content.Row row() {
        return content.row();
    }

    public long errors() {
        return proofs.stream().filter(proof -> proof.finding().isError()).count();
    }

    public long doubts() {
        return proofs.stream().filter(proof -> !proof.finding().isError() && proof.isOpen()).count();
    }

    public boolean isReady() {
        return errors() == 0 && doubts() == 0 && addressed > 0 && row().issuerWord() != null;
    }

    /** The one sentence on top. */
    public String nextStep() {
        return switch (row().state()) {
            case DRAFT -> errors() > 0 ? t("校对发现 {0} 处错误,请拟稿人改正", errors())
                    : doubts() > 0 ? t("校对有 {0} 处提醒,请拟稿人修改或写明理由", doubts())
                            : addressed == 0 ? t("校对已过。下一步:拟稿人选择发给谁")
                                    : row().issuerWord() == null ? t("本单位还没有设定发文机关代字。下一步:到发文登记簿设定") : t("校对已过,将发给 {0} 个单位和个人。下一步:签发人印发,同时取号", addressed);
            case ISSUED -> rights.signs() ? t("请签收") : rights.drafts() ? receipts.unsigned() == 0 ? t("已全部签收") : t("已签收 {0} / {1},其余可以催办", receipts.signed(), receipts.all()) : t("已印发");
            case WITHDRAWN -> t("已撤回:{0}。编号不再使用", row().withdrawReason());
        };
    }

    /** Units to choose from, by id. */
    public Map<String, String> units() {
        var units = new java.util.LinkedHashMap<String, String>();
        choices.stream().filter(choice -> !choice.kind().equals("COUNTY")).forEach(choice -> units.put(choice.id().toString(), choice.name()));
        return units;
    }

    /** Units that have others beneath them. */
    public Map<String, String> regions() {
        var units = new java.util.LinkedHashMap<String, String>();
        choices.stream().filter(choice -> List.of("COUNTY", "TOWNSHIP", "SCHOOL").contains(choice.kind())).forEach(choice -> units.put(choice.id().toString(), choice.name()));
        return units;
    }

    /** The body as paragraphs, for whoever reads on a phone. */
    public List<String> paragraphs() {
        return row().body().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
