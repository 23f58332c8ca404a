package yanxun.activity.request;

import static yanxun.activity.request.RequestForm.orNull;
import static yanxun.activity.request.RequestForm.text;

import java.sql.Types;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.activity.undertaking.Beginning;
import yanxun.activity.undertaking.Phase;
import yanxun.activity.undertaking.Passages;
import yanxun.activity.undertaking.Undertakings;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;

/** Asking for a community activity: freely, or from a bureau's menu. */
@Component
@Transactional
public class Requesting {
    private final JdbcClient jdbc;
    private final Parties parties;
    private final Beginning beginning;
    private final Undertakings undertakings;
    private final Passages passages;

    Requesting(JdbcClient jdbc, Parties parties, Beginning beginning, Undertakings undertakings, Passages passages) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.beginning = beginning;
        this.undertakings = undertakings;
        this.passages = passages;
    }

    /** Sending the same form twice finds the request of the first time. */
    public void request(RequestForm form, Viewer viewer) {
        var choice = form.choice();
        parties.refuseForeign(choice, viewer);
        var offers = offers(form);
        var first = form.wishes().isEmpty() ? null : offers.get(form.wishes().getFirst());
        try {
            var fresh = beginning.begin(new Beginning.Start(Objects.requireNonNull(form.id()), choice.community(), choice.host(), form.menu(), text(form.title()),
                    first == null ? text(form.form()) : first.form(), orNull(form.stage()), orNull(form.subject())), viewer);
            if (fresh) {
                write(form.id(), form);
                passages.note(form.id(), viewer, "起草申请", text(form.title()));
            }
        } catch (DuplicateKeyException _) {
            throw new Rejected("这所学校在这个共同体里已经有一份这张菜单的申请,请在那一份里修改志愿");
        }
    }

    public void change(UUID id, RequestForm form, Viewer viewer) {
        var claimed = undertakings.claim(id, viewer);
        claimed.course().allowWork(Phase.REQUEST, claimed.parts());
        jdbc.sql("update activity.undertaking set title = :title, stage = :stage, subject = :subject where id = :id").param("id", id).param("title", text(form.title()))
                .param("stage", orNull(form.stage()), Types.VARCHAR).param("subject", orNull(form.subject()), Types.VARCHAR).update();
        write(id, form);
        passages.note(id, viewer, "修改申请", "");
    }

    private void write(UUID id, RequestForm form) {
        var menu = jdbc.sql("update activity.undertaking set why = :why, how = :how, effect = :effect where id = :id returning menu_id").param("id", id)
                .param("why", text(form.why())).param("how", text(form.how())).param("effect", text(form.effect())).query((rs, _) -> rs.getObject(1, UUID.class)).list().getFirst();
        if (menu == null) {
            return;
        }
        if (offers(form).size() < form.wishes().size()) {
            throw new Rejected("志愿里有菜单上没有的项目,请重新选择");
        }
        jdbc.sql("delete from activity.wish where undertaking_id = :id").param("id", id).update();
        jdbc.sql("""
                insert into activity.wish (undertaking_id, rank, offer_id, walls)
                select u.id, each.rank, each.offer, u.walls from activity.undertaking u, unnest(:wishes::uuid[]) with ordinality as each(offer, rank) where u.id = :id
                """).param("id", id).param("wishes", form.wishes().toArray(UUID[]::new)).update();
    }

    /** Those of the wishes that stand on the menu, which must still be open. */
    private Map<UUID, Offer> offers(RequestForm form) {
        if (form.menu() == null) {
            return Map.of();
        }
        var open = jdbc.sql("select state = 'OPEN' from activity.menu where id = :menu").param("menu", form.menu()).query(Boolean.class).optional().orElse(false);
        if (!open) {
            throw new Rejected("这张菜单现在不接受申请:还没有发布,或已经分配");
        }
        return jdbc.sql("select id, title, form, stage, subject, guide, capacity from activity.offer where menu_id = :menu and id = any (:wishes::uuid[])")
                .param("menu", form.menu()).param("wishes", form.wishes().toArray(UUID[]::new)).query(Offer.class).list().stream()
                .collect(java.util.stream.Collectors.toMap(Offer::id, offer -> offer));
    }
}
