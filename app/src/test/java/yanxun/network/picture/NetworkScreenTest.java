package yanxun.network.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** The picture as a county sees it: the city above by name, its own units with doors, and a search. */
class NetworkScreenTest extends TownTest {
    @Test
    void aCountySeesTheNameOfItsCityAndNothingBehindIt() {
        var city = Id.next();
        var institute = Id.next();
        Scope.runEverywhere(() -> {
            unit(city, city, null, "CITY", "凤来市");
            unit(institute, city, city, "BUREAU", "凤来市教科院");
            unit(Id.next(), city, city, "SCHOOL", "凤来市第一中学");
            jdbc.sql("update org.unit_period set parent_id = :city where unit_id = :county").param("city", city).param("county", town.district()).update();
        });
        var zhou = as("周主任");
        var page = zhou.get("/network").body();
        assertThat(page).contains("凤来市教科院", "凤来区教研中心").doesNotContain("/network/units/" + institute, "/network/units/" + city, "凤来市第一中学");
        assertThat(zhou.get("/network/units/" + institute).status()).isEqualTo(404);
        assertThat(zhou.get("/network?open=all").body()).doesNotContain("凤来市第一中学");
        assertThat(as("外教研员").get("/network").body()).doesNotContain("凤来市教科院");
        assertThat(QueryBudget.spentBy(zhou, "/network")).isLessThanOrEqualTo(5);
    }

    @Test
    void aSearchFindsWithinTheDistrictOnly() {
        var zhou = as("周主任");
        assertThat(zhou.post("/network/communities", "id", Id.next().toString(), "name", "河口共同体", "kind", "COUNTY_WIDE", "lead", town.villageSchool().toString(), "from", "2024-09-01").status()).isEqualTo(303);
        assertThat(zhou.get("/network?q=" + encode("河口")).body()).contains("找到 1 个", "河口小学</text>", "清空条件");
        assertThat(zhou.get("/network?q=" + encode("邻县")).body()).contains("没有找到名称里有“邻县”的单位");
        assertThat(zhou.get("/network?q=" + encode("<script>")).body()).doesNotContain("<script>”");
    }

    private void unit(UUID id, UUID wall, @Nullable UUID parent, String kind, String name) {
        jdbc.sql("insert into org.unit (id, wall, kind) values (:id, :wall, :kind)").param("id", id).param("wall", wall).param("kind", kind).update();
        jdbc.sql("insert into org.unit_period (id, wall, unit_id, valid, name, parent_id, change) values (gen_random_uuid(), :wall, :id, daterange('2015-09-01', null), :name, :parent, '建立')")
                .param("wall", wall).param("id", id).param("name", name).param("parent", parent, java.sql.Types.OTHER).update();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
