package yanxun.platform.data;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word somebody most likely meant. */
public final class Nearest {
    private static final int ALIKE = 2;

    private Nearest() {}

    /** Empty where nothing known is near enough to be worth a question. */
    public static Optional<String> of(String word, Collection<String> known) {
        if (word.chars().noneMatch(c -> tells(c, known))) {
            return Optional.empty();
        }
        return known.stream().filter(each -> score(word, each) > 0).max(Comparator.<String>comparingInt(each -> score(word, each)).thenComparing(Comparator.comparingInt(String::length).reversed()).thenComparing(Comparator.reverseOrder()));
    }

    /** What most words have in common (级 in 一级教师) says nothing of which is meant. */
    private static boolean tells(int c, Collection<String> known) {
        long with = known.stream().filter(each -> each.indexOf(c) >= 0).count();
        return with > 0 && with * 2 <= Math.max(known.size(), 2);
    }

    /** A short name is inside the long one, letter by letter (凤凰一小 in 凤城区凤凰第一小学); else letters in common count, the first most. */
    private static int score(String word, String known) {
        if (word.length() > 1 && (within(word, known) || within(known, word))) {
            return 100 + common(word, known) * 2 - Math.abs(word.length() - known.length()) / 4;
        }
        int common = common(word, known);
        return common * ALIKE >= Math.min(word.length(), known.length()) ? common : 0;
    }

    private static boolean within(String small, String large) {
        int at = 0;
        for (int i = 0; i < large.length() && at < small.length(); i++) {
            at += large.charAt(i) == small.charAt(at) ? 1 : 0;
        }
        return at == small.length();
    }

    private static int common(String one, String other) {
        return (int) one.chars().distinct().filter(c -> other.indexOf(c) >= 0).count();
    }
}
