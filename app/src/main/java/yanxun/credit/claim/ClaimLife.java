package yanxun.credit.claim;

import static yanxun.platform.i18n.Text.t;

import java.util.LinkedHashMap;
import java.util.Map;
import yanxun.platform.error.Rejected;

/**
 * The states of a claim and what moves it on. Who may is said by {@link Bench}.
 *
 * <pre>
 * DRAFT ──hand in──▶ HANDED_IN ──school endorses──▶ ENDORSED ──district accepts──▶ ACCEPTED ──ledger──▶ POSTED
 *   ▲                   │                              │  │                            ▲                  │
 *   └──mend── RETURNED ◀┴──send back, with a reason────┘  └──refuses, with a reason──▶ REFUSED           └──found false──▶ VOIDED
 *                                                                                       │ once
 *                                       accepts or refuses, somebody else ◀── APPEALED ◀┘
 * DRAFT, RETURNED, HANDED_IN, ENDORSED ──claimant withdraws──▶ WITHDRAWN
 * </pre>
 */
public enum ClaimLife {
    DRAFT("草稿", ""), HANDED_IN("待学校审核", "warn"), RETURNED("退回修改", "bad"), ENDORSED("待区级认定", "info"), ACCEPTED("已认定", "good"), REFUSED("不予认定", "bad"), APPEALED("复核中", "warn"),
    POSTED("已入账", "good"), WITHDRAWN("已撤回", ""), VOIDED("已撤销", "bad");

    private final String displayName;
    private final String tone;

    ClaimLife(String displayName, String tone) {
        this.displayName = displayName;
        this.tone = tone;
    }

    public String displayName() {
        return displayName;
    }

    public String tone() {
        return tone;
    }

    public static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        for (var each : values()) {
            names.put(each.name(), each.displayName);
        }
        return names;
    }

    /** Open to be mended by who claims. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }

    /** Stands for hours that were, are or may yet be granted: a second claim of the same would count twice. */
    boolean counts() {
        return this != DRAFT && this != REFUSED && this != WITHDRAWN && this != VOIDED;
    }

    void allowMending() {
        from("修改", DRAFT, RETURNED);
    }

    /** @param straight to the district, where no one in the school may judge it */
    ClaimLife handIn(boolean straight) {
        from("提交", DRAFT, RETURNED);
        return straight ? ENDORSED : HANDED_IN;
    }

    ClaimLife withdraw() {
        from("撤回", DRAFT, RETURNED, HANDED_IN, ENDORSED);
        return WITHDRAWN;
    }

    ClaimLife endorse() {
        from("审核", HANDED_IN);
        return ENDORSED;
    }

    ClaimLife sendBack(String reason) {
        from("退回", HANDED_IN, ENDORSED);
        because(reason);
        return RETURNED;
    }

    ClaimLife accept() {
        from("认定", ENDORSED, APPEALED);
        return ACCEPTED;
    }

    ClaimLife refuse(String reason) {
        from("认定", ENDORSED, APPEALED);
        because(reason);
        return REFUSED;
    }

    /** @param before whether the refusal already is the answer to an appeal */
    ClaimLife appeal(String reason, boolean before) {
        from("申请复核", REFUSED);
        if (before) {
            throw new Rejected("复核只有一次,复核的结论是最后的结论");
        }
        because(reason);
        return APPEALED;
    }

    ClaimLife post() {
        from("入账", ACCEPTED);
        return POSTED;
    }

    ClaimLife voided(String reason) {
        from("撤销", POSTED, ACCEPTED);
        because(reason);
        return VOIDED;
    }

    private void from(String deed, ClaimLife... allowed) {
        for (var each : allowed) {
            if (this == each) {
                return;
            }
        }
        throw new Rejected("这份申报{0},不能{1}", t(displayName), t(deed));
    }

    private static void because(String reason) {
        if (reason.isBlank()) {
            throw new Rejected("请写明原因");
        }
    }
}
