package yanxun.org.account;

import static yanxun.platform.i18n.Text.t;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.org.Units;
import yanxun.platform.web.View;

/** The regions of the installation by name; of people and records of others nothing is shown. */
public record RegionPage(List<Region> regions, UUID own, RegionForm form, @Nullable Founded founded, @Nullable String trouble) implements View {

    public record Region(UUID id, String name, String kind, @Nullable UUID parentId, @Nullable String parentName) {
        public String kindName() {
            return t(java.util.Objects.requireNonNull(Units.KINDS.get(kind)));
        }
    }

    /** Shown once. */
    public record Founded(String region, String login, String name, String password) {}

    public Map<String, String> aboveNames() {
        var names = new LinkedHashMap<String, String>();
        regions.stream().filter(region -> !region.kind().equals("COUNTY") && !region.id().equals(own)).forEach(region -> names.put(region.id().toString(), region.name()));
        return names;
    }

    public @Nullable String ownAbove() {
        return regions.stream().filter(region -> region.id().equals(own) && region.parentId() != null).map(region -> String.valueOf(region.parentId())).findFirst().orElse(null);
    }
}
