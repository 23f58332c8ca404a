package yanxun.credit.policy;

import java.util.List;

/** The result for one person. @param outcome the place of the gravest consequence in the policy's list; -1 where none follows */
public record Verdict(int outcome, List<Finding> findings) {
    public static final int FULFILLED = -1;
}
