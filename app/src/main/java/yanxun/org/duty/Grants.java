package yanxun.org.duty;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import yanxun.platform.access.Hat;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Post;
import yanxun.platform.access.Viewer;

/**
 * Which posts somebody may hand out. Nobody hands out a right they do not hold, nobody appoints their own equal at their own place;
 * whoever keeps the accounts may fill any post but the auditor's, who watches them: that one comes from the command line.
 */
public record Grants(List<Hat> hats) {
    public static Grants of(Viewer viewer) {
        return new Grants(viewer.worn().stream().filter(hat -> hat.post().may(Permission.MANAGE_PEOPLE) || hat.post().may(Permission.MANAGE_ACCOUNTS)).toList());
    }

    /** Posts that can be handed out somewhere in the viewer's reach. */
    public List<Post> posts() {
        return Post.ofDuties().stream().filter(post -> hats.stream().anyMatch(hat -> covers(hat, post))).toList();
    }

    /** {@code reached} are the roots among the viewer's scopes beneath which the new duty's scope lies. */
    public boolean mayGrant(Post post, UUID scope, List<UUID> reached) {
        return hats.stream().filter(hat -> reached.contains(hat.scope())).anyMatch(hat -> covers(hat, post) && (keepsAccounts(hat) || !isEqual(hat, post) || !hat.scope().equals(scope)));
    }

    private static boolean covers(Hat hat, Post post) {
        return !post.may(Permission.SEE_AUDIT) && (keepsAccounts(hat) || Arrays.stream(Permission.values()).allMatch(permission -> !post.may(permission) || hat.post().may(permission)));
    }

    private static boolean isEqual(Hat hat, Post post) {
        return Arrays.stream(Permission.values()).allMatch(permission -> post.may(permission) == hat.post().may(permission));
    }

    private static boolean keepsAccounts(Hat hat) {
        return hat.post().may(Permission.MANAGE_ACCOUNTS);
    }
}
