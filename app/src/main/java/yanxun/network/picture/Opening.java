package yanxun.network.picture;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which branches of the picture stand open, and what is lit: by itself, by hand, by a chosen community or by a search. */
record Opening(Set<String> branches, @Nullable UUID community, Search search, boolean small) {
    /** More points than this nobody takes in at once: then "all" means down to the schools. */
    static final int MOST_AT_ONCE = 300;

    Opening(Set<String> branches, @Nullable UUID community, Search search, List<Node> roots) {
        this(branches, community, search, mayOpenAll(roots));
    }

    static boolean mayOpenAll(List<Node> roots) {
        return roots.stream().mapToInt(Opening::size).sum() <= MOST_AT_ONCE;
    }

    private static int size(Node node) {
        return 1 + node.children().stream().mapToInt(Opening::size).sum();
    }

    boolean isOpen(Node node) {
        return byItself(node) ? !branches.contains("-" + node.key()) : branches.contains(node.key());
    }

    private boolean byItself(Node node) {
        return node.level().ordinal() <= Level.COUNTY_BUREAU.ordinal() || search.leadsThrough(node)
                || branches.contains("all") && (small || node.level() == Level.LEAD_SCHOOL) || isChosen(node) && node.level() == Level.LEAD_SCHOOL;
    }

    /** What hangs on an open branch; a search that found something leaves out what does not lead to it. */
    List<Node> below(Node node) {
        return search.leadsThrough(node) ? node.children().stream().filter(child -> search.found(child) || search.leadsThrough(child)).toList() : node.children();
    }

    boolean isLit(Node node) {
        return isChosen(node) || search.found(node);
    }

    boolean isDimmed(Node node) {
        return community != null && !isLit(node) && node.level().ordinal() > Level.COUNTY_BUREAU.ordinal();
    }

    private boolean isChosen(Node node) {
        return community != null && community.equals(node.community());
    }
}
