package yanxun.credit.transfer;

import yanxun.platform.error.Rejected;

/** Where hours that are taken over stand. */
public enum TransferState {
    PROPOSED("待复核", "warn"), CONFIRMED("已入账", "good"), REFUSED("未通过", ""), REVERSED("已冲正", "");

    private final String displayName;
    private final String tone;

    TransferState(String displayName, String tone) {
        this.displayName = displayName;
        this.tone = tone;
    }

    public String displayName() {
        return displayName;
    }

    public String tone() {
        return tone;
    }

    TransferState decide(boolean confirmed, boolean mine, String reason) {
        if (this != PROPOSED) {
            throw new Rejected("这份转入{0},不能再复核", displayName);
        }
        if (mine) {
            throw new Rejected("自己录入的或自己的学时,要由另一个人复核");
        }
        if (!confirmed && reason.isBlank()) {
            throw new Rejected("请写明不通过的原因");
        }
        return confirmed ? CONFIRMED : REFUSED;
    }

    TransferState reverse(boolean mine, String reason) {
        if (this != CONFIRMED) {
            throw new Rejected("只有已入账的转入可以冲正;这一份{0}", displayName);
        }
        if (mine) {
            throw new Rejected("自己的学时,要由别人冲正");
        }
        if (reason.isBlank()) {
            throw new Rejected("请写明冲正的原因,它会写进学时明细");
        }
        return REVERSED;
    }
}
