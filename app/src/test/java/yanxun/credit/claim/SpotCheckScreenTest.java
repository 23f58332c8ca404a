package yanxun.credit.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.support.Patience.eventually;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** Accepted claims drawn by lot and looked at again. */
class SpotCheckScreenTest extends TownTest {
    Browser zhou;
    Browser wang;
    final List<UUID> claims = new ArrayList<>();

    @BeforeEach
    void found() {
        Scope.runEverywhere(() -> jdbc.sql("insert into org.duty (id, wall, person_id, post, unit_id, scope_id, valid) values (gen_random_uuid(), :wall, :id, 'TRAINING_OFFICER', :unit, :wall, daterange('2020-09-01', null))")
                .param("wall", town.district()).param("id", town.person("王教研员")).param("unit", town.bureau()).update());
        zhou = as("周主任");
        wang = as("王教研员");
        var liu = as("刘老师");
        for (int i = 0; i < 5; i++) {
            var id = Id.next();
            liu.post("/hours/claims", "id", id.toString(), "title", "第 " + i + " 份", "organiser", "省厅", "level", "PROVINCE", "form", "DEGREE", "role", "LEARNER", "from", "2026-0" + (i + 1) + "-02", "to", "2026-0" + (i + 1) + "-06", "quantity", "40");
            liu.upload("/hours/claims/" + id + "/evidence", "file", "证书.pdf", ClaimScreenTest.other(i));
            liu.put("/hours/claims/" + id + "/submission");
            assertThat(zhou.put("/hours/claims/" + id + "/recognition", "granted", "true").status()).isEqualTo(303);
            claims.add(id);
        }
        eventually(() -> assertThat(hours()).isEqualTo(10));
    }

    @Test
    void theDrawIsWhatAnybodyReckonsFromTheSeed() {
        var check = drawn("40", "双色球 2026131 期 03 08 17 21 26 31");

        var expected = Draw.of(claims, "双色球 2026131 期 03 08 17 21 26 31", 40);
        assertThat(expected).hasSize(2);
        var page = zhou.get(check).body();
        assertThat(page).contains("双色球 2026131 期 03 08 17 21 26 31", Draw.digest(claims), "共 5 份,比例 40%", "由另一位同志抽查");
        assertThat(claims.stream().filter(claim -> page.contains("/hours/claims/" + claim)).toList()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(as("外教研员").get(check).status()).isIn(403, 404);
        assertThat(as("张校长").get(check).body()).contains("没有抽到您学校的申报");
    }

    @Test
    void aFalseClaimIsTakenBackWithTheReason() {
        var check = drawn("20", "7");
        var claim = Draw.of(claims, "7", 20).getFirst();
        assertThat(zhou.put(check + "/claims/" + claim, "genuine", "true").body()).as("who accepted does not check").contains("由另一位同志抽查");
        assertThat(as("张校长").put(check + "/claims/" + claim, "genuine", "true").status()).isEqualTo(403);
        assertThat(wang.put(check + "/claims/" + claim, "genuine", "false").body()).contains("请写明哪里不实");
        assertThat(wang.put(check + "/claims/" + claim, "genuine", "false", "note", "主办方查无此人").status()).isEqualTo(303);

        eventually(() -> assertThat(hours()).isEqualTo(8));
        assertThat(as("刘老师").get("/hours/claims/" + claim).body()).contains("已撤销", "主办方查无此人");
        assertThat(as("刘老师").get("/hours?year=2025").body()).contains("冲正", "抽查不实:主办方查无此人");
        assertThat(as("刘老师").get("/inbox").body()).contains("学时申报经抽查撤销");
        assertThat(wang.put(check + "/claims/" + claim, "genuine", "true").body()).contains("这一份已经查过了");
        assertThat(wang.get("/hours/claims/checks").body()).contains("已查 1 / 1", "不实 1");
        assertThat(as("孙审计员").get("/audit?q=claim:" + claim).body()).contains("抽查不实", "主办方查无此人");
    }

    @Test
    void aGenuineOneStays() {
        var check = drawn("1", "公布的种子");
        var claim = Draw.of(claims, "公布的种子", 1).getFirst();
        assertThat(wang.put(check + "/claims/" + claim, "genuine", "true", "note", "原件一致").status()).isEqualTo(303);
        assertThat(wang.get(check).body()).contains("属实", "原件一致", "已全部查完");
        assertThat(wang.put(check + "/claims/" + Id.next(), "genuine", "true").status()).isEqualTo(404);
        assertThat(hours()).isEqualTo(10);
    }

    @Test
    void aDrawThatCannotBeIsRefused() {
        assertThat(zhou.post("/hours/claims/checks", "title", "", "from", "2026-09-01", "to", "2026-08-01", "percent", "101", "seed", "").body()).contains("请填写名称", "结束不早于开始", "比例是 1 到 100 的整数", "请填写事先公布的种子");
        assertThat(zhou.post("/hours/claims/checks", "title", "旧年", "from", "2020-09-01", "to", "2020-10-01", "percent", "10", "seed", "1").body()).contains("没有已认定的申报可以抽查");
        assertThat(as("张校长").post("/hours/claims/checks", "title", "x", "from", "2020-09-01", "to", "2020-10-01", "percent", "10", "seed", "1").status()).isEqualTo(403);
        assertThat(as("李老师").get("/hours/claims/checks").status()).isEqualTo(403);
    }

    private String drawn(String percent, String seed) {
        var id = Id.next().toString();
        var today = Times.day(java.time.Instant.now()).toString();
        String check = "";
        for (int i = 0; i < 2; i++) {
            check = zhou.post("/hours/claims/checks", "id", id, "title", "秋季抽查", "from", "2026-01-01", "to", today, "percent", percent, "seed", seed).location();
        }
        assertThat(check).isEqualTo("/hours/claims/checks/" + id);
        return check;
    }

    private int hours() {
        return Scope.everywhere(() -> jdbc.sql("select coalesce(sum(hours), 0) from credit.entry where person_id = :id").param("id", town.person("刘老师")).query(Integer.class).single());
    }
}
