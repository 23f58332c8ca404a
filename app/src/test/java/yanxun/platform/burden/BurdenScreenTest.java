package yanxun.platform.burden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.support.TownTest;

/** What the meter counts, and who is told. */
class BurdenScreenTest extends TownTest {
    @Autowired
    Burdens burdens;

    @Test
    void countsAcceptedFormsAndNothingElse() {
        var wang = as("王教研员");
        wang.get("/activities");
        wang.post("/activities", "id", Id.next().toString(), "title", "", "form", "lecture");
        assertThat(fields("王教研员")).isZero();
        wang.post("/activities", "id", Id.next().toString(), "title", "讲座", "form", "lecture", "theme", "");
        assertThat(fields("王教研员")).isEqualTo(2);
        wang.post("/activities", "id", Id.next().toString(), "title", "讲座", "form", "lecture", "_typed", "1");
        assertThat(fields("王教研员")).isEqualTo(3);
        assertThat(wang.get("/me/burden").body()).contains("活动", ">3<");
        assertThat(as("李老师").get("/me/burden").body()).contains("还没有填过");
    }

    @Test
    void theBureauSeesADistributionAndNoNames() {
        give("李老师", 10);
        give("赵老师", 20);
        give("刘老师", 30);
        give("陈主任", 40);
        var zhou = as("周主任");
        assertThat(zhou.get("/figures/burden").body()).contains("填报负担").doesNotContain(">20<", "李老师");
        give("张校长", 90);
        assertThat(zhou.get("/figures/burden").body()).contains(">30<", ">90<").doesNotContain("李老师", "张校长");
        assertThat(as("张校长").get("/figures/burden").body()).doesNotContain(">90<");
        assertThat(as("李老师").get("/figures/burden").status()).isEqualTo(403);
        assertThat(as("外教研员").get("/figures/burden").body()).doesNotContain(">30<");
    }

    @Test
    void onlyNumbersAreKept() {
        var columns = Scope.everywhere(() -> jdbc.sql("select column_name from information_schema.columns where table_schema = 'platform' and table_name = 'burden'").query(String.class).list());
        assertThat(columns).containsExactlyInAnyOrderElementsOf(List.of("wall", "person_id", "year", "term", "area", "forms", "fields"));
    }

    private void give(String name, int fields) {
        var half = TermHalf.of(yanxun.platform.time.Times.day(java.time.Instant.now()));
        burdens.count(town.district(), town.person(name), half, "activities", fields);
        burdens.write();
    }

    private int fields(String name) {
        burdens.write();
        return Scope.everywhere(() -> jdbc.sql("select coalesce(sum(fields), 0) from platform.burden where person_id = :id").param("id", town.person(name)).query(Integer.class).single());
    }
}
