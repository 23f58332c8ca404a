package yanxun.network.picture;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A point of the picture before it has a place: what it stands for and what hangs on it. */
record Node(String key, Level level, String name, @Nullable UUID unit, @Nullable UUID community, List<Node> children) {
    Node {
        children = List.copyOf(children);
    }
}
