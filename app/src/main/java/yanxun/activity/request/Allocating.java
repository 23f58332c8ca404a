package yanxun.activity.request;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.activity.undertaking.Granting;
import yanxun.methods.assignment.FairAllocation;
import yanxun.methods.assignment.FairAllocation.Decision;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/** Gives out a menu by {@link FairAllocation}, and tells each school why. */
@Component
@Transactional
public class Allocating {
    private static final String ASKED = """
            select t.id, coalesce((select u.name from org.unit_card u where u.id = t.host_id), '') as host, t.phase,
                   array(select w.offer_id from activity.wish w where w.undertaking_id = t.id order by w.rank) as wishes,
                   (select count(*) from activity.undertaking o where o.community_id = t.community_id and o.host_id = t.host_id and o.menu_id <> t.menu_id and o.state = 'DECLINED'
                       and o.created_at > coalesce((select max(g.created_at) from activity.undertaking g where g.community_id = t.community_id and g.host_id = t.host_id and g.offer_id is not null), '-infinity')) as lost,
                   (select count(*) from activity.undertaking g where g.community_id = t.community_id and g.host_id = t.host_id and g.offer_id is not null and g.menu_id <> t.menu_id
                       and g.created_at > t.created_at - interval '1 year') as served
              from activity.undertaking t where t.menu_id = :menu and t.state = 'RUNNING' and t.offer_id is null
            """;

    private final JdbcClient jdbc;
    private final Granting granting;
    private final RequestQueries requests;
    private final Clock clock;

    Allocating(JdbcClient jdbc, Granting granting, RequestQueries requests, Clock clock) {
        this.jdbc = jdbc;
        this.granting = granting;
        this.requests = requests;
        this.clock = clock;
    }

    private record Asked(UUID id, String host, boolean handedIn, List<UUID> wishes, int lost, int served) {}

    private record Menu(UUID id, String seed, String state, LocalDate closesOn) {}

    /** What would come out now. Repeating it gives the same: the seed was fixed with the menu. */
    List<MenuPage.Outcome> preview(UUID menu) {
        var asked = asked(menu);
        var offers = requests.offers(menu);
        var reasons = new Reasons(offers.stream().collect(Collectors.toMap(Offer::id, Offer::title)), asked.values().stream().collect(Collectors.toMap(Asked::id, Asked::host)));
        return decide(menu(menu), asked, offers).stream()
                .map(decision -> new MenuPage.Outcome(asked.get(decision.request()).host(), decision.served() ? reasons.offer(decision.offer()) : null, decision.rank(),
                        MenuPage.lines(reasons.of(decision, asked.get(decision.request()).lost(), asked.get(decision.request()).served())))).toList();
    }

    public void allocate(UUID id, Viewer viewer) {
        var menu = jdbc.sql("""
                select m.id, m.seed, m.state, m.closes_on from activity.menu m
                 where m.id = :id and
                """ + Menus.MANAGED + " for update of m").param("id", id).param("charges", viewer.charges(Permission.HOST_ACTIVITIES)).param("me", viewer.person().value()).query(Menu.class).optional().orElseThrow(NotFound::new);
        if (menu.state().equals("ALLOCATED")) {
            return;
        }
        if (!menu.state().equals("OPEN") || !Times.day(clock.instant()).isAfter(menu.closesOn())) {
            throw new Rejected("申请截止({0})以后才能分配", menu.closesOn());
        }
        var asked = asked(id);
        var offers = requests.offers(id);
        var titles = offers.stream().collect(Collectors.toMap(Offer::id, offer -> offer));
        var reasons = new Reasons(offers.stream().collect(Collectors.toMap(Offer::id, Offer::title)), asked.values().stream().collect(Collectors.toMap(Asked::id, Asked::host)));
        jdbc.sql("update activity.menu set state = 'ALLOCATED', allocated_by = :me, allocated_at = :now where id = :id").param("id", id).param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        for (var decision : decide(menu, asked, offers)) {
            var request = asked.get(decision.request());
            var why = reasons.of(decision, request.lost(), request.served());
            if (decision.served()) {
                var offer = titles.get(decision.offer());
                granting.grant(request.id(), new Granting.Grant(offer.id(), offer.form(), offer.stage(), offer.subject(), why), viewer);
            } else {
                granting.decline(request.id(), why, viewer);
            }
        }
        asked.values().stream().filter(request -> !request.handedIn()).forEach(request -> granting.decline(request.id(), kept("截止前没有提交申请"), viewer));
    }

    private static List<Decision<UUID, UUID>> decide(Menu menu, Map<UUID, Asked> asked, List<Offer> offers) {
        return FairAllocation.allocate(offers.stream().map(offer -> new FairAllocation.Offer<>(offer.id(), offer.capacity())).toList(),
                asked.values().stream().filter(Asked::handedIn).map(request -> new FairAllocation.Request<>(request.id(), request.lost(), request.served(), request.wishes())).toList(), menu.seed());
    }

    private Menu menu(UUID id) {
        return jdbc.sql("select id, seed, state, closes_on from activity.menu where id = :id").param("id", id).query(Menu.class).single();
    }

    private Map<UUID, Asked> asked(UUID menu) {
        return jdbc.sql(ASKED).param("menu", menu).query((rs, _) -> new Asked(rs.getObject("id", UUID.class), rs.getString("host"), !rs.getString("phase").equals("REQUEST"),
                Arrays.asList((UUID[]) rs.getArray("wishes").getArray()), rs.getInt("lost"), rs.getInt("served"))).list().stream().collect(Collectors.toMap(Asked::id, asked -> asked));
    }

    /** Why a school got what it got, as sentences kept for its page. */
    private record Reasons(Map<UUID, String> titles, Map<UUID, String> hosts) {
        String offer(UUID offer) {
            return titles.getOrDefault(offer, "");
        }

        String of(Decision<UUID, UUID> decision, int lost, int served) {
            var lines = new ArrayList<String>();
            lines.add(decision.served() ? kept("得到第 {0} 志愿“{1}”", decision.rank(), offer(decision.offer())) : kept("所选志愿的名额都已用完,这次没有轮到;下次分配会排在前面"));
            lines.add(kept("排在第 {0} 位:此前连续 {1} 次没有轮到,一年内得到过 {2} 次,同等情况抽签", decision.turn(), lost, served));
            for (var refusal : decision.refusals()) {
                if (!refusal.earlier().isEmpty()) {
                    lines.add(kept("“{0}”给了排在前面的 {1}", offer(refusal.offer()), names(refusal.earlier())));
                }
                if (!refusal.needing().isEmpty()) {
                    lines.add(kept("“{0}”留给了 {1}:否则它没有一个志愿能满足", offer(refusal.offer()), names(refusal.needing())));
                }
                if (refusal.earlier().isEmpty() && refusal.needing().isEmpty()) {
                    lines.add(kept("“{0}”没有名额", offer(refusal.offer())));
                }
            }
            return String.join("\n", lines);
        }

        private String names(List<UUID> requests) {
            return requests.stream().map(hosts::get).collect(Collectors.joining("、"));
        }
    }
}
