package yanxun.document.life;

import static yanxun.platform.i18n.Text.t;

import yanxun.platform.error.Rejected;

/**
 * The states of a document, and what must be true to move on.
 *
 * <pre>DRAFT ──issue (no errors, doubts accepted, somebody addressed, a word to number under)──▶ ISSUED ──withdraw with a reason──▶ WITHDRAWN</pre>
 *
 * What was issued never changes: a mistake is withdrawn and issued anew under another number.
 */
public enum DocumentState {
    DRAFT("草稿"), ISSUED("已印发"), WITHDRAWN("已撤回");

    private final String displayName;

    DocumentState(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }

    public String tone() {
        return switch (this) {
            case DRAFT -> "warn";
            case ISSUED -> "good";
            case WITHDRAWN -> "bad";
        };
    }

    public void allowChange() {
        if (this != DRAFT) {
            throw new Rejected("这份公文{0},不能再修改;内容有误请撤回后重新印发", t(displayName));
        }
    }

    public DocumentState issue(long errors, long doubts, int addressed, boolean numbered) {
        if (this != DRAFT) {
            throw new Rejected("这份公文{0},不能再印发", t(displayName));
        }
        if (errors > 0) {
            throw new Rejected("校对还有 {0} 处错误,改正后才能印发", errors);
        }
        if (doubts > 0) {
            throw new Rejected("校对还有 {0} 处提醒,请修改或写明理由后保留", doubts);
        }
        if (addressed == 0) {
            throw new Rejected("还没有选择发给谁,请先选择收文单位或个人");
        }
        if (!numbered) {
            throw new Rejected("本单位还没有设定发文机关代字,请先到发文登记簿设定");
        }
        return ISSUED;
    }

    public DocumentState withdraw(String reason) {
        if (this != ISSUED) {
            throw new Rejected("只有已印发的公文可以撤回;这份公文{0}", t(displayName));
        }
        if (reason.isBlank()) {
            throw new Rejected("请写明撤回原因,会告知看过这份公文的人");
        }
        return WITHDRAWN;
    }
}
