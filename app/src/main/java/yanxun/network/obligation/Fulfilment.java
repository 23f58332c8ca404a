package yanxun.network.obligation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yanxun.network.CommunityKinds;
import yanxun.network.Deeds;
import yanxun.org.Span;
import yanxun.org.Term;
import yanxun.platform.access.Viewer;

/** How a community and its members did in a whole school year, for its assessment. */
@Component
public class Fulfilment {
    private final ObligationQueries queries;
    private final Picked.Picking picking;
    private final Deeds deeds;

    Fulfilment(ObligationQueries queries, Picked.Picking picking, Deeds deeds) {
        this.queries = queries;
        this.picking = picking;
        this.deeds = deeds;
    }

    /** One thing owed in one period; {@code need} is never zero. */
    public record Line(String what, String period, int need, int done) {}

    /** @param owed what the member owed by itself; empty where only the community owes */
    public record Member(UUID unitId, String name, int hosted, int tookPart, List<Line> owed) {}

    /** @param deeds settled activities of the year that count as something */
    public record Year(List<Line> lines, List<Member> members, int deeds) {}

    public Year of(UUID id, int year, Viewer viewer) {
        var facts = queries.facts(id, viewer);
        var picked = picking.pick(facts.wall(), year + "-1", queries.today());
        var community = queries.with(List.of(facts), picked.from(), picked.last()).getFirst();
        var all = deeds.between(List.of(id), picked.from(), picked.last());
        var reckoning = new Reckoning(picked.terms(), all, queries.today());
        var settled = all.stream().filter(deed -> deed.settled() && !deed.what().isEmpty()).toList();
        var whole = lines(community.dues().stream().filter(due -> !due.isEachMembers()).toList(), picked.terms(), List.of(facts.span()), null, reckoning);
        return new Year(whole, community.members().stream().map(member -> new Member(member.unitId(), member.unitName(),
                (int) settled.stream().filter(deed -> deed.hosts().contains(member.unitId())).count(), (int) settled.stream().filter(deed -> deed.members().contains(member.unitId())).count(),
                lines(community.dues().stream().filter(Reckoning.Due::isEachMembers).toList(), picked.terms(), member.spans(), member.unitId(), reckoning))).toList(), settled.size());
    }

    private static List<Line> lines(List<Reckoning.Due> dues, List<Term> terms, List<Span> bound, @org.jspecify.annotations.Nullable UUID member, Reckoning reckoning) {
        var lines = new ArrayList<Line>();
        for (var due : dues) {
            for (var term : due.isYearly() ? terms.subList(0, 1) : terms) {
                var cell = reckoning.cell(due, term, bound, member);
                if (cell.need() > 0) {
                    lines.add(new Line(CommunityKinds.DUES.getOrDefault(due.what(), due.what()), due.isYearly() ? "全学年" : term.number() == 1 ? "第一学期" : "第二学期", cell.need(), cell.done()));
                }
            }
        }
        return lines;
    }
}
