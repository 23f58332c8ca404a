package yanxun.credit.policy;

/** Why somebody could not take part, once shown and accepted. */
public enum Circumstance {
    LONG_DISPATCH("组织选派的长期脱产培训"), SECONDMENT("支教、援派或挂职"), MATERNITY("产假、哺乳假"), ILLNESS("病休"), STUDY("经批准的脱产进修"), OTHER("经批准的其他情形");

    private final String displayName;

    Circumstance(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }

    /** What somebody's health has to do with is nobody's business who does not decide about it. */
    public boolean isPrivate() {
        return this == MATERNITY || this == ILLNESS;
    }
}
