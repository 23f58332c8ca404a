package yanxun.network.obligation;

import static yanxun.platform.i18n.Text.listed;
import static yanxun.platform.i18n.Text.t;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yanxun.network.CommunityKinds;
import yanxun.network.Deeds;
import yanxun.network.obligation.ObligationsPage.Cell;
import yanxun.network.obligation.ObligationsPage.Column;
import yanxun.network.obligation.ObligationsPage.Opened;
import yanxun.org.Span;
import yanxun.org.Term;
import yanxun.platform.access.Viewer;

/** Composes the page of one community's obligations. */
@Component
class ObligationPages {
    private final ObligationQueries queries;
    private final Picked.Picking picking;
    private final Deeds deeds;
    private final TurnQueries turns;

    ObligationPages(ObligationQueries queries, Picked.Picking picking, Deeds deeds, TurnQueries turns) {
        this.queries = queries;
        this.picking = picking;
        this.deeds = deeds;
        this.turns = turns;
    }

    /** Which cell is opened: an obligation, in a term or by a member. */
    record Opening(@Nullable UUID due, @Nullable String within, @Nullable UUID unit) {}

    ObligationsPage page(UUID id, @Nullable String term, Opening opening, Viewer viewer) {
        var facts = queries.facts(id, viewer);
        var picked = picking.pick(facts.wall(), term, queries.today());
        var community = queries.with(List.of(facts), picked.from(), picked.last()).getFirst();
        var reckoning = new Reckoning(picked.terms(), deeds.between(List.of(id), picked.from(), picked.last()), queries.today());
        return new ObligationsPage(facts, picked, community.dues().stream().map(Column::of).toList(), whole(community, picked, reckoning), members(community, picked, reckoning),
                opened(community, picked, reckoning, opening), turns.list(facts, viewer));
    }

    private static List<ObligationsPage.Whole> whole(Community community, Picked picked, Reckoning reckoning) {
        return community.dues().stream().filter(due -> !due.isEachMembers()).map(due -> new ObligationsPage.Whole(Column.of(due),
                (due.isYearly() ? List.of(picked.term()) : picked.terms()).stream().map(term -> cell(community, due, term, List.of(community.facts().span()), null, picked, reckoning)).toList())).toList();
    }

    private static List<ObligationsPage.Row> members(Community community, Picked picked, Reckoning reckoning) {
        return community.members().stream().map(member -> new ObligationsPage.Row(member.unitId(), member.unitName(), member.leads(),
                member.spans().stream().map(Span::text).collect(Collectors.joining(t("、"))),
                community.dues().stream().map(due -> cell(community, due, picked.term(), due.isEachMembers() ? member.spans() : null, member.unitId(), picked, reckoning)).toList())).toList();
    }

    private static Cell cell(Community community, Reckoning.Due due, Term term, @Nullable List<Span> bound, @Nullable UUID member, Picked picked, Reckoning reckoning) {
        var url = community.facts().url() + "/obligations?term=" + picked.code() + "&due=" + due.id() + "&within=" + Picked.code(term) + (member == null ? "" : "&unit=" + member) + "#deeds";
        return new Cell(Column.of(due).title(), bound == null ? null : reckoning.cell(due, term, bound, member), reckoning.behind(due, term, member).size(), url);
    }

    private static @Nullable Opened opened(Community community, Picked picked, Reckoning reckoning, Opening opening) {
        var due = community.dues().stream().filter(each -> each.id().equals(opening.due())).findFirst();
        if (due.isEmpty()) {
            return null;
        }
        var term = picked.terms().stream().filter(each -> Picked.code(each).equals(opening.within())).findFirst().orElse(picked.term());
        var names = community.members().stream().collect(Collectors.toMap(Community.Member::unitId, Community.Member::unitName));
        var who = opening.unit() == null ? community.facts().name() : names.getOrDefault(opening.unit(), "");
        return new Opened(t("{0} · {1}", who, t(CommunityKinds.DUES.getOrDefault(due.get().what(), due.get().what()))),
                reckoning.behind(due.get(), term, opening.unit()).stream().map(deed -> told(deed, names)).toList());
    }

    private static Opened.Deed told(Deeds.Deed deed, Map<UUID, String> names) {
        return new Opened.Deed(deed.activity(), deed.title(), deed.on().toString(), deed.settled(), listed(deed.hosts().stream().map(unit -> names.getOrDefault(unit, "")).toList()));
    }
}
