package yanxun.training.season;

import static yanxun.platform.i18n.Text.kept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yanxun.methods.assignment.FairAllocation;
import yanxun.methods.assignment.FairAllocation.Decision;

/** One round's draw: who gets what by {@link FairAllocation}, and why, in sentences that name nobody else. */
record Draw(List<Menu> menus, List<Asked> asked, String seed) {
    record Menu(UUID id, String title, int free) {}

    /** @param lost how often in a row this person went away empty before, {@code served} how often within a year this person got something */
    record Asked(UUID person, String name, String unit, List<UUID> wishes, int lost, int served) {}

    record Outcome(UUID person, String name, String unit, UUID cohort, int rank, int turn, String because) {
        boolean served() {
            return rank > 0;
        }
    }

    /** In the order of turns; the same for the same seed, whatever the order of asking. */
    List<Outcome> outcomes() {
        var titles = new HashMap<UUID, String>();
        menus.forEach(menu -> titles.put(menu.id(), menu.title()));
        var people = new HashMap<UUID, Asked>();
        asked.forEach(each -> people.put(each.person(), each));
        return FairAllocation.allocate(menus.stream().map(menu -> new FairAllocation.Offer<>(menu.id(), menu.free())).toList(),
                        asked.stream().map(each -> new FairAllocation.Request<>(each.person(), each.lost(), each.served(), each.wishes())).toList(), seed).stream()
                .map(decision -> {
                    var person = people.get(decision.request());
                    return new Outcome(person.person(), person.name(), person.unit(), decision.offer(), decision.rank(), decision.turn(), because(decision, person, titles));
                }).toList();
    }

    private static String because(Decision<UUID, UUID> decision, Asked person, Map<UUID, String> titles) {
        var lines = new ArrayList<String>();
        lines.add(decision.served() ? kept("得到第 {0} 志愿“{1}”", decision.rank(), titles.get(decision.offer())) : kept("所选志愿的名额都已用完,这次没有轮到;下次分配会排在前面"));
        lines.add(kept("排在第 {0} 位:此前连续 {1} 次没有轮到,一年内得到过 {2} 次,同等情况抽签", decision.turn(), person.lost(), person.served()));
        for (var refusal : decision.refusals()) {
            if (!refusal.earlier().isEmpty()) {
                lines.add(kept("“{0}”给了排在前面的 {1} 人", titles.get(refusal.offer()), refusal.earlier().size()));
            }
            if (!refusal.needing().isEmpty()) {
                lines.add(kept("“{0}”留给了 {1} 人:否则他们没有一个志愿能满足", titles.get(refusal.offer()), refusal.needing().size()));
            }
        }
        return String.join("\n", lines);
    }
}
