package yanxun.activity.request;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.FormNames;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;

/** The form of a request: blank, or as it stands. */
@Component
class RequestQueries {
    private final JdbcClient jdbc;
    private final Parties parties;
    private final FormNames forms;

    RequestQueries(JdbcClient jdbc, Parties parties, FormNames forms) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.forms = forms;
    }

    RequestFormPage page(RequestForm form, boolean fresh, Map<String, String> errors, Viewer viewer) {
        var menu = form.menu();
        var mine = parties.of(viewer);
        var chosen = form.party();
        if (!fresh && chosen != null) {
            mine = Map.of(chosen, mine.getOrDefault(chosen, ""));
        }
        return new RequestFormPage(form, fresh, menu == null ? null : title(menu), menu == null ? List.of() : offers(menu), mine, forms.of(viewer.wall()), errors);
    }

    RequestForm read(UUID id) {
        var wishes = jdbc.sql("select offer_id from activity.wish where undertaking_id = :id order by rank").param("id", id).query(UUID.class).list();
        return jdbc.sql("select * from activity.undertaking where id = :id").param("id", id)
                .query((rs, _) -> new RequestForm(id, rs.getObject("menu_id", UUID.class), rs.getString("community_id") + "/" + rs.getString("host_id"), rs.getString("title"), rs.getString("form"),
                        rs.getString("stage"), rs.getString("subject"), rs.getString("why"), rs.getString("how"), rs.getString("effect"), at(wishes, 0), at(wishes, 1), at(wishes, 2))).optional()
                .orElseThrow(NotFound::new);
    }

    List<Offer> offers(UUID menu) {
        return jdbc.sql("select id, title, form, stage, subject, guide, capacity from activity.offer where menu_id = :menu order by title, id").param("menu", menu).query(Offer.class).list();
    }

    private @Nullable String title(UUID menu) {
        return jdbc.sql("select title from activity.menu where id = :id").param("id", menu).query(String.class).optional().orElse(null);
    }

    private static @Nullable UUID at(List<UUID> wishes, int index) {
        return index < wishes.size() ? wishes.get(index) : null;
    }
}
