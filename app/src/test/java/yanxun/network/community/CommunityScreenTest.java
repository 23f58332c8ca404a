package yanxun.network.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.platform.data.Id;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** Communities: founding, joining, leaving, dues, and the picture they make. */
class CommunityScreenTest extends TownTest {
    Browser zhou;

    @BeforeEach
    void found() {
        zhou = as("周主任");
    }

    @Test
    void aCommunityIsFoundedJoinedAndLeftInTime() {
        var url = community("实验小学共同体", "2024-09-01", "2027-08-31");
        assertThat(zhou.post(url + "/partners", "units", town.villageSchool().toString()).status()).isEqualTo(303);
        assertThat(zhou.get(url).body()).contains("河口小学", "2024-09-01 至 2027-08-31", "县域共同体");
        assertThat(zhou.post(url + "/partners", "units", town.villageSchool().toString()).body()).contains("这段时间已是成员");
        assertThat(zhou.post(url + "/partners", "units", town.school().toString()).body()).contains("牵头单位不用再作为成员加入");
        assertThat(zhou.post(url + "/partners", "units", town.bureau().toString(), "from", "2023-01-01").body()).contains("要在共同体的期限");
        assertThat(zhou.post(url + "/partners").body()).contains("请选择加入的单位");
        var partner = zhou.get(url).body().replaceAll("(?s).*/partners/([0-9a-f-]{36})/end.*", "$1");
        assertThat(zhou.put(url + "/partners/" + partner + "/end", "last", "2026-08-31").status()).isEqualTo(303);
        assertThat(zhou.put(url + "/partners/" + partner + "/end", "last", "2026-10-31").body()).contains("不在它的成员期内");
        assertThat(zhou.get("/network?open=all&on=2026-08-31").body()).contains("河口小学</text>");
        assertThat(zhou.get("/network?open=all&on=2026-09-01").body()).doesNotContain("河口小学</text>").contains("没有加入任何共同体的学校(1)");
        assertThat(zhou.get("/network/communities?on=2024-08-31").body()).contains("这一天没有共同体");
        assertThat(zhou.get("/network/communities?on=2024-09-01").body()).contains("实验小学共同体");
    }

    @Test
    void duesAreKeptAsData() {
        var url = community("要求共同体", "2024-09-01", "");
        assertThat(zhou.post(url + "/obligations", "what", "EXCHANGE", "per", "TERM", "atLeast", "3").status()).isEqualTo(303);
        assertThat(zhou.post(url + "/obligations", "what", "EXCHANGE", "per", "TERM", "atLeast", "5").body()).contains("这一事项已有要求");
        assertThat(zhou.post(url + "/obligations", "what", "DANCE", "per", "TERM", "atLeast", "5").status()).isEqualTo(422);
        assertThat(zhou.get(url).body()).contains("每学期校际交流不少于 3 次");
        assertThat(zhou.get("/network/communities").body()).contains("每学期校际交流≥3");
        var due = zhou.get(url).body().replaceAll("(?s).*/obligations/([0-9a-f-]{36}).*", "$1");
        assertThat(zhou.delete(url + "/obligations/" + due).status()).isEqualTo(303);
        assertThat(zhou.delete(url + "/obligations/" + due).status()).isEqualTo(404);
    }

    @Test
    void badInputAndStaleFormsAreRefused() {
        var refused = zhou.post("/network/communities", "name", "", "kind", "CLUB", "from", "2026-09-01", "last", "2025-09-01");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("请填写名称", "请选择类型", "请选择牵头单位", "结束日期不能早于成立日期");
        assertThat(zhou.post("/network/communities", "name", "外", "kind", "CLUSTER", "lead", town.neighbourSchool().toString(), "from", "2026-09-01").body()).contains("牵头单位不在您管理的范围内");
        var url = community("改名前", "2024-09-01", "");
        var fields = new String[] {"version", "0", "name", "改名后", "kind", "CLUSTER", "lead", town.school().toString(), "from", "2024-09-01"};
        assertThat(zhou.put(url, fields).status()).isEqualTo(303);
        assertThat(zhou.put(url, fields).body()).contains("刚才有人先保存了");
        zhou.post(url + "/partners", "units", town.villageSchool().toString(), "from", "2025-09-01");
        assertThat(zhou.put(url, "version", "1", "name", "改名后", "kind", "CLUSTER", "lead", town.villageSchool().toString(), "from", "2024-09-01").body()).contains("有 1 个成员");
    }

    @Test
    void everybodyOfTheDistrictSeesItAndNobodyElse() {
        var url = community("本区共同体", "2024-09-01", "");
        var li = as("李老师");
        assertThat(li.get(url).body()).contains("本区共同体").doesNotContain("加入成员");
        assertThat(li.get(url + "/form").status()).isEqualTo(403);
        assertThat(li.get("/network").body()).contains("六级教研网络").doesNotContain("设立单位");
        var foreigner = as("外教研员");
        assertThat(foreigner.get(url).status()).isEqualTo(404);
        assertThat(foreigner.get("/network/communities").body()).doesNotContain("本区共同体");
        assertThat(foreigner.get("/network?open=all").body()).doesNotContain("凤来区").contains("邻县");
        assertThat(zhou.get("/network/communities/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void thePictureCostsTheSameHoweverLarge() {
        var before = QueryBudget.spentBy(zhou, "/network?open=all");
        for (int i = 0; i < 5; i++) {
            community("共同体" + i, "2024-09-01", "");
        }
        assertThat(QueryBudget.spentBy(zhou, "/network?open=all")).isEqualTo(before).isLessThanOrEqualTo(4);
        assertThat(QueryBudget.spentBy(zhou, "/network/communities")).isLessThanOrEqualTo(4);
        assertThat(zhou.get("/network?community=x").status()).isEqualTo(422);
        assertThat(zhou.get("/network?open=%3Cscript%3E&on=2026-99-99").status()).isEqualTo(422);
    }

    private String community(String name, String from, String last) {
        var id = Id.next();
        assertThat(zhou.post("/network/communities", "id", id.toString(), "name", name, "kind", "COUNTY_WIDE", "lead", town.school().toString(), "from", from, "last", last).location())
                .isEqualTo("/network/communities/" + id);
        return "/network/communities/" + id;
    }
}
