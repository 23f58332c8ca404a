package yanxun.document.layout;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines: no closing mark begins one, no opening mark ends one, words and numbers stay whole. */
final class Breaking {
    private static final String NEVER_FIRST = "，。；：？！、）》」』〕】”’…%℃·,.;:?!)]";
    private static final String NEVER_LAST = "（《「『〔【“‘([";

    private Breaking() {}

    /** @param cells what is on the line, in squares */
    record Line(List<Span> spans, double cells, boolean isLast) {}

    private record Unit(Span span, double cells) {
        boolean mayBegin() {
            return NEVER_FIRST.indexOf(span.text().charAt(0)) < 0;
        }

        boolean mayEnd() {
            return NEVER_LAST.indexOf(span.text().charAt(span.text().length() - 1)) < 0;
        }
    }

    static List<Line> lines(List<Span> spans, double firstRoom, double room) {
        var units = units(spans, room);
        var lines = new ArrayList<Line>();
        int from = 0;
        do {
            int to = end(units, from, lines.isEmpty() ? firstRoom : room);
            lines.add(line(units.subList(from, to), to == units.size()));
            from = to;
        } while (from < units.size());
        return lines;
    }

    private static int end(List<Unit> units, int from, double room) {
        double filled = 0;
        int to = from;
        while (to < units.size() && filled + units.get(to).cells() <= room + 1e-6) {
            filled += units.get(to++).cells();
        }
        if (to == units.size()) {
            return to;
        }
        for (int at = to; at > from + 1; at--) {
            if (units.get(at).mayBegin() && units.get(at - 1).mayEnd()) {
                return at;
            }
        }
        return Math.max(to, from + 1);
    }

    private static Line line(List<Unit> units, boolean isLast) {
        var spans = new ArrayList<Span>();
        for (var unit : units) {
            var last = spans.isEmpty() ? null : spans.getLast();
            if (last != null && last.face() == unit.span().face()) {
                spans.set(spans.size() - 1, new Span(last.text() + unit.span().text(), last.face()));
            } else {
                spans.add(unit.span());
            }
        }
        return new Line(spans, units.stream().mapToDouble(Unit::cells).sum(), isLast);
    }

    private static List<Unit> units(List<Span> spans, double room) {
        var units = new ArrayList<Unit>();
        for (var span : spans) {
            var text = span.text();
            int at = 0;
            while (at < text.length()) {
                int end = wordEnd(text, at, room);
                var piece = new Span(text.substring(at, end), span.face());
                units.add(new Unit(piece, piece.cells()));
                at = end;
            }
        }
        return units;
    }

    private static int wordEnd(String text, int at, double room) {
        int end = at + Character.charCount(text.codePointAt(at));
        while (isWord(text.charAt(at)) && end < text.length() && isWord(text.charAt(end)) && (end + 1 - at) / 2.0 <= room) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char letter) {
        return letter < 0x80 && (Character.isLetterOrDigit(letter) || "./:-_@%&=?#+~".indexOf(letter) >= 0);
    }
}
