package yanxun.credit.policy;

/**
 * How one requirement stands for one person. Amounts in units of the ruling's scale.
 *
 * @param requirement its place in the policy
 * @param year the school year it is for; 0 for the whole cycle
 * @param owed after what circumstances and late joining take off
 * @param reduced whether they took something off
 */
public record Finding(int requirement, int year, long owed, long counted, State state, boolean reduced) {
    public enum State {
        MET("已达到"), SHORT("不足"), WAIVED("免除"), AHEAD("周期未满");

        private final String displayName;

        State(String displayName) {
            this.displayName = displayName;
        }

        public String displayName() {
            return displayName;
        }
    }

    public long missing() {
        return state == State.SHORT || state == State.AHEAD ? Math.max(0, owed - counted) : 0;
    }
}
