package yanxun.methods.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Ratings with their names counted through in the order in which they first appear. */
final class Design {
    /** One way of sorting the ratings into levels. */
    record Factor(List<String> names, int[] of) {
        int levels() {
            return names.size();
        }

        static Factor of(List<Rating> ratings, Function<Rating, String> name) {
            var numbers = new LinkedHashMap<String, Integer>();
            var of = new int[ratings.size()];
            for (int i = 0; i < of.length; i++) {
                of[i] = number(numbers, name.apply(ratings.get(i)));
            }
            return new Factor(List.copyOf(numbers.keySet()), of);
        }

        private static int number(Map<String, Integer> numbers, String name) {
            var known = numbers.putIfAbsent(name, numbers.size());
            return known == null ? numbers.size() - 1 : known;
        }
    }

    final List<Rating> ratings;
    final Factor subjects;
    final Factor raters;
    final Factor items;
    /** The same as the subjects where lessons are not known or tell nothing. */
    final Factor lessons;
    final boolean hasLessons;
    final double[] scores;

    Design(List<Rating> ratings) {
        this.ratings = ratings;
        subjects = Factor.of(ratings, Rating::subject);
        raters = Factor.of(ratings, Rating::rater);
        items = Factor.of(ratings, Rating::item);
        scores = ratings.stream().mapToDouble(Rating::score).toArray();
        var all = ratings.stream().allMatch(rating -> rating.lesson() != null) ? Factor.of(ratings, rating -> rating.subject().length() + ":" + rating.subject() + rating.lesson()) : subjects;
        hasLessons = all.levels() > subjects.levels() && all.levels() < ratings.size();
        lessons = hasLessons ? all : subjects;
    }

    int size() {
        return scores.length;
    }

    /** Groups that share neither subject nor rater; of each, one number, by subject. */
    int[] groups() {
        var links = new Links(subjects.levels() + raters.levels());
        for (int i = 0; i < size(); i++) {
            links.join(subjects.of()[i], subjects.levels() + raters.of()[i]);
        }
        return links.numbered(subjects.levels());
    }

    /** Whether some item has more than one level of the factor. */
    boolean itemsSpread(Factor over) {
        var first = new int[items.levels()];
        java.util.Arrays.fill(first, -1);
        for (int i = 0; i < size(); i++) {
            int item = items.of()[i];
            if (first[item] >= 0 && first[item] != over.of()[i]) {
                return true;
            }
            first[item] = over.of()[i];
        }
        return false;
    }

    /** The ratings of each level, by their places. */
    static List<List<Integer>> places(Factor factor) {
        var places = new ArrayList<List<Integer>>();
        factor.names().forEach(_ -> places.add(new ArrayList<>()));
        for (int i = 0; i < factor.of().length; i++) {
            places.get(factor.of()[i]).add(i);
        }
        return places;
    }
}
