package yanxun.training.order;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.training.Classes.programme;
import static yanxun.training.Classes.today;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.platform.data.Id;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** Orders by schools: asked, answered, and become a cohort for the school. */
class OrderScreenTest extends TownTest {
    Browser zhou;
    Browser zhang;
    String order;

    @BeforeEach
    void found() {
        zhou = as("周主任");
        zhang = as("张校长");
        order = Id.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(ordered(zhang, order).status()).isEqualTo(303);
        }
    }

    private static Browser.Answer ordered(Browser by, String id) {
        return by.post("/training/orders", "id", id, "topic", "作业设计入校培训", "why", "作业量大、分层不够", "form", "WORKSHOP", "people", "2", "from", today().plusDays(10).toString(), "to", today().plusDays(20).toString());
    }

    @Test
    void anAcceptedOrderBecomesACohortWhosePeopleTheSchoolNames() {
        assertThat(zhou.get("/inbox").body()).contains("学校培训订单:作业设计入校培训");
        assertThat(zhang.get("/training/orders").body()).containsOnlyOnce("作业设计入校培训").contains("撤回").doesNotContain("接单并开班");
        var programme = programme(zhou, "作业设计");
        assertThat(zhou.put("/training/orders/" + order + "/acceptance").body()).contains("请选择按哪个项目开班");
        assertThat(zhang.put("/training/orders/" + order + "/acceptance", "programme", programme).status()).isEqualTo(404);

        var answer = zhou.put("/training/orders/" + order + "/acceptance", "programme", programme);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(zhang.get("/inbox").body()).contains("培训订单已接单");
        assertThat(zhang.get(answer.location()).body()).contains("推荐学员:凤来区实验小学", "名额 2 个");
        assertThat(zhang.post(answer.location() + "/nominations", "unit", town.school().toString(), "persons", town.person("李老师").toString()).status()).isEqualTo(303);
        assertThat(zhou.put("/training/orders/" + order + "/acceptance", "programme", programme).body()).contains("这份订单已接单,不能再改");
        assertThat(zhang.delete("/training/orders/" + order).body()).contains("这份订单已接单");
    }

    @Test
    void aRefusalSaysWhyAndASchoolMayWithdraw() {
        assertThat(zhou.put("/training/orders/" + order + "/refusal", "answer", "").body()).contains("不接单请写明理由");
        assertThat(zhou.put("/training/orders/" + order + "/refusal", "answer", "本学期专家已排满").status()).isEqualTo(303);
        assertThat(zhang.get("/training/orders").body()).contains("未接单", "本学期专家已排满");
        var second = Id.next().toString();
        ordered(zhang, second);
        assertThat(as("外教研员").delete("/training/orders/" + second).status()).isEqualTo(403);
        assertThat(zhang.delete("/training/orders/" + second).status()).isEqualTo(303);
        assertThat(zhang.get("/training/orders").body()).contains("已撤回");
    }

    @Test
    void anOrderSaysWhatForWhomAndWhen() {
        assertThat(zhang.post("/training/orders", "topic", "", "people", "0", "form", "X", "from", "2020-01-01", "to", "2019-01-01").body()).contains("请填写培训主题", "请写明学校的需要", "请选择一项", "参加人数填 1 到 2000", "请填写今天以后的日期",
                "结束日期不能早于开始日期");
        assertThat(ordered(zhou, Id.next().toString()).body()).contains("订单由学校提出");
        assertThat(as("李老师").get("/training/orders").status()).isEqualTo(403);
    }
}
