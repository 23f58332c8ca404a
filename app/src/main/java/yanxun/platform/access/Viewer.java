package yanxun.platform.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.PersonId;

/**
 * Who is looking. {@code wall} is the district whose data the person lives in, {@code walls} every district the duties reach
 * (row-level security lets nothing else through), {@code hats} the duties held today.
 */
public record Viewer(
        UUID account, PersonId person, String name, UUID unit, String unitName, UUID wall, String wallName, List<UUID> walls, List<Hat> hats,
        @Nullable Integer wearing, boolean mustChangePassword, String tongue) {

    public boolean may(Permission permission) {
        return worn().stream().anyMatch(hat -> hat.post().may(permission) && (!permission.isOfDistricts() || hat.walls().contains(wall)));
    }

    /** The roots of the subtrees in which the viewer holds this permission. */
    public UUID[] scopes(Permission permission) {
        return worn().stream().filter(hat -> hat.post().may(permission)).map(hat -> hat.root(permission)).distinct().toArray(UUID[]::new);
    }

    /** What the viewer acts on with this permission, for {@link Reach#acts}: the root of a subtree, and the stage and subject it is for. */
    public String[] charges(Permission permission) {
        return worn().stream().filter(hat -> hat.post().may(permission)).map(hat -> hat.charge(permission)).distinct().toArray(String[]::new);
    }

    /** The districts in the whole of which the viewer holds this permission: a look at their rows needs no look at units. */
    public UUID[] districts(Permission permission) {
        return worn().stream().filter(hat -> hat.post().may(permission)).flatMap(hat -> hat.districts(permission).stream()).distinct().toArray(UUID[]::new);
    }

    /** Whether every duty with this permission is for whole districts. */
    public boolean isWholeDistricts(Permission permission) {
        return worn().stream().filter(hat -> hat.post().may(permission)).noneMatch(hat -> hat.walls().isEmpty());
    }

    /** All hats, or only the one the person chose to wear. */
    public List<Hat> worn() {
        return wearing == null || wearing >= hats.size() ? hats : List.of(hats.get(wearing));
    }

    /** The same person with more hats. */
    public Viewer with(List<Hat> hats) {
        return new Viewer(account, person, name, unit, unitName, wall, wallName, walls, hats, wearing, mustChangePassword, tongue);
    }

    public Scope scope() {
        return Scope.of(walls);
    }
}
