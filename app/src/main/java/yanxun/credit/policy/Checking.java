package yanxun.credit.policy;

import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import yanxun.credit.ledger.HourKind;
import yanxun.platform.error.Rejected;

/** What a policy must be before anybody is judged by it. */
final class Checking {
    private static final int MOST_RULES = 200;
    private static final List<String> LEVELS = List.of("SCHOOL", "DISTRICT", "CITY", "PROVINCE", "NATIONAL");
    private static final List<String> BLOCKS = List.of("", "PRESCRIBED", "OWN");
    private static final List<String> ROLES = List.of("LEARNER", "LECTURER", "ORGANISER");

    private Checking() {}

    static Policy checked(Policy policy) {
        if (policy.measure() == null) {
            throw new Rejected("政策没有写明以学时还是学分计");
        }
        if (policy.years() < 1 || policy.years() > 10) {
            throw new Rejected("周期应为 1 到 10 个学年,现在写的是 {0}", policy.years());
        }
        if (policy.from() != null && (policy.from() < 2000 || policy.from() > 2100)) {
            throw new Rejected("周期起算的学年应写四位年份,如 2021;现在写的是 {0}", policy.from());
        }
        if (policy.requirements().isEmpty()) {
            throw new Rejected("政策里还没有一条要求");
        }
        if (Stream.of(policy.requirements(), policy.caps(), policy.rates(), policy.reliefs(), policy.outcomes()).mapToInt(List::size).sum() > MOST_RULES) {
            throw new Rejected("一份政策最多 {0} 条规则", MOST_RULES);
        }
        rules(policy);
        references(policy);
        new Ruling(policy, policy.from() == null ? 2025 : policy.from() + policy.years() - 1, everyKind(policy), true);
        return policy;
    }

    private static void rules(Policy policy) {
        var names = new HashSet<String>();
        for (var asked : policy.requirements()) {
            if (asked.name() == null || asked.name().isBlank() || asked.which() == null || asked.least() == null || asked.window() == null || asked.whom() == null) {
                throw new Rejected("每条要求都要有名称、范围、数量、计算时间和对象;第 {0} 条不全", policy.requirements().indexOf(asked) + 1);
            }
            if (!names.add(asked.name())) {
                throw new Rejected("要求“{0}”写了两次,请改一个名称", asked.name());
            }
            if (asked.carry() != null && asked.window() != Window.YEAR) {
                throw new Rejected("要求“{0}”不是按学年计的,不能结转", asked.name());
            }
        }
        if (policy.caps().stream().anyMatch(cap -> cap.name() == null || cap.name().isBlank() || cap.which() == null || cap.most() == null || cap.window() == null)) {
            throw new Rejected("每条上限都要有名称、范围、数量和计算时间");
        }
        if (policy.rates().stream().anyMatch(rate -> rate.which() == null || rate.amount() == null || rate.amount().compareTo(Exact.ZERO) == 0)) {
            throw new Rejected("每条折算都要有范围和大于 0 的数");
        }
        if (policy.reliefs().stream().anyMatch(relief -> relief.circumstances().isEmpty() || relief.months() < 1 || relief.months() > 60)) {
            throw new Rejected("每条减免都要写明情形和满几个月(1 到 60)");
        }
    }

    private static void references(Policy policy) {
        var outcomes = policy.outcomes().stream().map(Policy.Outcome::code).toList();
        var names = policy.requirements().stream().map(Policy.Requirement::name).toList();
        for (var asked : policy.requirements()) {
            if (asked.outcome() != null && !asked.outcome().isEmpty() && !outcomes.contains(asked.outcome())) {
                throw new Rejected("要求“{0}”提到的后果“{1}”没有定义", asked.name(), asked.outcome());
            }
        }
        for (var name : policy.reliefs().stream().flatMap(relief -> relief.requirements().stream()).toList()) {
            if (!names.contains(name)) {
                throw new Rejected("减免提到的要求“{0}”不存在", name);
            }
        }
        for (var which : Stream.of(policy.requirements().stream().map(Policy.Requirement::which), policy.caps().stream().map(Policy.Cap::which), policy.rates().stream().map(Policy.Rate::which)).flatMap(each -> each).toList()) {
            if (!LEVELS.containsAll(which.levels()) || !BLOCKS.containsAll(which.blocks()) || !ROLES.containsAll(which.roles())) {
                throw new Rejected("规则的范围里有不认识的层级、内容或身份");
            }
        }
    }

    /** Every kind of hours the rules could tell apart: no later entry can bring a crossing that was not seen here. */
    private static TreeMap<Integer, HourKind> everyKind(Policy policy) {
        var whichs = Stream.concat(policy.caps().stream().map(Policy.Cap::which), Stream.of(Which.ALL)).toList();
        var kinds = new TreeMap<Integer, HourKind>();
        for (var level : LEVELS) {
            for (var category : Stream.concat(whichs.stream().flatMap(which -> which.categories().stream()), Stream.of("")).distinct().toList()) {
                for (var form : Stream.concat(whichs.stream().flatMap(which -> which.forms().stream()), Stream.of("")).distinct().toList()) {
                    for (var block : BLOCKS) {
                        ROLES.forEach(role -> kinds.put(kinds.size() + 1, new HourKind(level, category, form, block, role)));
                    }
                }
            }
        }
        return kinds;
    }
}
