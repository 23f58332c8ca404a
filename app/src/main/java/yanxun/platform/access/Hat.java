package yanxun.platform.access;

import static yanxun.platform.i18n.Text.t;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One duty a person holds today: the post, the unit it is held at, and the subtree of units it reaches.
 * {@code walls} are the districts that lie wholly within that subtree.
 */
public record Hat(Post post, UUID unit, String unitName, UUID scope, List<UUID> walls, @Nullable String stage, @Nullable String subject) {
    public String title() {
        return unitName + " " + t(post.displayName());
    }
}
