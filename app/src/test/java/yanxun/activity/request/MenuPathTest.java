package yanxun.activity.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** A bureau's menu: offered, wished for, given out with reasons, remembered the next time. */
class MenuPathTest extends TownTest {
    Browser zhou;
    Browser wang;
    Browser zhang;
    UUID community;

    @BeforeEach
    void found() {
        zhou = as("周主任");
        wang = as("王教研员");
        zhang = as("张校长");
        community = Id.next();
        zhou.post("/network/communities", "id", community.toString(), "name", "河海共同体", "kind", "COUNTY_WIDE", "lead", town.school().toString(), "from", "2024-09-01");
        zhou.post("/network/communities/" + community + "/partners", "units", town.villageSchool().toString());
    }

    private String menu(String title, String... offers) {
        var id = Id.next().toString();
        assertThat(wang.post("/menus", "id", id, "title", title, "closes", java.time.LocalDate.now(Times.ZONE).plusDays(9).toString()).location()).isEqualTo("/menus/" + id);
        for (var offer : offers) {
            assertThat(wang.post("/menus/" + id + "/offers", "title", offer, "form", "lecture", "capacity", "1").status()).isEqualTo(303);
        }
        return "/menus/" + id;
    }

    private String offer(String menu, String title) {
        return Scope.everywhere(() -> jdbc.sql("select id from activity.offer where menu_id = :menu::uuid and title = :title").param("menu", menu.substring(7)).param("title", title).query(String.class).single());
    }

    private String ask(String menu, UUID school, String title, String... wishes) {
        var id = Id.next().toString();
        var fields = new java.util.ArrayList<>(java.util.List.of("id", id, "menu", menu.substring(7), "party", community + "/" + school, "title", title, "why", "因", "how", "法", "effect", "效"));
        for (int i = 0; i < wishes.length; i++) {
            fields.addAll(java.util.List.of("wish" + (i + 1), wishes[i]));
        }
        assertThat(zhou.post("/undertakings", fields.toArray(String[]::new)).location()).isEqualTo("/undertakings/" + id);
        assertThat(zhou.put("/undertakings/" + id + "/progress", "from", "REQUEST").status()).isEqualTo(303);
        return id;
    }

    private void close(String menu) {
        Scope.runEverywhere(() -> jdbc.sql("update activity.menu set closes_on = current_date - 1 where id = :menu::uuid").param("menu", menu.substring(7)).update());
    }

    private String state(String id) {
        return Scope.everywhere(() -> jdbc.sql("select state || ' ' || phase from activity.undertaking where id = :id::uuid").param("id", id).query(String.class).single());
    }

    @Test
    void isWrittenPublishedAndThenFixed() {
        var menu = menu("秋季服务菜单");
        assertThat(wang.put(menu + "/publication").body()).contains("还没有项目");
        assertThat(wang.post(menu + "/offers", "title", "", "form", "lecture", "capacity", "1").body()).contains("请填写项目名称");
        assertThat(wang.post(menu + "/offers", "title", "讲座", "form", "", "capacity", "1").body()).contains("请选择活动形式");
        assertThat(wang.post(menu + "/offers", "title", "讲座", "form", "lecture", "capacity", "0").body()).contains("填 1 到 1000");
        assertThat(zhang.get(menu).status()).as("a draft is the bureau's").isEqualTo(404);
        assertThat(zhang.post(menu + "/offers", "title", "讲座", "form", "lecture", "capacity", "1").status()).isEqualTo(404);
        wang.post(menu + "/offers", "title", "讲座", "form", "lecture", "capacity", "2");
        assertThat(wang.delete(menu + "/offers/" + Id.next()).status()).isEqualTo(404);
        assertThat(wang.put(menu + "/publication").status()).isEqualTo(303);
        assertThat(wang.put(menu + "/publication").status()).isEqualTo(303);
        assertThat(zhang.get("/inbox").body()).contains("服务菜单可以预约:秋季服务菜单");
        var later = java.time.LocalDate.now(Times.ZONE).plusDays(15).toString();
        assertThat(wang.put(menu, "title", "秋季服务菜单", "closes", later).status()).isEqualTo(303);
        assertThat(zhang.get("/inbox").body()).as("no message shows the old deadline").contains(later + " 截止").doesNotContain(java.time.LocalDate.now(Times.ZONE).plusDays(9) + " 截止");
        assertThat(wang.post(menu + "/offers", "title", "再加", "form", "lecture", "capacity", "2").body()).contains("菜单已经发布");
        assertThat(wang.put(menu + "/allocation").body()).contains("以后才能分配");
        assertThat(wang.post("/menus", "title", "", "closes", "2020-01-01").body()).contains("请填写菜单名称", "截止日期已经过去");
        assertThat(zhang.post("/menus", "title", "学校菜单", "closes", "2099-01-01").body()).contains("只有教研中心可以发布服务菜单");
        assertThat(as("李老师").get("/menus/new").status()).isEqualTo(403);
        assertThat(as("外教研员").get(menu).status()).isEqualTo(404);
    }

