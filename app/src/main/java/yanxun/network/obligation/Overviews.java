package yanxun.network.obligation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yanxun.network.Deeds;
import yanxun.org.Term;
import yanxun.platform.access.Viewer;

/** Reckons every community of a term; the same number of questions however many there are. */
@Component
class Overviews {
    private final ObligationQueries queries;
    private final Picked.Picking picking;
    private final Deeds deeds;

    Overviews(ObligationQueries queries, Picked.Picking picking, Deeds deeds) {
        this.queries = queries;
        this.picking = picking;
        this.deeds = deeds;
    }

    record Filter(@Nullable String term, @Nullable String kind, @Nullable String q, @Nullable String only) {}

    OverviewPage page(Filter filter, Viewer viewer) {
        var picked = picking.pick(viewer.wall(), filter.term(), queries.today());
        var communities = queries.with(queries.owing(picked, filter.kind(), filter.q(), viewer), picked.from(), picked.last());
        var all = deeds.between(communities.stream().map(each -> each.facts().id()).toList(), picked.from(), picked.last());
        var byCommunity = new HashMap<UUID, List<Deeds.Deed>>();
        all.forEach(deed -> byCommunity.computeIfAbsent(deed.community(), _ -> new ArrayList<>()).add(deed));
        var terms = new HashMap<UUID, Picked>();
        var rows = communities.stream().map(each -> {
            var own = terms.computeIfAbsent(each.facts().wall(), wall -> wall.equals(viewer.wall()) ? picked : picking.pick(wall, picked.code(), queries.today()));
            return row(each, own.term(), new Reckoning(own.terms(), byCommunity.getOrDefault(each.facts().id(), List.of()), queries.today()));
        }).filter(row -> !"trouble".equals(filter.only()) || row.standing().isTrouble()).sorted(Comparator.comparingInt(OverviewPage.Row::overdue).thenComparingInt(OverviewPage.Row::missing)
                .thenComparingInt(OverviewPage.Row::behind).reversed().thenComparing(OverviewPage.Row::name)).toList();
        return new OverviewPage(picked, text(filter.kind()), text(filter.q()), text(filter.only()), rows);
    }

    private static OverviewPage.Row row(Community community, Term term, Reckoning reckoning) {
        var cells = new ArrayList<OverviewPage.Cell>();
        var all = new ArrayList<Reckoning.Cell>();
        var troubled = new HashSet<UUID>();
        for (var due : community.dues()) {
            var each = parties(community, due, term, reckoning);
            var trouble = each.entrySet().stream().filter(party -> party.getValue().standing().isTrouble()).map(Map.Entry::getKey).toList();
            each.values().stream().min(Comparator.comparing(Reckoning.Cell::standing)).ifPresent(worst -> cells.add(new OverviewPage.Cell(ObligationsPage.Column.of(due), worst, trouble.size())));
            all.addAll(each.values());
            if (due.isEachMembers()) {
                troubled.addAll(trouble);
            }
        }
        var facts = community.facts();
        return new OverviewPage.Row(facts.id(), facts.name(), facts.kind(), facts.leadName(), count(all, Standing.OVERDUE), count(all, Standing.BEHIND), all.stream().mapToInt(Reckoning.Cell::missing).sum(),
                troubled.size(), community.members().size(), cells);
    }

    /** Each party that owes it: the community, or every member. */
    private static Map<UUID, Reckoning.Cell> parties(Community community, Reckoning.Due due, Term term, Reckoning reckoning) {
        if (!due.isEachMembers()) {
            return Map.of(community.facts().id(), reckoning.cell(due, term, List.of(community.facts().span()), null));
        }
        var each = new LinkedHashMap<UUID, Reckoning.Cell>();
        community.members().forEach(member -> each.put(member.unitId(), reckoning.cell(due, term, member.spans(), member.unitId())));
        return each;
    }

    private static int count(List<Reckoning.Cell> cells, Standing standing) {
        return (int) cells.stream().filter(cell -> cell.standing() == standing).count();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
