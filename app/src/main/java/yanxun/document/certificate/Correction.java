package yanxun.document.certificate;

import yanxun.platform.error.Rejected;

/** What a re-issued certificate says instead. */
public record Correction(String name, String unitName, String title, String role, String reason) {
    private static final int LONGEST = 120;

    public Correction {
        name = name == null ? "" : name;
        unitName = unitName == null ? "" : unitName;
        title = title == null ? "" : title;
        role = role == null ? "" : role;
        reason = reason == null ? "" : reason;
    }

    void check() {
        if (name.isBlank() || title.isBlank()) {
            throw new Rejected("姓名和活动名称都要填写");
        }
        if (name.length() > LONGEST || unitName.length() > LONGEST || title.length() > LONGEST || role.length() > LONGEST) {
            throw new Rejected("每一项不超过 {0} 字", LONGEST);
        }
        if (reason.isBlank()) {
            throw new Rejected("请写明换发的原因,会留在记录里");
        }
    }
}
