package yanxun.platform.spreadsheet;

import static yanxun.platform.i18n.Text.kept;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One column an import knows, declared once: how it may be called, what may stand in it, what the template shows.
 * Immutable; each method returns the column with one thing more. A line's values are asked for by it.
 */
public final class Column<T> {
    enum Kind { TEXT, CODE, DATE, NUMBER, CHOICE }

    record Check<T>(Predicate<T> holds, String sentence) {}

    record Traits<T>(
            String title, Kind kind, Parsing<T> parsing, Set<String> choices, List<String> aliases, boolean required,
            boolean unique, int longest, String example, String note, List<Check<T>> checks, Predicate<String> silent) {}

    private final Traits<T> traits;

    private Column(Traits<T> traits) {
        this.traits = traits;
    }

    private static <T> Column<T> of(String title, Kind kind, Parsing<T> parsing, Set<String> choices) {
        return new Column<>(new Traits<>(title, kind, parsing, choices, List.of(), false, false, 1_000, "", "", List.of(), _ -> false));
    }

    public static Column<String> text(String title) {
        return of(title, Kind.TEXT, Parsing.text(), Set.of());
    }

    /** A person's name: blanks inside a Chinese one fall. */
    public static Column<String> name(String title) {
        return of(title, Kind.TEXT, Parsing.name(), Set.of());
    }

    /** Digits and letters that name something (identity, phone, school code): half-width, without blanks, leading zeros kept. */
    public static Column<String> code(String title) {
        return of(title, Kind.CODE, Parsing.code(), Set.of());
    }

    public static Column<LocalDate> date(String title) {
        return of(title, Kind.DATE, Parsing.date(), Set.of());
    }

    public static Column<Integer> integer(String title, int least, int most) {
        return of(title, Kind.NUMBER, Parsing.integer(least, most), Set.of());
    }

    public static Column<BigDecimal> decimal(String title, BigDecimal least, BigDecimal most) {
        return of(title, Kind.NUMBER, Parsing.decimal(least, most), Set.of());
    }

    /** Labels with their meanings, in order; of several labels with one meaning the template offers the first. */
    public static <T> Column<T> choice(String title, Map<String, T> meanings) {
        var offered = new LinkedHashMap<T, String>();
        meanings.forEach((label, value) -> offered.putIfAbsent(value, label));
        var labels = new LinkedHashSet<>(offered.values());
        return of(title, Kind.CHOICE, Parsing.choice(meanings, labels), labels);
    }

    public static <E extends Enum<E>> Column<E> choice(String title, Class<E> type, Function<E, String> label) {
        var meanings = new LinkedHashMap<String, E>();
        Arrays.stream(type.getEnumConstants()).forEach(value -> meanings.put(label.apply(value), value));
        return choice(title, meanings);
    }

    public static Column<Boolean> yesNo(String title) {
        return of(title, Kind.CHOICE, Parsing.yesNo(), new LinkedHashSet<>(List.of("是", "否")));
    }

    /** Other headings that mean this column. */
    public Column<T> alias(String... titles) {
        return with(traits.required, traits.unique, traits.longest, traits.example, traits.note, traits.checks, joined(traits.aliases, List.of(titles)));
    }

    /** The column must be there, and filled in every row. */
    public Column<T> required() {
        return with(true, traits.unique, traits.longest, traits.example, traits.note, traits.checks, traits.aliases);
    }

    /** No two rows of one file may share a value. */
    public Column<T> unique() {
        return with(traits.required, true, traits.longest, traits.example, traits.note, traits.checks, traits.aliases);
    }

    public Column<T> longest(int characters) {
        return with(traits.required, traits.unique, characters, traits.example, traits.note, traits.checks, traits.aliases);
    }

    public Column<T> example(String example) {
        return with(traits.required, traits.unique, traits.longest, example, traits.note, traits.checks, traits.aliases);
    }

    /** A hint for whoever fills in the template. */
    public Column<T> note(String note) {
        return with(traits.required, traits.unique, traits.longest, traits.example, note, traits.checks, traits.aliases);
    }

    /** A further condition on the value, with what to say where it fails. */
    public Column<T> check(Predicate<T> holds, String sentence) {
        var checks = joined(traits.checks, List.of(new Check<>(holds, sentence)));
        return with(traits.required, traits.unique, traits.longest, traits.example, traits.note, checks, traits.aliases);
    }

    /** What an export shows instead of a value (138****0001): it says nothing, and leaves the value as it is. */
    public Column<T> silent(Predicate<String> shown) {
        return new Column<>(new Traits<>(traits.title, traits.kind, traits.parsing, traits.choices, traits.aliases, traits.required, traits.unique, traits.longest, traits.example, traits.note,
                traits.checks, shown));
    }

    public String title() {
        return traits.title;
    }

    Traits<T> traits() {
        return traits;
    }

    Outcome<T> read(Entry entry) {
        if (entry.isFailure()) {
            return new Outcome.Wrong<>("公式没有算出结果,请改成数值");
        }
        if (entry.text().codePointCount(0, entry.text().length()) > traits.longest) {
            return new Outcome.Wrong<>(kept("不能超过 {0} 个字", traits.longest));
        }
        return switch (traits.parsing.parse(entry)) {
            case Outcome.Value<T>(var value) -> checked(value);
            case Outcome.Wrong<T> wrong -> wrong;
        };
    }

    private Outcome<T> checked(T value) {
        for (var check : traits.checks) {
            if (!check.holds().test(value)) {
                return new Outcome.Wrong<>(check.sentence());
            }
        }
        return new Outcome.Value<>(value);
    }

    private Column<T> with(boolean required, boolean unique, int longest, String example, String note, List<Check<T>> checks, List<String> aliases) {
        return new Column<>(new Traits<>(
                traits.title, traits.kind, traits.parsing, traits.choices, aliases, required, unique, longest, example, note, checks, traits.silent));
    }

    private static <E> List<E> joined(List<E> first, List<E> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
