package yanxun.network.obligation;

import java.util.List;
import java.util.UUID;
import yanxun.network.CommunityKinds;
import yanxun.org.Span;

/** A community with what it owes and who was in it during a school year. */
record Community(Facts facts, List<Reckoning.Due> dues, List<Member> members) {
    /** @param wall the district of its lead, whose terms it goes by */
    public record Facts(UUID id, String name, String kind, UUID leadId, String leadName, Span span, UUID wall) {
        public String kindName() {
            return CommunityKinds.NAMES.getOrDefault(kind, kind);
        }

        public String url() {
            return "/network/communities/" + id;
        }
    }

    /** A unit and the stretches of the year in which it was a member. */
    public record Member(UUID unitId, String unitName, boolean leads, List<Span> spans) {}

    List<Span> bound(Reckoning.Due due, Member member) {
        return due.isEachMembers() ? member.spans() : List.of(facts.span());
    }
}
