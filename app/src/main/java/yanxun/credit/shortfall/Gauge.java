package yanxun.credit.shortfall;

import yanxun.credit.policy.Finding;
import yanxun.credit.policy.Which;

/**
 * How one requirement stands, to be looked at.
 *
 * @param policy the name of the policy it belongs to
 * @param sentence how much there is, how much there must be, what is missing
 * @param percent of what is owed, 100 at most
 * @param months left to fill it
 */
public record Gauge(String policy, String name, String sentence, int percent, Finding.State state, boolean behind, int months, Which which, String missing) {
    static int percent(Finding finding) {
        return finding.owed() == 0 ? 100 : (int) Math.min(100, 100 * finding.counted() / finding.owed());
    }

    public boolean isMissing() {
        return state == Finding.State.SHORT || state == Finding.State.AHEAD;
    }

    /** A word for what the colour says. */
    public String word() {
        return switch (state) {
            case MET, WAIVED -> state.displayName();
            case SHORT -> "不足";
            case AHEAD -> behind ? "落后于进度" : "按进度";
        };
    }

    public String tone() {
        return switch (state) {
            case MET, WAIVED -> "good";
            case SHORT -> "bad";
            case AHEAD -> behind ? "warn" : "info";
        };
    }
}
