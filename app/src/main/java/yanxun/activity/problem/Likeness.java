package yanxun.activity.problem;

import java.util.HashSet;
import java.util.Set;

/** How alike two texts are: the share of pairs of neighbouring characters they have in common (Dice), from 0 to 1. Marks and spaces do not count. */
final class Likeness {
    static final double SIMILAR = 0.28;

    private Likeness() {}

    static double of(String one, String other) {
        var first = pairs(one);
        var second = pairs(other);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        long common = first.stream().filter(second::contains).count();
        return 2.0 * common / (first.size() + second.size());
    }

    private static Set<String> pairs(String text) {
        var letters = text.toLowerCase(java.util.Locale.ROOT).codePoints().filter(Character::isLetterOrDigit).toArray();
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < letters.length; i++) {
            pairs.add(new String(letters, i, 2));
        }
        return pairs;
    }
}
