package yanxun.platform.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import yanxun.platform.file.Archive;

/** Cells of a sheet that are merged over several rows: what stands in the uppermost holds for those below it. */
final class Merges {
    private static final int MOST = 20_000;
    private static final byte[] MARK = "<mergeCell".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})");

    record Range(int column, int first, int last) {}

    private final Deque<Range> ahead;
    private final List<Range> open = new ArrayList<>();
    private final Map<Range, String> texts = new HashMap<>();

    Merges(List<Range> ranges) {
        this.ahead = new ArrayDeque<>(ranges);
    }

    /** The upright ranges of a sheet, from the top; looked for only where its bytes hold any. */
    static List<Range> of(Supplier<InputStream> part) {
        if (!any(part.get())) {
            return List.of();
        }
        var ranges = new ArrayList<Range>();
        try (var xml = new Xml(part.get())) {
            while (xml.nextStart("mergeCell") && ranges.size() < MOST) {
                var reference = REFERENCE.matcher(String.valueOf(xml.attribute("ref")));
                if (reference.matches() && Integer.parseInt(reference.group(3)) > Integer.parseInt(reference.group(2))) {
                    ranges.add(new Range(XlsxRows.column(reference.group(1)), Integer.parseInt(reference.group(2)), Integer.parseInt(reference.group(3))));
                }
            }
        }
        ranges.sort(Comparator.comparingInt(Range::first));
        return ranges;
    }

    /** Fills the empty cells of a row that something above is merged into. */
    void fill(int row, IntFunction<String> cell, BiConsumer<Integer, String> put) {
        open.removeIf(range -> range.last() < row);
        while (!ahead.isEmpty() && ahead.peek().first() <= row) {
            var range = ahead.poll();
            if (range.last() >= row && range.first() == row) {
                open.add(range);
                texts.put(range, cell.apply(range.column()));
            }
        }
        for (var range : open) {
            if (range.first() < row && cell.apply(range.column()).isEmpty()) {
                put.accept(range.column(), texts.getOrDefault(range, ""));
            }
        }
    }

    private static boolean any(InputStream content) {
        try (content) {
            int matched = 0;
            var buffer = new byte[1 << 14];
            for (int count; (count = content.read(buffer)) > 0; ) {
                for (int i = 0; i < count; i++) {
                    matched = buffer[i] == MARK[matched] ? matched + 1 : buffer[i] == MARK[0] ? 1 : 0;
                    if (matched == MARK.length) {
                        return true;
                    }
                }
            }
            return false;
        } catch (IOException _) {
            throw Archive.damaged();
        }
    }
}
