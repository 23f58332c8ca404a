package yanxun.activity.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** Forms and categories as a district keeps them. */
class CatalogueScreenTest extends TownTest {
    @Test
    void schoolsReadWhatTheDistrictWrites() {
        var zhou = as("周主任");
        assertThat(zhou.get("/settings/forms").body()).contains("集体备课", "新增活动形式", "实践体验 · 学科实践", "规定内容");
        assertThat(as("张校长").get("/settings/forms").body()).contains("集体备课", "师德与素养").doesNotContain("新增活动形式", "_method");
        assertThat(as("李老师").get("/settings/forms").status()).isEqualTo(200);
        assertThat(as("孙审计员").get("/settings/forms").status()).isEqualTo(403);
        assertThat(as("张校长").put("/settings/forms/lecture", "name", "讲座", "hours", "1").status()).isEqualTo(403);
    }

    @Test
    void aNewFormCanBeChosenAtOnceAndSendingTwiceIsOnce() {
        var zhou = as("周主任");
        var id = Id.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(add(zhou, id, "行走课堂", "1.5").status()).isEqualTo(303);
        }
        assertThat(zhou.get("/settings/forms").body()).containsOnlyOnce("<b>行走课堂</b>");
        assertThat(as("王教研员").get("/activities/new").body()).contains("行走课堂");
        assertThat(as("外教研员").get("/activities/new").body()).doesNotContain("行走课堂");
        assertThat(add(zhou, Id.next().toString(), "行走课堂", "1").body()).contains("已经有同名的活动形式");
        assertThat(add(zhou, Id.next().toString(), "别的", "1.3").body()).contains("学时以 0.5 为单位");
    }

    @Test
    void aRetiredFormNamesTheOldAndMakesNoneAnew() {
        var zhou = as("周主任");
        var id = Id.next();
        as("王教研员").post("/activities", "id", id.toString(), "title", "老沙龙", "form", "salon");
        assertThat(zhou.put("/settings/forms/salon/retirement").status()).isEqualTo(303);
        assertThat(as("王教研员").get("/activities/new").body()).doesNotContain("教研沙龙");
        assertThat(as("王教研员").get("/activities/" + id).body()).contains("教研沙龙");
        assertThat(as("王教研员").get("/activities/" + id + "/form").body()).contains("教研沙龙");
        zhou.delete("/settings/forms/salon/retirement");
        assertThat(as("王教研员").get("/activities/new").body()).contains("教研沙龙");
    }

    @Test
    void twoPeopleAtOneFormDoNotOverwriteEachOther() {
        var zhou = as("周主任");
        assertThat(change(zhou, "lecture", "0", "2").status()).isEqualTo(303);
        assertThat(change(as("钱管理员"), "lecture", "0", "4").status()).isEqualTo(409);
        assertThat(change(as("钱管理员"), "lecture", "1", "4").status()).isEqualTo(303);
        assertThat(change(zhou, "lecture", "1", "5").body()).contains("刚才有人先保存了");
        assertThat(zhou.get("/settings/forms").body()).contains("修改活动形式", "学时 2 → 4");
    }

    @Test
    void categoriesGrowAndAreRetiredOnlyWhenNothingHangsOnThem() {
        var zhou = as("周主任");
        zhou.post("/settings/categories", "id", Id.next().toString(), "parent", "ETHICS", "name", "法治教育");
        var code = code("法治教育");
        assertThat(code).startsWith("ETHICS.C");
        assertThat(zhou.get("/settings/forms/new").body()).contains("师德与素养 · 法治教育");
        assertThat(zhou.put("/settings/categories/ETHICS/retirement").body()).contains("请先停用它下面的类别");
        assertThat(zhou.put("/settings/categories/PRACTICE.ASSIGNMENT/retirement").body()).contains("这些活动形式还用着它", "质量分析会");
        assertThat(zhou.put("/settings/categories/" + code, "name", "法治", "version", "0").status()).isEqualTo(409);
        assertThat(zhou.put("/settings/categories/" + code, "name", "法治", "version", "1").status()).isEqualTo(303);
        assertThat(zhou.put("/settings/categories/" + code + "/retirement").status()).isEqualTo(303);
        assertThat(zhou.get("/settings/forms/new").body()).doesNotContain("师德与素养 · 法治");
        assertThat(zhou.post("/settings/categories", "id", Id.next().toString(), "parent", "ETHICS.FAMILY", "name", "再下一级").body()).contains("不能在");
        assertThat(zhou.post("/settings/categories", "id", Id.next().toString(), "parent", "NOWHERE", "name", "别处").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6})
    void thePageCostsTheSameHoweverManyForms(int more) {
        var zhou = as("周主任");
        for (int i = 0; i < more; i++) {
            add(zhou, Id.next().toString(), "新形式" + i, "1");
        }
        assertThat(QueryBudget.spentBy(zhou, "/settings/forms")).isLessThanOrEqualTo(8);
    }

    private String code(String name) {
        return Scope.everywhere(() -> jdbc.sql("select code from activity.category where wall = :wall and name = :name").param("wall", town.district()).param("name", name).query(String.class).single());
    }

    private static Browser.Answer add(Browser who, String id, String name, String hours) {
        return who.post("/settings/forms", "id", id, "version", "0", "name", name, "hours", hours, "category", "PRACTICE.CROSS", "block", "OWN", "countsAs", "EXCHANGE");
    }

    private static Browser.Answer change(Browser who, String code, String version, String hours) {
        return who.put("/settings/forms/" + code, "version", version, "name", "专业引领(讲座、报告)", "hours", hours, "category", "KNOWLEDGE.SUBJECT", "block", "PRESCRIBED");
    }
}
