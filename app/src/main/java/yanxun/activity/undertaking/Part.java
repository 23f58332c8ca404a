package yanxun.activity.undertaking;

/** How a person stands to a community activity: by the unit they lead, by the community's tie, or by being named. */
public enum Part {
    ORGANISER("主办"), HOST("承办"), COHOST("协办"), EXPERT("专家"), DELEGATE("受托");

    private final String displayName;

    Part(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }
}
