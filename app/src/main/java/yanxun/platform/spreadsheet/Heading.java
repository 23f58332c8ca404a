package yanxun.platform.spreadsheet;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Where a file's columns are.
 *
 * @param row     the row that holds the titles
 * @param ignored headings no column of the specification goes by
 */
public record Heading(int row, List<String> ignored, Map<String, Integer> places) {
    public Heading {
        ignored = List.copyOf(ignored);
        places = Map.copyOf(places);
    }

    /** Whether the file has this column at all; an absent column says nothing, an empty cell says "nothing". */
    public boolean has(Column<?> column) {
        return places.containsKey(column.title());
    }

    OptionalInt place(String title) {
        var place = places.get(title);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }
}
