package yanxun.org.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** Tiers and the 1230 gauge on screens. */
class PipelineScreenTest extends TownTest {
    Browser zhou;

    @BeforeEach
    void found() {
        zhou = as("周主任");
    }

    @Test
    void theDocumentsRuleIsRefusedAndTheOldRuleStays() {
        assertThat(zhou.put("/people/tiers", "name", "新教师", "years", "≤9", "name", "老教师", "years", "≥10").status()).isEqualTo(303);
        var refused = zhou.put("/people/tiers", "name", "新教师", "years", "≤5", "name", "青年教师", "years", "10–20", "name", "中年教师", "years", "≥20");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("满 6–9 年的教师不属于任何梯队", "满 20 年的教师同时属于“青年教师”和“中年教师”", "现在生效的仍是:新教师 ≤9、老教师 ≥10", "value=\"10–20\"");
        assertThat(zhou.put("/people/tiers", "name", "新教师", "years", "五年").body()).contains("看不懂“新教师”的年限");
        assertThat(zhou.put("/people/tiers").body()).contains("至少要有一个梯队");
        assertThat(zhou.get("/people?tier=" + encode("老教师")).body()).contains("李老师");
        assertThat(zhou.get("/people?tier=" + encode("新教师")).body()).contains("没有符合条件的教师");
        assertThat(zhou.get("/people?tier=" + encode("新教师") + "&on=2020-01-01").body()).contains("李老师");
    }

    @Test
    void tiersAreTheRegionsToRule() {
        assertThat(as("张校长").get("/people/tiers").status()).isEqualTo(403);
        assertThat(as("李老师").put("/people/tiers", "name", "x", "years", "≥0").status()).isEqualTo(403);
    }

    @Test
    void theGaugeNamesWhoIsMissingWhereAndWhoseTitleEnds() {
        var before = zhou.get("/people/pipeline").body();
        assertThat(before).contains("0 / 2", "凤来区实验小学", "河口小学").doesNotContain("邻县第一小学");
        honour("李老师", "名师", "市级", "2024-09-01", "2027-03-31");
        honour("陈主任", "骨干教师", "校级", "2024-09-01", "");
        var after = zhou.get("/people/pipeline?on=2026-10-01").body();
        assertThat(after).contains("1 / 2", "2027-03-31", "市级名师");
        assertThat(zhou.get("/people/pipeline?on=2027-04-01").body()).contains("0 / 2");
        assertThat(zhou.get("/people/pipeline?on=2024-08-31").body()).contains("0 / 2");
        var zhang = as("张校长").get("/people/pipeline").body();
        assertThat(zhang).contains("1 / 1").doesNotContain("河口小学", "全区每科 30 名骨干</h2>");
        assertThat(as("李老师").get("/people/pipeline").status()).isEqualTo(403);
        assertThat(QueryBudget.spentBy(zhou, "/people/pipeline")).isLessThanOrEqualTo(6);
    }

    private void honour(String name, String kind, String level, String from, String last) {
        assertThat(zhou.post("/people/" + town.person(name) + "/honours", "level", level, "kind", kind, "from", from, "last", last).status()).isEqualTo(303);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
