package yanxun.network.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The network laid out twice: side by side in six columns for a wide screen, indented downwards for a phone. Branches that are
 * not open show how many hang on them.
 */
public record Picture(List<Spot> spots, List<Line> lines, List<Band> bands, int height, int narrowHeight, int width) {
    private static final int COLUMN = 196;
    private static final int ROW = 38;
    private static final int TOP = 46;
    private static final int INDENT = 18;
    private static final int LONGEST = 11;

    /** One point with its place in both layouts. */
    public record Spot(
            String key, Level level, String name, @Nullable UUID unit, boolean open, int hidden, int children, boolean lit, boolean dimmed, int x, int y, int narrowX, int narrowY) {
        public String label() {
            return name.codePointCount(0, name.length()) <= LONGEST ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "…";
        }

        public int depth() {
            return (narrowX - INDENT) / INDENT;
        }

        public boolean isShortened() {
            return !label().equals(name);
        }

        public boolean isBranch() {
            return children > 0;
        }

        public String tone() {
            return "l" + level.number() + (lit ? " lit" : "") + (dimmed ? " dimmed" : "");
        }
    }

    /** The heading of a column. */
    public record Band(Level level, int x) {}

    /** From a point to what hangs on it, in both layouts. */
    public record Line(String path, String narrowPath, boolean lit) {}

    static Picture of(List<Node> roots, Opening opening) {
        int first = roots.stream().mapToInt(root -> root.level().ordinal()).min().orElse(0);
        var drawing = new Drawing(opening, first);
        roots.forEach(root -> drawing.draw(root, 0));
        var bands = Arrays.stream(Level.values()).skip(first).map(level -> new Band(level, (level.ordinal() - first) * COLUMN + 8)).toList();
        return new Picture(drawing.spots, drawing.lines, bands, TOP + Math.max(1, drawing.rows) * ROW, 12 + drawing.spots.size() * ROW, bands.size() * COLUMN);
    }

    private static final class Drawing {
        private final Opening opening;
        private final List<Spot> spots = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private final int first;
        private int rows;

        private Drawing(Opening opening, int first) {
            this.opening = opening;
            this.first = first;
        }

        /** Children first, so that a point stands in the middle of what hangs on it. Returns its place. */
        private Spot draw(Node node, int depth) {
            boolean isOpen = !node.children().isEmpty() && opening.isOpen(node);
            int at = spots.size();
            spots.add(place(node, isOpen, depth, 0, at));
            var below = isOpen ? opening.below(node).stream().map(child -> draw(child, depth + 1)).toList() : List.<Spot>of();
            int y = below.isEmpty() ? TOP + rows++ * ROW + ROW / 2 : (below.getFirst().y() + below.getLast().y()) / 2;
            var spot = place(node, isOpen, depth, y, at);
            spots.set(at, spot);
            below.forEach(child -> lines.add(line(spot, child)));
            return spot;
        }

        private Spot place(Node node, boolean isOpen, int depth, int y, int at) {
            return new Spot(node.key(), node.level(), node.name(), node.unit(), isOpen, isOpen ? 0 : node.children().size(), node.children().size(), opening.isLit(node), opening.isDimmed(node),
                    (node.level().ordinal() - first) * COLUMN + 18, y, INDENT + depth * INDENT, 12 + at * ROW + ROW / 2);
        }

        private static Line line(Spot from, Spot to) {
            int start = Math.min(from.x() + 22 + 14 * from.label().codePointCount(0, from.label().length()), from.x() + COLUMN - 26);
            int bend = Math.min((start + to.x()) / 2, start + COLUMN / 2);
            return new Line("M" + start + "," + from.y() + "C" + bend + "," + from.y() + " " + bend + "," + to.y() + " " + (to.x() - 10) + "," + to.y(),
                    "M" + from.narrowX() + "," + (from.narrowY() + 10) + "V" + to.narrowY() + "H" + (to.narrowX() - 10), from.lit() && to.lit());
        }
    }
}
