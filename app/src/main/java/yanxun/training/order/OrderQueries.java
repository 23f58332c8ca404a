package yanxun.training.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.data.Page;
import yanxun.platform.time.Times;
import yanxun.training.programme.Organisers;
import yanxun.training.programme.Sight;

/** Orders as screens show them. */
@Component
class OrderQueries {
    private static final String MANAGED = " from training.school_order o left join org.unit_card u on u.id = o.unit_id where " + Sight.managed("o.unit_id");

    private final JdbcClient jdbc;
    private final Organisers organisers;
    private final Clock clock;

    OrderQueries(JdbcClient jdbc, Organisers organisers, Clock clock) {
        this.jdbc = jdbc;
        this.organisers = organisers;
        this.clock = clock;
    }

    LocalDate today() {
        return Times.day(clock.instant());
    }

    OrdersPage list(int number, Viewer viewer) {
        var managing = viewer.scopes(Permission.MANAGE_TRAINING);
        var total = jdbc.sql("select count(*)" + MANAGED).param("managing", managing).query(Long.class).single();
        var rows = jdbc.sql("select o.id, o.topic, o.why, coalesce(u.name, '') as unit_name, o.form, o.people, o.from_on, o.to_on, o.state, o.answer, o.cohort_id" + MANAGED + " order by o.state <> 'ASKED', o.created_at desc, o.id limit :size offset :offset")
                .param("managing", managing).param("size", Page.SIZE).param("offset", Page.offset(number)).query(OrdersPage.Row.class).list();
        var offices = organisers.speaksForAnOffice(viewer);
        return new OrdersPage(new Page<>(rows, number, Page.SIZE, total), offices ? programmes(managing) : Map.of(), offices, !schools(viewer).isEmpty());
    }

    private Map<String, String> programmes(UUID[] managing) {
        record Programme(UUID id, String title) {}
        var names = new LinkedHashMap<String, String>();
        jdbc.sql("select g.id, g.title from training.programme g join org.unit_card u on u.id = g.unit_id and u.kind in ('BUREAU', 'SECTION') where g.retired_at is null and " + Sight.PROGRAMME_MANAGED + " order by g.title limit 300")
                .param("managing", managing).query(Programme.class).list().forEach(programme -> names.put(programme.id().toString(), programme.title()));
        return names;
    }

    OrderFormPage blank(Viewer viewer) {
        return page(new OrderForm(Id.next(), null, "", "", "WORKSHOP", 20, today().plusDays(14), today().plusDays(45)), Map.of(), viewer);
    }

    OrderFormPage page(OrderForm form, Map<String, String> errors, Viewer viewer) {
        return new OrderFormPage(form, schools(viewer), errors);
    }

    private Map<String, String> schools(Viewer viewer) {
        return organisers.mine(viewer).stream().filter(unit -> !unit.office()).collect(Collectors.toMap(unit -> unit.id().toString(), Organisers.Unit::name, (first, _) -> first, LinkedHashMap::new));
    }
}
