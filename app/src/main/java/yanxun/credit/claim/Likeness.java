package yanxun.credit.claim;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How like two titles are: the share of pairs of neighbouring characters they have in common (Dice), marks and blanks left out. */
final class Likeness {
    static final double SIMILAR = 0.5;

    private Likeness() {}

    static double of(String one, String other) {
        var mine = pairs(bare(one));
        var theirs = pairs(bare(other));
        if (mine.isEmpty() || theirs.isEmpty()) {
            return bare(one).equals(bare(other)) && !bare(one).isEmpty() ? 1 : 0;
        }
        var common = new HashSet<>(mine);
        common.retainAll(theirs);
        return 2.0 * common.size() / (mine.size() + theirs.size());
    }

    static boolean same(String one, String other) {
        return !bare(one).isEmpty() && bare(one).equals(bare(other));
    }

    /** What remains of a title or a certificate's number when it is typed differently. */
    static String bare(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
