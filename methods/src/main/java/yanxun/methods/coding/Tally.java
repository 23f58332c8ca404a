package yanxun.methods.coding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Any codes, counted.
 *
 * @param counts by code, in the order of their first appearance
 * @param transitions how often one code was followed by another that is not the same
 */
public record Tally(int samples, Map<String, Integer> counts, Map<Transition, Integer> transitions) {
    public record Transition(String from, String to) {}

    public static Tally of(List<String> codes) {
        var counts = new LinkedHashMap<String, Integer>();
        var transitions = new LinkedHashMap<Transition, Integer>();
        for (int i = 0; i < codes.size(); i++) {
            counts.merge(codes.get(i), 1, Integer::sum);
            if (i > 0 && !codes.get(i - 1).equals(codes.get(i))) {
                transitions.merge(new Transition(codes.get(i - 1), codes.get(i)), 1, Integer::sum);
            }
        }
        return new Tally(codes.size(), Collections.unmodifiableMap(counts), Collections.unmodifiableMap(transitions));
    }

    /** 0 to 1. */
    public double share(String code) {
        return samples == 0 ? 0 : (double) counts.getOrDefault(code, 0) / samples;
    }
}