    @Test
    void isGivenOutWithReasonsAndTheLoserComesFirstNextTime() {
        var autumn = menu("秋季", "习作磨课");
        wang.put(autumn + "/publication");
        var writing = offer(autumn, "习作磨课");
        var first = ask(autumn, town.school(), "城里要", writing);
        var second = ask(autumn, town.villageSchool(), "村里要", writing);
        assertThat(zhou.post("/undertakings", "id", Id.next().toString(), "menu", autumn.substring(7), "party", community + "/" + town.school(), "title", "再要一次", "wish1", writing).body()).contains("已经有一份这张菜单的申请");
        close(autumn);
        assertThat(wang.get(autumn).body()).contains("分配预览", "没有轮到", "第 1 志愿:习作磨课");
        assertThat(zhang.get(autumn).body()).doesNotContain("分配预览");
        assertThat(zhang.put(autumn + "/allocation").status()).isEqualTo(404);
        assertThat(wang.put(autumn + "/allocation").status()).isEqualTo(303);
        assertThat(wang.put(autumn + "/allocation").status()).as("twice is once").isEqualTo(303);
        var loser = state(first).startsWith("DECLINED") ? first : second;
        var winner = loser.equals(first) ? second : first;
        assertThat(state(loser)).isEqualTo("DECLINED SCREENING");
        assertThat(state(winner)).isEqualTo("RUNNING DIAGNOSIS");
        assertThat(zhou.get("/undertakings/" + loser).body()).contains("没有轮到", "“习作磨课”给了排在前面的");
        assertThat(zhou.get("/undertakings/" + winner).body()).contains("得到第 1 志愿“习作磨课”");

        Scope.runEverywhere(() -> jdbc.sql("update activity.undertaking set created_at = created_at - interval '200 days' where menu_id = :menu::uuid").param("menu", autumn.substring(7)).update());
        var spring = menu("春季", "习作磨课", "口语交际");
        wang.put(spring + "/publication");
        var again = ask(spring, loser.equals(first) ? town.school() : town.villageSchool(), "再申请", offer(spring, "习作磨课"), offer(spring, "口语交际"));
        var had = ask(spring, loser.equals(first) ? town.villageSchool() : town.school(), "又申请", offer(spring, "习作磨课"), offer(spring, "口语交际"));
        close(spring);
        wang.put(spring + "/allocation");
        assertThat(zhou.get("/undertakings/" + again).body()).contains("得到第 1 志愿“习作磨课”", "此前连续 1 次没有轮到,一年内得到过 0 次");
        assertThat(zhou.get("/undertakings/" + had).body()).contains("得到第 2 志愿“口语交际”", "此前连续 0 次没有轮到,一年内得到过 1 次");
    }

    @Test
    void wishesMustStandOnAnOpenMenu() {
        var menu = menu("秋季", "讲座");
        var other = menu("别的", "别的讲座");
        var fields = new String[] {"menu", menu.substring(7), "party", community + "/" + town.school(), "title", "要", "wish1", offer(other, "别的讲座")};
        assertThat(zhang.post("/undertakings", fields).body()).contains("还没有发布");
        wang.put(menu + "/publication");
        assertThat(zhang.post("/undertakings", fields).body()).contains("菜单上没有的项目");
        assertThat(zhang.post("/undertakings", "menu", menu.substring(7), "party", community + "/" + town.villageSchool(), "title", "替别人要").body()).contains("您不能替这所学校申请");
        assertThat(zhang.post("/undertakings", "party", "x", "title", "", "form", "").body()).contains("有 3 处需要改正", "请选择共同体和承办学校");
        var wish = offer(menu, "讲座");
        assertThat(zhang.post("/undertakings", "menu", menu.substring(7), "party", community + "/" + town.school(), "title", "要", "wish1", wish, "wish2", wish).body()).contains("三个志愿不能重复");
        var id = Id.next().toString();
        zhang.post("/undertakings", "id", id, "menu", menu.substring(7), "party", community + "/" + town.school(), "title", "没提交");
        close(menu);
        assertThat(zhang.put("/undertakings/" + id + "/progress", "from", "REQUEST").body()).contains("至少选一个志愿、菜单已经截止");
        wang.put(menu + "/allocation");
        assertThat(zhang.get("/undertakings/" + id).body()).contains("截止前没有提交申请", "未受理");
    }
}
