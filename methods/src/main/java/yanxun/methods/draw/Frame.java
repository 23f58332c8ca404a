package yanxun.methods.draw;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import yanxun.methods.assignment.LargestRemainder;

/**
 * What is drawn from: strata with their places, candidates, and who of them is left out and why. Whoever is left out stays on the list.
 *
 * <p>Names hold no tabs and no line ends; a key belongs to one candidate, a stratum's name to one stratum ({@link #troubles()}).
 */
public record Frame(List<Stratum> strata, List<Candidate> candidates, List<Exclusion> exclusions) {
    /** @param places how many are to be drawn, at least 0; where there are fewer candidates, all of them */
    public record Stratum(String name, int places) {}

    public record Candidate(String key, String stratum) {}

    public record Exclusion(String key, String reason) {}

    /** Something about a frame or a published draw that does not hold; {@code about} is a key or the name of a stratum, empty where it is about the whole. */
    public record Trouble(Kind kind, String about) {
        public enum Kind {
            COMMITMENT_BROKEN, SALT_UNUSABLE, FRAME_CHANGED, PLACES_NOT_SHARED, STRATUM_TWICE, NEGATIVE_PLACES, NAME_UNUSABLE, CANDIDATE_TWICE, STRATUM_UNKNOWN, EXCLUDED_UNKNOWN, EXCLUDED_TWICE, EXCLUDED_WITHOUT_REASON,
            CHOSEN_UNKNOWN, CHOSEN_TWICE, CHOSEN_EXCLUDED, CHOSEN_WITHOUT_LOT,
            PASSED_OVER, RESERVES_DIFFER
        }
    }

    public Frame {
        strata = List.copyOf(strata);
        candidates = List.copyOf(candidates);
        exclusions = List.copyOf(exclusions);
    }

    /** Places shared over strata in proportion to their candidates without those left out, by largest remainders; strata in the order given. */
    public static Frame proportional(List<String> strata, int places, List<Candidate> candidates, List<Exclusion> exclusions) {
        var eligible = new Frame(List.of(), candidates, exclusions).eligible().stream().collect(Collectors.groupingBy(Candidate::stratum, Collectors.counting()));
        int all = strata.stream().mapToInt(name -> eligible.getOrDefault(name, 0L).intValue()).sum();
        var portions = LargestRemainder.share(strata.stream().map(name -> new LargestRemainder.Claim<>(name, eligible.getOrDefault(name, 0L))).toList(), Math.min(places, all));
        return new Frame(portions.stream().map(portion -> new Stratum(portion.id(), portion.seats())).toList(), candidates, exclusions);
    }

    /** Those who are not left out. */
    public List<Candidate> eligible() {
        var out = exclusions.stream().map(Exclusion::key).collect(Collectors.toSet());
        return candidates.stream().filter(candidate -> !out.contains(candidate.key())).toList();
    }

    /**
     * Stands for the whole: published together with the commitment, it shows that nobody came or went afterwards. SHA-256 of the lines
     * {@code stratum⇥NAME⇥PLACES}, {@code candidate⇥STRATUM⇥KEY} and {@code excluded⇥KEY⇥REASON} in the order of their UTF-8 bytes, each with a line feed.
     */
    public String digest() {
        var lines = new ArrayList<String>();
        strata.forEach(each -> lines.add("stratum\t" + each.name() + "\t" + each.places() + "\n"));
        candidates.forEach(each -> lines.add("candidate\t" + each.stratum() + "\t" + each.key() + "\n"));
        exclusions.forEach(each -> lines.add("excluded\t" + each.key() + "\t" + each.reason() + "\n"));
        lines.sort((one, other) -> Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)));
        return Lot.sha256(String.join("", lines));
    }

    /** What keeps it from being drawn from; empty where all is well. */
    public List<Trouble> troubles() {
        var troubles = new ArrayList<Trouble>();
        var names = new LinkedHashSet<String>();
        for (var stratum : strata) {
            add(troubles, !names.add(stratum.name()), Trouble.Kind.STRATUM_TWICE, stratum.name());
            add(troubles, stratum.places() < 0, Trouble.Kind.NEGATIVE_PLACES, stratum.name());
            add(troubles, unusable(stratum.name()), Trouble.Kind.NAME_UNUSABLE, stratum.name());
        }
        var keys = new LinkedHashSet<String>();
        for (var candidate : candidates) {
            add(troubles, !keys.add(candidate.key()), Trouble.Kind.CANDIDATE_TWICE, candidate.key());
            add(troubles, !names.contains(candidate.stratum()), Trouble.Kind.STRATUM_UNKNOWN, candidate.key());
            add(troubles, unusable(candidate.key()), Trouble.Kind.NAME_UNUSABLE, candidate.key());
        }
        exclusions(troubles, keys);
        return troubles;
    }

    private void exclusions(List<Trouble> troubles, Set<String> keys) {
        var out = new LinkedHashSet<String>();
        for (var exclusion : exclusions) {
            add(troubles, !keys.contains(exclusion.key()), Trouble.Kind.EXCLUDED_UNKNOWN, exclusion.key());
            add(troubles, !out.add(exclusion.key()), Trouble.Kind.EXCLUDED_TWICE, exclusion.key());
            add(troubles, exclusion.reason().isBlank(), Trouble.Kind.EXCLUDED_WITHOUT_REASON, exclusion.key());
            add(troubles, exclusion.reason().matches("(?s).*[\\t\\r\\n].*"), Trouble.Kind.NAME_UNUSABLE, exclusion.key());
        }
    }

    private static void add(List<Trouble> troubles, boolean holds, Trouble.Kind kind, String about) {
        if (holds) {
            troubles.add(new Trouble(kind, about));
        }
    }

    private static boolean unusable(String name) {
        return name.isBlank() || name.matches("(?s).*[\\t\\r\\n].*");
    }

    /** The eligible of each stratum, in the order of the strata. */
    Map<Stratum, List<Candidate>> byStratum() {
        var eligible = eligible().stream().collect(Collectors.groupingBy(Candidate::stratum));
        var sorted = new LinkedHashMap<Stratum, List<Candidate>>();
        strata.forEach(stratum -> sorted.put(stratum, eligible.getOrDefault(stratum.name(), List.of())));
        return sorted;
    }
}
