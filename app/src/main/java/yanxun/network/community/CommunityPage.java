package yanxun.network.community;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.network.CommunityKinds;
import yanxun.org.Span;
import yanxun.platform.web.View;

/** One community: who leads, who is with it and since when, what it owes. */
public record CommunityPage(Facts facts, LocalDate today, List<Partner> partners, List<Obligation> obligations, Contacts contacts, boolean mayManage, List<Choice> units) implements View {
    public record Facts(UUID id, int version, String name, String kind, UUID leadId, String leadName, @Nullable String stage, @Nullable String subject, Span span, String aim) {
        public String url() {
            return "/network/communities/" + id;
        }

        public String kindName() {
            return CommunityKinds.NAMES.getOrDefault(kind, kind);
        }
    }

    public record Partner(UUID id, UUID unitId, String unitName, Span span, String because) {}

    public record Obligation(UUID id, String what, int atLeast, String per, String owedBy) {
        public boolean isEachMembers() {
            return owedBy.equals("MEMBER");
        }

        public String whatName() {
            return CommunityKinds.DUES.getOrDefault(what, what);
        }

        public String perName() {
            return CommunityKinds.PERIODS.getOrDefault(per, per);
        }
    }

    public record Choice(UUID id, String name) {}

    public boolean isIn(Partner partner) {
        return partner.span().contains(today);
    }

    public Map<String, String> unitNames() {
        return names(units);
    }

    static Map<String, String> names(List<Choice> units) {
        var names = new LinkedHashMap<String, String>();
        units.forEach(unit -> names.put(unit.id().toString(), unit.name()));
        return names;
    }
}
