package yanxun.platform.spreadsheet;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an export looks: the sheet's name, its headings, and, in a workbook, a title and a line that says as of when. */
public record SheetLayout(String name, List<String> headings, @Nullable String title, @Nullable String asOf, List<Integer> widths) {
    public SheetLayout {
        headings = List.copyOf(headings);
        widths = List.copyOf(widths);
        if (headings.isEmpty()) {
            throw new IllegalArgumentException("An export needs columns");
        }
    }

    public static SheetLayout of(String name, String... headings) {
        return new SheetLayout(name, List.of(headings), null, null, List.of());
    }

    public SheetLayout titled(String title) {
        return new SheetLayout(name, headings, title, asOf, widths);
    }

    public SheetLayout asOf(String line) {
        return new SheetLayout(name, headings, title, line, widths);
    }

    /** Widths in half-width characters, from the left; columns without one fit their first rows. */
    public SheetLayout widths(int... characters) {
        return new SheetLayout(name, headings, title, asOf, Arrays.stream(characters).boxed().toList());
    }
}
