package yanxun.activity.demo;

import static yanxun.activity.demo.Undertaker.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.request.Allocating;
import yanxun.activity.request.MenuForm;
import yanxun.activity.request.OfferForm;
import yanxun.activity.request.Offering;
import yanxun.activity.request.RequestForm;
import yanxun.activity.request.Requesting;
import yanxun.activity.undertaking.Moving;
import yanxun.activity.undertaking.Phase;
import yanxun.platform.access.Scope;
import yanxun.platform.demo.DemoRegion;

/** Two menus of the bureau: one given out last term, one that is open. */
@Component
class MenuLife {
    private static final List<OfferForm> OFFERS = List.of(offer("专家讲座：学科核心素养与大单元教学", "lecture", 2, "市教科院专家主讲，半天。"), offer("蹲点诊断：三天走进课堂", "master-clinic", 1, "教研员团队听课、访谈、反馈。"),
            offer("磨课指导：从初稿到展示", "exhibition", 2, "教研员全程陪伴一节课。"), offer("命题指导工作坊", "training", 1, "从双向细目表到试题打磨。"));

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Offering offering;
    private final Requesting requesting;
    private final Moving moving;
    private final Allocating allocating;

    MenuLife(JdbcClient jdbc, Actors actors, Offering offering, Requesting requesting, Asking asking) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.offering = offering;
        this.requesting = requesting;
        this.moving = asking.moving;
        this.allocating = asking.allocating;
    }

    void live(List<Cast.Community> communities, Cast cast, DemoRegion region) {
        var director = cast.holding("BUREAU_DIRECTOR").getFirst();
        var chance = region.chance("menus");
        var last = menu(DemoRegion.id(chance), "上学期教研服务菜单", director, region.today().minusDays(170), region.today().minusDays(150));
        for (int i = 0; i < communities.size(); i++) {
            ask(DemoRegion.id(chance), last, communities.get(i), cast, i, region.today().minusDays(155));
        }
        actors.act(director.personId(), at(region.today().minusDays(148)), viewer -> allocating.allocate(last, viewer));
        var now = menu(DemoRegion.id(chance), "本学期教研服务菜单", director, region.today().minusDays(6), region.today().plusDays(8));
        for (int i = 0; i < communities.size(); i += 2) {
            ask(DemoRegion.id(chance), now, communities.get(i), cast, i + 1, region.today().minusDays(2));
        }
    }

    /** The draw of the demo is the same every time. */
    private UUID menu(UUID id, String title, Cast.Duty director, LocalDate written, LocalDate closes) {
        actors.act(director.personId(), at(written), viewer -> {
            offering.write(new MenuForm(id, title, "各共同体由牵头学校填写志愿，每校限报一份；名额不够时按公开规则分配。", closes), viewer);
            OFFERS.forEach(offer -> offering.add(id, offer, viewer));
            offering.open(id, viewer);
        });
        Scope.runEverywhere(() -> jdbc.sql("update activity.menu set seed = :seed where id = :id").param("id", id).param("seed", id.toString().substring(0, 8)).update());
        return id;
    }

    private void ask(UUID id, UUID menu, Cast.Community community, Cast cast, int number, LocalDate day) {
        var offers = Scope.everywhere(() -> jdbc.sql("select id from activity.offer where menu_id = :menu order by title").param("menu", menu).query(UUID.class).list());
        var wishes = new ArrayList<UUID>();
        for (int i = 0; i < 2 + number % 2; i++) {
            wishes.add(offers.get((number + i) % 3));
        }
        var host = community.members().getFirst();
        cast.duties.stream().filter(duty -> duty.unitId().equals(host) && duty.post().equals("PRINCIPAL")).findFirst().ifPresent(head -> actors.act(head.personId(), at(day), viewer -> {
            requesting.request(new RequestForm(id, menu, community.id() + "/" + host, community.name() + "申请教研指导", null, "小学", null, "本学期新教师多，课堂教学质量不稳。", "集中三周，教研组全员参加，教研员到校指导。",
                    "每个教研组形成一份可以延续的做法。", wishes.get(0), wishes.get(1), wishes.size() > 2 ? wishes.get(2) : null), viewer);
            moving.advance(id, Phase.REQUEST, viewer);
        }));
    }

    private static OfferForm offer(String title, String form, int capacity, String guide) {
        return new OfferForm(title, form, "小学", null, guide, capacity);
    }

    /** What comes after asking. */
    @Component
    static class Asking {
        final Moving moving;
        final Allocating allocating;

        Asking(Moving moving, Allocating allocating) {
            this.moving = moving;
            this.allocating = allocating;
        }
    }
}
