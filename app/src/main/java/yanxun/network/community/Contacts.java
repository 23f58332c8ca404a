package yanxun.network.community;

import static yanxun.platform.i18n.Text.t;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yanxun.network.TieRole;
import yanxun.org.Span;

/** Who stands for each member of a community, and for whom the viewer may name somebody. */
public record Contacts(List<Member> members, List<Contact> named, LocalDate today) {
    /** A member of today. */
    public record Member(UUID unitId, String unitName, boolean leads, boolean reached) {
        TieRole role() {
            return leads ? TieRole.COORDINATOR : TieRole.CONTACT;
        }
    }

    /** {@code member} says whether the unit is today what the role needs, {@code belongs} whether the person still belongs to the unit. */
    public record Contact(UUID id, UUID unitId, String unitName, UUID personId, String name, TieRole role, Span span, boolean member, boolean belongs, boolean disabled, boolean reached) {
        /** What is wrong with it; empty where nothing is. */
        public String warning() {
            if (!member) {
                return t("单位已不是这一身份的成员,权限已止");
            } else if (disabled) {
                return t("账号已停用,请改派");
            } else {
                return belongs ? "" : t("已不在本单位,请改派");
            }
        }
    }

    /** Members nobody stands for today. */
    public List<Member> unnamed() {
        return members.stream().filter(member -> named.stream().noneMatch(contact -> contact.unitId().equals(member.unitId()) && contact.role() == member.role() && contact.span().contains(today))).toList();
    }

    public boolean isInForce(Contact contact) {
        return contact.span().contains(today) && contact.member();
    }

    public boolean mayName() {
        return members.stream().anyMatch(Member::reached);
    }

    /** The units whose contacts the viewer may name. */
    public Map<String, String> units() {
        var names = new LinkedHashMap<String, String>();
        members.stream().filter(Member::reached).forEach(member -> names.put(member.unitId().toString(), member.unitName()));
        return names;
    }

    public Map<String, String> roles() {
        var roles = TieRole.names();
        roles.keySet().removeIf(role -> !role.equals("STUDIO_LEADER") && members.stream().filter(Member::reached).noneMatch(member -> member.role().name().equals(role)));
        return roles;
    }
}
