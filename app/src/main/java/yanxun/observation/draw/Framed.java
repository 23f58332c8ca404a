package yanxun.observation.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yanxun.methods.draw.Frame;
import yanxun.methods.draw.Frame.Candidate;
import yanxun.methods.draw.Frame.Exclusion;

/** What rules make of those who could be drawn: the frame, and who stands behind each key. @param unknown what was typed to be left out and fits nobody */
record Framed(Frame frame, Map<String, Possible> behind, List<String> unknown, @Nullable Integer total) {
    private static final String ALL = "全部";
    private static final String UNSEEN = "未被听过 · ";
    private static final String SEEN = "被听过 · ";

    static Framed of(Rules rules, List<Possible> people, Set<UUID> observers) {
        var behind = new LinkedHashMap<String, Possible>();
        people.stream().flatMap(person -> rules.ofLessons() ? person.occasions().stream().map(person::giving) : Stream.of(person)).forEach(each -> behind.putIfAbsent(key(rules, each), each));
        var typed = Typed.read(rules.exclusions(), behind.values());
        var candidates = new ArrayList<Candidate>();
        var exclusions = new ArrayList<Exclusion>();
        behind.forEach((key, each) -> {
            candidates.add(new Candidate(key, stratum(rules, each)));
            var reason = reason(rules, each, typed, observers);
            if (reason != null) {
                exclusions.add(new Exclusion(key, reason));
            }
        });
        return new Framed(shared(rules, candidates, exclusions), behind, typed.unknown(), rules.each() || rules.unseen() > 0 ? null : rules.places());
    }

    private static String key(Rules rules, Possible each) {
        return (rules.ofLessons() ? each.occasions().getFirst().text() + " " + each.name() : each.name()).replaceAll("\\s+", " ");
    }

    private static String stratum(Rules rules, Possible each) {
        var part = switch (rules.strata()) {
            case "SCHOOL" -> each.unitName();
            case "SUBJECT" -> each.subject();
            case "TOWNSHIP" -> each.township();
            case "STAGE" -> each.stage();
            default -> ALL;
        };
        var name = part.isBlank() ? "未分" : part.replaceAll("\\s+", " ");
        return rules.unseen() == 0 ? name : (each.lastSeen() == null ? UNSEEN : SEEN) + name;
    }

    private static @Nullable String reason(Rules rules, Possible each, Typed typed, Set<UUID> observers) {
        var written = typed.reasons().get(each.teacherId());
        if (written != null) {
            return written;
        } else if (observers.contains(each.teacherId())) {
            return "听课人本人";
        }
        var seen = each.lastSeen();
        return rules.restDays() > 0 && seen != null && seen.isAfter(rules.from().minusDays(rules.restDays())) ? rules.restDays() + " 天内被听过（" + seen + "）" : null;
    }

    private static Frame shared(Rules rules, List<Candidate> candidates, List<Exclusion> exclusions) {
        var names = candidates.stream().map(Candidate::stratum).distinct().sorted().toList();
        if (rules.each()) {
            return new Frame(names.stream().map(name -> new Frame.Stratum(name, rules.places())).toList(), candidates, exclusions);
        } else if (rules.unseen() == 0) {
            return Frame.proportional(names, rules.places(), candidates, exclusions);
        }
        var strata = new ArrayList<>(part(names, name -> name.startsWith(UNSEEN), rules.unseen(), candidates, exclusions));
        var left = rules.places() - strata.stream().mapToInt(Frame.Stratum::places).sum();
        strata.addAll(part(names, name -> name.startsWith(SEEN), left, candidates, exclusions));
        return new Frame(strata, candidates, exclusions);
    }

    private static List<Frame.Stratum> part(List<String> names, Predicate<String> of, int places, List<Candidate> candidates, List<Exclusion> exclusions) {
        return Frame.proportional(names.stream().filter(of).toList(), places, candidates, exclusions).strata();
    }
}
