package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The growing tree and the path from its root to where the next heading or paragraph goes. */
final class Outline {

    private static final int DEEPEST = 20;

    final Node root = new Node(0, null, null, null, "", "");
    final Doubts doubts;
    /** The whole document is one. */
    private final boolean calendar;
    private final @Nullable TimeLabel titled;
    private final List<Node> path = new ArrayList<>(List.of(root));
    private final Map<Kind, Integer> last = new EnumMap<>(Kind.class);

    Outline(Doubts doubts, String title) {
        this.doubts = doubts;
        this.calendar = PlanTitle.calendar(Folding.fold(title));
        this.titled = TitleSpan.in(title);
    }

    Node top() {
        return path.getLast();
    }

    /** Puts a heading below the path's first {@code depth} nodes. */
    void push(int depth, Node node) {
        cut(Math.min(depth, DEEPEST));
        top().children.add(node);
        path.add(node);
    }

    private void cut(int depth) {
        while (path.size() > depth) {
            path.removeLast();
        }
    }

    boolean inCalendar() {
        return calendar || path.size() > 1 && path.stream().anyMatch(node -> node.kind != Kind.TIME && (node.topics.contains(Topic.CALENDAR) || node.time != null));
    }

    /** Whether a heading put at this depth stands in a calendar. */
    boolean inCalendarAt(int depth) {
        return calendar || path.stream().limit(depth).anyMatch(node -> node.topics.contains(Topic.CALENDAR) || node.time != null && node.time.stage());
    }

    boolean anyNumbered() {
        return path.stream().anyMatch(Node::numbered);
    }

    boolean onPath(Kind kind) {
        return path.stream().anyMatch(node -> node.kind == kind);
    }

    /** The week a table is of: the entry that is open, else what a line above the table or the title says. */
    @Nullable TimeLabel week() {
        var above = top().paragraphs.reversed().stream().limit(3).map(Node.Paragraph::text).filter(text -> text.indexOf('\t') < 0).map(TitleSpan::in).filter(Objects::nonNull).findFirst();
        return top().time != null ? top().time : above.orElse(titled);
    }

    /** The month the innermost heading names that is no day. */
    TimeLabel.@Nullable Moment month() {
        return path.reversed().stream().map(node -> node.time).filter(time -> time != null && time.first().month() != null && time.first().day() == null).map(time -> time.first()).findFirst().orElse(null);
    }

    int lastOf(Kind kind) {
        return last.getOrDefault(kind, 0);
    }

    /** The depth below which calendar entries go: the deepest heading that is not an entry itself. */
    int entryDepth() {
        int depth = path.size();
        while (path.get(depth - 1).kind == Kind.TIME) {
            depth--;
        }
        return depth;
    }

    /** Where a remark to all entries goes: beside the outermost that is open. */
    int besideEntries() {
        int depth = 1;
        while (depth < path.size() && path.get(depth).time == null) {
            depth++;
        }
        return depth;
    }

    void closeEntry() {
        cut(entryDepth());
    }

    int hashDepth(int hashes) {
        for (int i = 1; i < path.size(); i++) {
            if (path.get(i).kind != Kind.HASH || path.get(i).hashes >= hashes) {
                return i;
            }
        }
        return path.size();
    }

    /** Where a numbered heading goes: beside the last of its kind on the path, else inside what is open. */
    int depthOf(Mark mark, boolean ownHeading) {
        for (int test = 0; test < 3; test++) {
            for (int i = path.size() - 1; i > 0; i--) {
                var other = path.get(i).mark;
                if (other != null && other.kind() == mark.kind() && matches(test, mark, other)) {
                    return i;
                }
            }
        }
        int same = deepest(mark.kind());
        if (same > 0) {
            return mark.value() == 1 ? path.size() : same;
        }
        int plain = deepest(Kind.PLAIN);
        if (plain > 0 && mark.kind().outermost() && leavesPlain(mark, path.get(plain), ownHeading)) {
            return plain;
        }
        return belowHigher(mark.kind());
    }

    private static boolean matches(int test, Mark mark, Mark other) {
        boolean follows = mark.value() == other.value() + 1;
        boolean alike = mark.delimiter() == other.delimiter();
        return switch (test) {
            case 0 -> follows && alike;
            case 1 -> alike;
            default -> follows;
        };
    }

    private boolean leavesPlain(Mark mark, Node plain, boolean ownHeading) {
        boolean goesOn = mark.value() > 1 && lastOf(mark.kind()) == mark.value() - 1;
        return goesOn || HeadingWords.front(Folding.fold(plain.title)) || ownHeading && !plain.paragraphs.isEmpty();
    }

    private int belowHigher(Kind kind) {
        int depth = path.size();
        while (depth > 1 && kind.settled() && (path.get(depth - 1).kind == Kind.TIME || higher(path.get(depth - 1).kind, kind))) {
            depth--;
        }
        return depth;
    }

    private static boolean higher(Kind open, Kind kind) {
        return open.settled() && open.compareTo(kind) > 0;
    }

    private int deepest(Kind kind) {
        for (int i = path.size() - 1; i > 0; i--) {
            if (path.get(i).kind == kind) {
                return i;
            }
        }
        return 0;
    }

    /** Where a heading without number goes: inside the deepest numbered item that goes on behind it, given the next values of each kind. */
    int plainDepth(Map<Kind, Integer> next) {
        for (int i = path.size() - 1; i > 0; i--) {
            var mark = path.get(i).mark;
            if (mark != null && next.getOrDefault(mark.kind(), 0) == mark.value() + 1) {
                return i + 1;
            }
            if (path.get(i).kind == Kind.HASH) {
                return i + 1;
            }
        }
        return 1;
    }

    /** Remembers a number, and doubts one that does not follow. */
    void count(Mark mark, int depth, Block block) {
        int before = 0;
        var siblings = path.get(Math.min(depth, path.size()) - 1).children;
        if (!siblings.isEmpty() && siblings.getLast().mark instanceof Mark sibling && sibling.kind() == mark.kind()) {
            before = sibling.value();
        }
        if (mark.value() == before && before > 0) {
            doubts.add(block.line(), block.raw(), "编号与上一条相同,请核对");
        } else if (mark.value() != 1 && mark.value() != before + 1 && mark.value() != lastOf(mark.kind()) + 1) {
            doubts.add(block.line(), block.raw(), before == 0 ? "编号不是从头开始,请核对上级标题" : "编号不连续,中间可能缺了内容");
        } else if (mark.value() == 1 && before > 0) {
            doubts.add(block.line(), block.raw(), "编号在这里重新开始,请核对层级");
        }
        last.put(mark.kind(), mark.value());
    }
}
