package yanxun.credit.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yanxun.platform.data.Page;
import yanxun.platform.web.View;

/** What lies before a judge, with the evidence beside it. */
public record DeskPage(ClaimFilter filter, Page<ClaimRow> claims, Map<UUID, List<ClaimPage.Evidence>> evidence, Map<UUID, List<Suspicion>> suspicions, boolean school) implements View {
    public List<ClaimPage.Evidence> evidence(ClaimRow row) {
        return evidence.getOrDefault(row.id(), List.of());
    }

    public List<Suspicion> suspicions(ClaimRow row) {
        return row.state().counts() ? suspicions.getOrDefault(row.id(), List.of()) : List.of();
    }

    /** Those a tick can be put to: the school agrees in one go, the district looks at each. */
    public boolean ticks(ClaimRow row) {
        return school && row.state() == ClaimLife.HANDED_IN && !row.own();
    }

    public boolean anyTicks() {
        return claims.rows().stream().anyMatch(this::ticks);
    }

    public Map<String, String> states() {
        var states = new LinkedHashMap<String, String>();
        states.put(ClaimFilter.WAITING, "等我办理");
        ClaimLife.names().forEach((name, words) -> {
            if (!name.equals("DRAFT")) {
                states.put(name, words);
            }
        });
        states.put("", "全部");
        return states;
    }
}
