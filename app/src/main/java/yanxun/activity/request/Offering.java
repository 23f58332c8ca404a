package yanxun.activity.request;

import static yanxun.activity.request.RequestForm.orNull;
import static yanxun.activity.request.RequestForm.text;
import static yanxun.platform.i18n.Text.kept;

import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.notice.Announcement;
import yanxun.notice.Groups;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.NotYours;
import yanxun.platform.error.Rejected;

/** Writing a menu and putting it before the communities. */
@Component
@Transactional
public class Offering {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Groups groups;
    private final Audit audit;
    private final Clock clock;

    Offering(JdbcClient jdbc, Inbox inbox, Groups groups, Audit audit, Clock clock) {
        this.groups = groups;
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    private record Claimed(UUID id, UUID wall, UUID unitId, String title, LocalDate closesOn, String state) {
        void refuseUnlessDraft() {
            if (!state.equals("DRAFT")) {
                throw new Rejected("菜单已经发布,学校正在据此填报,不能再改项目;可以延长截止日期");
            }
        }
    }

    /** The seed of the draw is fixed and shown before anybody asks, so that nobody can choose it afterwards. */
    public void write(MenuForm form, Viewer viewer) {
        var seed = new byte[8];
        RANDOM.nextBytes(seed);
        var fresh = jdbc.sql("""
                insert into activity.menu (id, wall, unit_id, title, guide, closes_on, seed, state, created_by, created_at)
                select :id, u.wall, u.id, :title, :guide, :closes, :seed, 'DRAFT', :me, :now from org.unit_card u
                  join org.reach_card r on r.descendant = u.id and r.valid @> current_date and r.ancestor = any (:hosting::uuid[])
                 where u.kind = 'BUREAU' order by (u.id = :mine) desc, r.depth limit 1
                on conflict (id) do nothing
                """).param("id", form.id()).param("title", text(form.title())).param("guide", text(form.guide())).param("closes", form.closes()).param("seed", HexFormat.of().formatHex(seed))
                .param("me", viewer.person().value()).param("now", now()).param("mine", viewer.unit()).param("hosting", viewer.scopes(Permission.HOST_ACTIVITIES)).update();
        if (fresh == 0 && !jdbc.sql("select exists (select from activity.menu where id = :id)").param("id", form.id()).query(Boolean.class).single()) {
            throw new NotYours("只有教研中心可以发布服务菜单");
        }
        audit.note(viewer, "起草服务菜单", "menu:" + form.id(), text(form.title()));
    }

    public void change(UUID id, MenuForm form, Viewer viewer) {
        var menu = claim(id, viewer);
        if (menu.state().equals("ALLOCATED")) {
            throw new Rejected("已经分配,不能再改");
        }
        jdbc.sql("update activity.menu set title = :title, guide = :guide, closes_on = :closes where id = :id").param("id", id).param("title", text(form.title())).param("guide", text(form.guide())).param("closes", form.closes()).update();
        audit.note(viewer, "修改服务菜单", "menu:" + id, menu.closesOn().equals(form.closes()) ? "" : kept("截止日期改为 {0}", form.closes()));
        inbox.amend(letter(claim(id, viewer)));
    }

    public void add(UUID id, OfferForm form, Viewer viewer) {
        var menu = claim(id, viewer);
        menu.refuseUnlessDraft();
        form.refuseIncomplete();
        jdbc.sql("insert into activity.offer (id, wall, menu_id, title, form, stage, subject, guide, capacity) values (:offer, :wall, :id, :title, :form, :stage, :subject, :guide, :capacity)")
                .param("offer", Id.next()).param("wall", menu.wall()).param("id", id).param("title", text(form.title())).param("form", text(form.form())).param("stage", orNull(form.stage()), Types.VARCHAR)
                .param("subject", orNull(form.subject()), Types.VARCHAR).param("guide", text(form.guide())).param("capacity", form.capacity()).update();
    }

    public void remove(UUID id, UUID offer, Viewer viewer) {
        claim(id, viewer).refuseUnlessDraft();
        if (jdbc.sql("delete from activity.offer where id = :offer and menu_id = :id").param("offer", offer).param("id", id).update() == 0) {
            throw new NotFound();
        }
    }

    public void open(UUID id, Viewer viewer) {
        var menu = claim(id, viewer);
        if (menu.state().equals("OPEN")) {
            return;
        }
        menu.refuseUnlessDraft();
        if (!jdbc.sql("select exists (select from activity.offer where menu_id = :id)").param("id", id).query(Boolean.class).single()) {
            throw new Rejected("还没有项目,发布后学校没有可选的;请先添加项目");
        }
        jdbc.sql("update activity.menu set state = 'OPEN', opened_at = :now where id = :id").param("id", id).param("now", now()).update();
        audit.note(viewer, "发布服务菜单", "menu:" + id, menu.title());
        var readers = jdbc.sql("select distinct a.person_id from activity.acting a join network.community_card c on c.id = a.community_id and c.valid @> current_date join org.unit_card l on l.id = c.lead_id where l.wall = :wall")
                .param("wall", menu.wall()).query(UUID.class).list();
        inbox.deliver(letter(menu), readers);
        groups.announce(new Announcement(menu.wall(), Matter.MENU.of(id), kept("服务菜单可以预约:{0}", menu.title()), kept("{0} 截止", menu.closesOn()), "/menus/" + id), List.of(menu.unitId()));
    }

    private static Letter letter(Claimed menu) {
        return new Letter(menu.wall(), Matter.MENU.of(menu.id()), true, kept("服务菜单可以预约:{0}", menu.title()), kept("{0} 截止", menu.closesOn()), "/menus/" + menu.id(), menu.closesOn());
    }

    private Claimed claim(UUID id, Viewer viewer) {
        return jdbc.sql("""
                select m.id, m.wall, m.unit_id, m.title, m.closes_on, m.state from activity.menu m
                 where m.id = :id and
                """ + Menus.MANAGED + " for update of m").param("id", id).param("charges", viewer.charges(Permission.HOST_ACTIVITIES)).param("me", viewer.person().value()).query(Claimed.class).optional().orElseThrow(NotFound::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
