package yanxun.methods.score;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Raw, trimmed and adjusted scores side by side, subjects and raters in the order in which they first appear in the ratings.
 *
 * @param reason      null where the scores are adjusted; else why not, and {@code variance}, {@code reliability}, {@code study} are null too
 * @param connected   whether everybody is linked with everybody through common raters and subjects
 * @param groups      how many parts there are that share nobody
 * @param itemMeans   the fixed effect of each item, by name, in order of appearance; empty where not adjusted
 */
public record FairResult(List<SubjectScore> subjects, List<RaterReport> raters, @Nullable Unadjusted reason, boolean connected, int groups, List<ItemMean> itemMeans, @Nullable Components variance,
        @Nullable Reliability reliability, @Nullable Study study) {
    public record ItemMean(String item, double mean) {}

    public boolean isAdjusted() {
        return reason == null;
    }
}
