package yanxun.network.picture;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The points whose name holds the words asked for, and the branches that lead to them. */
final class Search {
    static final int MOST = 60;

    private final String words;
    private final Set<String> found = new HashSet<>();
    private final Set<String> leading = new HashSet<>();
    private int total;

    Search(String words, List<Node> roots) {
        this.words = words;
        if (!words.isEmpty()) {
            roots.forEach(this::leadsToOne);
        }
    }

    private boolean leadsToOne(Node node) {
        boolean below = false;
        for (var child : node.children()) {
            below |= leadsToOne(child);
        }
        if (below) {
            leading.add(node.key());
        }
        boolean matches = node.name().contains(words) && ++total <= MOST;
        if (matches) {
            found.add(node.key());
        }
        return below || matches;
    }

    boolean found(Node node) {
        return found.contains(node.key());
    }

    boolean leadsThrough(Node node) {
        return leading.contains(node.key());
    }

    /** How many there are, more of them than are shown perhaps. */
    int total() {
        return total;
    }
}
