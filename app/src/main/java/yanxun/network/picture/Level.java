package yanxun.network.picture;

/** The six levels of the network 六级教研网络, each with a shape of its own. */
public enum Level {
    CITY_BUREAU("市教研机构", "M-9,-9 H9 V9 H-9 Z M-5,-5 H5 V5 H-5 Z"),
    COUNTY_BUREAU("区县教研机构", "M-9,-9 H9 V9 H-9 Z"),
    LEAD_SCHOOL("牵头学校", "M0,-10 A10,10 0 1 1 0,10 A10,10 0 1 1 0,-10 Z"),
    PARTNER_SCHOOL("成员学校", "M-10,0 L-5,-9 H5 L10,0 L5,9 H-5 Z"),
    SUBJECT_GROUP("教研组", "M0,-9 L9,8 H-9 Z"),
    STUDIO("名师工作室", "M0,-10 L10,0 L0,10 L-10,0 Z");

    private final String displayName;
    private final String shape;

    Level(String displayName, String shape) {
        this.displayName = displayName;
        this.shape = shape;
    }

    public String displayName() {
        return displayName;
    }

    /** An outline around the origin. */
    public String shape() {
        return shape;
    }

    public int number() {
        return ordinal() + 1;
    }
}
