package yanxun.methods.coding;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Flanders's interaction analysis: how often category i was followed by category j, with 10 (silence or confusion) put before and behind, as it is published, so that
 * rows and columns come to the same. Ratios in percent, as in Flanders 1970; there is none where nothing stands beneath the line.
 *
 * @param matrix by category − 1: first the earlier, then the later
 */
public record Flanders(List<List<Integer>> matrix) {
    public static final int CATEGORIES = 10;
    private static final int SILENCE = 10;

    /** @param categories 1 to 10, one for each interval of three seconds */
    public static Flanders of(List<Integer> categories) {
        var pairs = new int[CATEGORIES][CATEGORIES];
        int before = SILENCE;
        for (var category : categories) {
            if (category < 1 || category > CATEGORIES) {
                throw new IllegalArgumentException("category " + category);
            }
            pairs[before - 1][category - 1]++;
            before = category;
        }
        if (!categories.isEmpty()) {
            pairs[before - 1][SILENCE - 1]++;
        }
        return new Flanders(IntStream.range(0, CATEGORIES).mapToObj(row -> IntStream.of(pairs[row]).boxed().toList()).toList());
    }

    public int cell(int earlier, int later) {
        return matrix.get(earlier - 1).get(later - 1);
    }

    /** How often a category stands in the matrix: the sum of its column. */
    public int count(int category) {
        return IntStream.rangeClosed(1, CATEGORIES).map(earlier -> cell(earlier, category)).sum();
    }

    public int total() {
        return matrix.stream().mapToInt(row -> row.stream().mapToInt(Integer::intValue).sum()).sum();
    }

    /** TT: 1 to 7 of all. */
    public OptionalDouble teacherTalk() {
        return percent(counts(1, 2, 3, 4, 5, 6, 7), total());
    }

    /** PT: 8 and 9 of all. */
    public OptionalDouble pupilTalk() {
        return percent(counts(8, 9), total());
    }

    /** SC: 10 of all. */
    public OptionalDouble silence() {
        return percent(counts(SILENCE), total());
    }

    /** I/D: 1 to 4 against 5 to 7. */
    public OptionalDouble indirectToDirect() {
        return percent(counts(1, 2, 3, 4), counts(5, 6, 7));
    }

    /** i/d: 1 to 3 against 6 and 7; what has to do with the subject is left out. */
    public OptionalDouble revisedIndirectToDirect() {
        return percent(counts(1, 2, 3), counts(6, 7));
    }

    /** TRR, teacher response ratio: 1 to 3 of 1 to 3, 6 and 7. */
    public OptionalDouble teacherResponse() {
        return percent(counts(1, 2, 3), counts(1, 2, 3, 6, 7));
    }

    /** TQR, teacher question ratio: 4 of 4 and 5. */
    public OptionalDouble teacherQuestion() {
        return percent(counts(4), counts(4, 5));
    }

    /** PIR, pupil initiation ratio: 9 of 8 and 9. */
    public OptionalDouble pupilInitiation() {
        return percent(counts(9), counts(8, 9));
    }

    /** CCR, content cross ratio: the cells of the rows and columns of 4 and 5, each once, of all. */
    public OptionalDouble contentCross() {
        int crossing = IntStream.rangeClosed(1, CATEGORIES).map(earlier -> IntStream.rangeClosed(1, CATEGORIES).filter(later -> isContent(earlier) || isContent(later)).map(later -> cell(earlier, later)).sum()).sum();
        return percent(crossing, total());
    }

    /** SSR, steady state ratio: the cells in which a category follows itself, of all. */
    public OptionalDouble steadyState() {
        return percent(IntStream.rangeClosed(1, CATEGORIES).map(this::steady).sum(), total());
    }

    /** How often a category lasted longer than an interval. */
    public int steady(int category) {
        return cell(category, category);
    }

    private static boolean isContent(int category) {
        return category == 4 || category == 5;
    }

    private int counts(int... categories) {
        return IntStream.of(categories).map(this::count).sum();
    }

    private static OptionalDouble percent(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * part / whole);
    }
}
