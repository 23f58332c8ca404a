package yanxun.credit.policy;

/** The parts a policy is written in. */
public enum Part {
    REQUIREMENTS("要求"), CAPS("上限"), RATES("折算"), RELIEFS("减免"), OUTCOMES("后果");

    private final String displayName;

    Part(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }

    int size(Policy policy) {
        return switch (this) {
            case REQUIREMENTS -> policy.requirements().size();
            case CAPS -> policy.caps().size();
            case RATES -> policy.rates().size();
            case RELIEFS -> policy.reliefs().size();
            case OUTCOMES -> policy.outcomes().size();
        };
    }
}
