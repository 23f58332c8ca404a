package yanxun.platform.access;

import static yanxun.platform.i18n.Text.t;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One duty a person holds today: the post, the unit it is held at, and the subtree of units it reaches.
 * {@code walls} are the districts that lie wholly within that subtree.
 */
public record Hat(Post post, UUID unit, String unitName, UUID scope, List<UUID> walls, @Nullable String stage, @Nullable String subject) {
    /** The root of what this hat reaches with this permission. A region with districts below has a root of its own for what it does itself. */
    UUID root(Permission permission) {
        return permission.isAtHome() && walls.size() > 1 && walls.contains(scope) ? home(scope) : scope;
    }

    /** A school's own posts act on all of the school; one for whole districts only on what is of its stage and subject. */
    String charge(Permission permission) {
        return root(permission) + "/" + (walls.isEmpty() || stage == null ? "" : stage) + "/" + (walls.isEmpty() || subject == null ? "" : subject);
    }

    List<UUID> districts(Permission permission) {
        return permission.isAtHome() && walls.contains(scope) ? List.of(scope) : walls;
    }

    /** As the database reckons it: {@code org.home}. */
    private static UUID home(UUID region) {
        try {
            var bytes = ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(("home " + region).getBytes(StandardCharsets.US_ASCII)));
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String title() {
        return unitName + " " + t(post.displayName());
    }
}
