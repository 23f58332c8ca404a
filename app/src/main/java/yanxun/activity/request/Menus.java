package yanxun.activity.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.FormNames;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.Times;

/** Menus as screens show them. Drafts are seen by the bureau that writes them, the rest by the whole district. */
@Component
class Menus {
    static final String MANAGED = "(m.created_by = :me or " + Reach.acts("m.unit_id", "charges") + ")";

    private final JdbcClient jdbc;
    private final RequestQueries requests;
    private final Allocating allocating;
    private final FormNames forms;
    private final Clock clock;

    Menus(JdbcClient jdbc, RequestQueries requests, Allocating allocating, FormNames forms, Clock clock) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.allocating = allocating;
        this.forms = forms;
        this.clock = clock;
    }

    LocalDate today() {
        return Times.day(clock.instant());
    }

    MenuListPage list(int number, Viewer viewer) {
        var charges = viewer.charges(Permission.HOST_ACTIVITIES);
        var total = jdbc.sql("select count(*) from activity.menu m where m.state <> 'DRAFT' or " + MANAGED).param("charges", charges).param("me", viewer.person().value()).query(Long.class).single();
        var rows = jdbc.sql("""
                select m.id, m.title, coalesce((select u.name from org.unit_card u where u.id = m.unit_id), '') as unit_name, m.closes_on, m.state,
                       (select count(*) from activity.offer o where o.menu_id = m.id) as offers,
                       (select count(*) from activity.undertaking t where t.menu_id = m.id and t.state <> 'WITHDRAWN' and t.phase <> 'REQUEST') as asked
                  from activity.menu m where m.state <> 'DRAFT' or
                """ + MANAGED + " order by m.created_at desc limit :size offset :offset").param("charges", charges).param("me", viewer.person().value()).param("size", Page.SIZE).param("offset", Page.offset(number)).query(MenuListPage.Row.class).list();
        return new MenuListPage(new Page<>(rows, Math.max(1, number), Page.SIZE, total), mayWrite(viewer), today());
    }

    MenuPage page(UUID id, Viewer viewer) {
        var head = head(id, viewer);
        var managed = head.managed() && viewer.may(Permission.HOST_ACTIVITIES);
        var outcomes = managed && head.state().equals("OPEN") && today().isAfter(head.closesOn()) ? allocating.preview(id) : List.<MenuPage.Outcome>of();
        return new MenuPage(id, head.title(), head.guide(), head.closesOn(), head.seed(), head.state(), head.unitName(), requests.offers(id), asked(id, managed, viewer), outcomes, managed,
                head.state().equals("OPEN") && !today().isAfter(head.closesOn()), today(), forms.of(viewer.wall()));
    }

    MenuForm form(UUID id, Viewer viewer) {
        var head = managed(id, viewer);
        return new MenuForm(id, head.title(), head.guide(), head.closesOn());
    }

    /** Whether this viewer looks after a bureau, and so writes menus. */
    boolean mayWrite(Viewer viewer) {
        return jdbc.sql("select exists (select from org.unit_card u join org.reach_card r on r.descendant = u.id and r.valid @> current_date where u.kind = 'BUREAU' and r.ancestor = any (:hosting::uuid[]))")
                .param("hosting", viewer.scopes(Permission.HOST_ACTIVITIES)).query(Boolean.class).single();
    }

    private record Head(String title, String guide, LocalDate closesOn, String seed, String state, String unitName, boolean managed) {}

    private Head head(UUID id, Viewer viewer) {
        return jdbc.sql("select m.title, m.guide, m.closes_on, m.seed, m.state, coalesce((select u.name from org.unit_card u where u.id = m.unit_id), '') as unit_name, " + MANAGED + " as managed from activity.menu m where m.id = :id")
                .param("id", id).param("charges", viewer.charges(Permission.HOST_ACTIVITIES)).param("me", viewer.person().value()).query(Head.class).optional().filter(head -> head.managed() || !head.state().equals("DRAFT")).orElseThrow(NotFound::new);
    }

    private Head managed(UUID id, Viewer viewer) {
        return Optional.of(head(id, viewer)).filter(Head::managed).orElseThrow(NotFound::new);
    }

    /** While wishes can still change, only the bureau and those who asked see them; the outcome is for everybody. */
    private List<MenuPage.Asked> asked(UUID menu, boolean managed, Viewer viewer) {
        return jdbc.sql("""
                select t.id, t.title, coalesce((select u.name from org.unit_card u where u.id = t.host_id), '') as host, coalesce((select c.name from network.community_card c where c.id = t.community_id), '') as community,
                       t.phase, t.state, t.decision, (select o.title from activity.offer o where o.id = t.offer_id) as offer,
                       array(select o.title from activity.wish w join activity.offer o on o.id = w.offer_id where w.undertaking_id = t.id order by w.rank) as wishes
                  from activity.undertaking t join activity.menu m on m.id = t.menu_id
                 where t.menu_id = :menu and t.state <> 'WITHDRAWN'
                   and (:managed or m.state = 'ALLOCATED' or t.created_by = :me or
                """ + Reach.covers("t.host_id", "hosting") + """
                  )
                 order by t.offer_id is null, host, t.id
                """).param("menu", menu).param("managed", managed).param("me", viewer.person().value()).param("hosting", viewer.scopes(Permission.HOST_ACTIVITIES))
                .query((rs, _) -> new MenuPage.Asked(rs.getObject("id", UUID.class), rs.getString("title"), rs.getString("host"), rs.getString("community"), rs.getString("phase"), rs.getString("state"),
                        rs.getString("decision"), rs.getString("offer"), (String[]) rs.getArray("wishes").getArray())).list();
    }
}
