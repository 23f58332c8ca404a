package yanxun.credit.policy;

import static yanxun.platform.i18n.Text.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import yanxun.platform.i18n.Text;

/** A policy as people read it, one sentence for each rule. */
public final class Sentences {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("SCHOOL", "校本"), Map.entry("DISTRICT", "区级"), Map.entry("CITY", "市级"), Map.entry("PROVINCE", "省级"), Map.entry("NATIONAL", "国家级"),
            Map.entry("PRESCRIBED", "规定内容"), Map.entry("OWN", "自定内容"), Map.entry("LEARNER", "学员"), Map.entry("LECTURER", "主讲"), Map.entry("ORGANISER", "组织者"));

    private final Policy policy;
    private final UnaryOperator<String> names;

    /** @param names of categories and forms, by code */
    public Sentences(Policy policy, UnaryOperator<String> names) {
        this.policy = policy;
        this.names = names;
    }

    public static String word(String code) {
        return t(WORDS.getOrDefault(code, code));
    }

    public String time() {
        if (policy.years() == 1) {
            return t("每学年单独考核,以{0}计。", measure());
        }
        return policy.from() == null ? t("看最近 {0} 个学年,以{1}计。", policy.years(), measure())
                : t("{0} 个学年为一个周期,从 {1} 学年起算,以{2}计。", policy.years(), policy.from(), measure());
    }

    public String measure() {
        return t(policy.measure().displayName());
    }

    public List<String> rates() {
        return policy.rates().stream().map(rate -> rate.perItem() ? t("{0}:每项计 {1} {2}。", which(rate.which()), rate.amount(), measure())
                : t("{0}:1 学时计 {1} {2}。", which(rate.which()), rate.amount(), measure())).toList();
    }

    public List<String> caps() {
        return policy.caps().stream().map(cap -> t("{0}:{1}最多计 {2} {3}。", which(cap.which()), t(cap.window().displayName()), cap.most(), measure())).toList();
    }

    public String requirement(Policy.Requirement asked) {
        var said = new ArrayList<String>();
        if (asked.whom() != Whom.EVERYBODY) {
            said.add(t(asked.whom().displayName()));
        }
        said.add(asked.window() == Window.ITEM ? t("至少有一项{0}连续不少于 {1} {2}", which(asked.which()), asked.least(), measure())
                : t("{0}{1}不少于 {2} {3}", t(asked.window().displayName()), which(asked.which()), asked.least(), measure()));
        if (asked.carry() != null) {
            said.add(t("上一学年超出的部分最多结转 {0} {1}", asked.carry(), measure()));
        }
        if (asked.prorated()) {
            said.add(t("按在岗月数折算"));
        }
        outcome(asked).ifPresent(says -> said.add(t("达不到:{0}", says)));
        return said.stream().collect(Collectors.joining(t(";"), "", t("。")));
    }

    public java.util.Optional<String> outcome(Policy.Requirement asked) {
        return policy.outcomes().stream().filter(outcome -> outcome.code().equals(asked.outcome())).map(Policy.Outcome::says).findFirst();
    }

    public List<String> reliefs() {
        return policy.reliefs().stream().map(relief -> {
            var circumstances = Text.listed(relief.circumstances().stream().map(each -> t(each.displayName())).toList());
            var what = relief.requirements().isEmpty() ? t("所有要求") : Text.listed(relief.requirements().stream().map("“%s”"::formatted).toList());
            return relief.waived() ? t("{0}满 {1} 个月的,免除{2}。", circumstances, relief.months(), what) : t("{0}满 {1} 个月的,{2}按其余月数折算。", circumstances, relief.months(), what);
        }).toList();
    }

    /** 规定内容、校本、师德与素养: what is left open is not spoken of. */
    public String which(Which which) {
        if (which.all()) {
            return t("研训合计");
        }
        var parts = new ArrayList<String>();
        for (var codes : List.of(which.levels(), which.blocks(), which.roles())) {
            either(codes, Sentences::word, parts);
        }
        either(which.categories(), names, parts);
        either(which.forms(), names, parts);
        if (which.otherForms() && !which.forms().isEmpty()) {
            parts.set(parts.size() - 1, t("除{0}以外", parts.getLast()));
        }
        return parts.stream().map("“%s”"::formatted).collect(Collectors.joining());
    }

    private static void either(List<String> codes, UnaryOperator<String> names, List<String> parts) {
        if (!codes.isEmpty()) {
            parts.add(codes.stream().map(names).collect(Collectors.joining(t("或"))));
        }
    }

    /** Why the result is what it is: 校本 20 学时,应有 24 学时,还差 4 学时。 */
    public String reason(Finding finding, long scale) {
        var asked = policy.requirements().get(finding.requirement());
        var name = finding.year() == 0 || policy.years() == 1 ? asked.name() : t("{0} 学年{1}", finding.year(), asked.name());
        var counted = shown(finding.counted(), scale);
        var owed = shown(finding.owed(), scale);
        return switch (finding.state()) {
            case WAIVED -> t("{0}:有经批准的情形,免除。", name);
            case MET -> asked.window() == Window.ITEM ? t("{0}:已有连续不少于 {1} {2}的一项。", name, owed, measure())
                    : finding.reduced() ? t("{0}:已有 {1} {2},按在岗月数应有 {3},已达到。", name, counted, measure(), owed) : t("{0}:已有 {1} {2},应有 {3},已达到。", name, counted, measure(), owed);
            case SHORT, AHEAD -> asked.window() == Window.ITEM ? t("{0}:还没有一项连续达到 {1} {2}。", name, owed, measure())
                    : finding.reduced() ? t("{0}:已有 {1} {2},按在岗月数应有 {3},还差 {4}。", name, counted, measure(), owed, shown(finding.missing(), scale))
                    : t("{0}:已有 {1} {2},应有 {3},还差 {4}。", name, counted, measure(), owed, shown(finding.missing(), scale));
        };
    }

    public static String shown(long units, long scale) {
        return new Exact(units, scale).shown();
    }
}
