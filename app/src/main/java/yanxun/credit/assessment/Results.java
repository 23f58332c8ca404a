package yanxun.credit.assessment;

import static yanxun.platform.i18n.Text.t;

import java.util.ArrayList;
import java.util.List;
import yanxun.credit.policy.Finding;
import yanxun.credit.policy.Policy;
import yanxun.credit.policy.Verdict;

/** How results are said and kept. */
final class Results {
    /** The code of whom nothing follows for. */
    static final String FULFILLED = "FULFILLED";

    private Results() {}

    static String code(Policy policy, Verdict verdict) {
        return verdict.outcome() < 0 ? FULFILLED : policy.outcomes().get(verdict.outcome()).code();
    }

    static String said(Policy policy, Verdict verdict) {
        return said(policy, code(policy, verdict));
    }

    static String said(Policy policy, String code) {
        return policy.outcomes().stream().filter(outcome -> outcome.code().equals(code)).map(outcome -> t(outcome.says())).findFirst().orElseGet(() -> t("达到要求"));
    }

    /** One line for each finding: requirement, year, owed, counted, state, reduced. */
    static String written(List<Finding> findings) {
        var text = new StringBuilder();
        for (var finding : findings) {
            text.append(finding.requirement()).append(' ').append(finding.year()).append(' ').append(finding.owed()).append(' ').append(finding.counted()).append(' ')
                    .append(finding.state().ordinal()).append(' ').append(finding.reduced() ? 1 : 0).append('\n');
        }
        return text.toString();
    }

    static List<Finding> read(String written) {
        var findings = new ArrayList<Finding>();
        written.lines().forEach(line -> {
            var part = line.split(" ");
            findings.add(new Finding(Integer.parseInt(part[0]), Integer.parseInt(part[1]), Long.parseLong(part[2]), Long.parseLong(part[3]), Finding.State.values()[Integer.parseInt(part[4])], part[5].equals("1")));
        });
        return findings;
    }
}
