package yanxun.training.season;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.training.Classes.cohort;
import static yanxun.training.Classes.programme;
import static yanxun.training.Classes.today;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** A season: ranked wishes, the school's check, the draw, the class's check, a second round with the places left. */
class SeasonScreenTest extends TownTest {
    Browser zhou;
    Browser zhang;
    Browser li;
    String season;
    String lab;
    String reading;

    @BeforeEach
    void found() {
        zhou = as("周主任");
        zhang = as("张校长");
        li = as("李老师");
        season = Id.next().toString();
        assertThat(zhou.post("/training/seasons", "id", season, "title", "秋季选课", "mostWishes", "3", "wishesUntil", day(5), "checksUntil", day(7), "secondWishesUntil", day(12), "secondChecksUntil", day(14)).status()).isEqualTo(303);
        lab = cohort(zhou, programme(zhou, "实验教学"), "SIGN_UP", 1, "season", season, "title", "实验班");
        reading = cohort(zhou, programme(zhou, "整本书阅读"), "SIGN_UP", 2, "season", season, "title", "阅读班");
    }

    private static String day(int ahead) {
        return today().plusDays(ahead).toString();
    }

    private void open() {
        assertThat(zhou.put("/training/seasons/" + season + "/publication").status()).isEqualTo(303);
    }

    /** As if the deadlines of this round had passed. */
    private void later(String columns) {
        Scope.runEverywhere(() -> jdbc.sql("update training.season set " + columns + " where id = :id::uuid").param("id", season).update());
    }

    private Browser.Answer wish(String name, String... cohorts) {
        var fields = new String[cohorts.length * 2];
        for (int i = 0; i < cohorts.length; i++) {
            fields[2 * i] = "wishes";
            fields[2 * i + 1] = cohorts[i];
        }
        return as(name).put("/training/seasons/" + season + "/ballot", fields);
    }

    private void approve(String... names) {
        for (var name : names) {
            assertThat(zhou.put("/training/seasons/" + season + "/ballots/" + town.person(name) + "/check").status()).isEqualTo(303);
        }
    }

    private String state(String cohort, String name) {
        return yanxun.training.Classes.state(jdbc, cohort, town.person(name));
    }

    @Test
    void twoRoundsFromTheWishToTheClass() {
        open();
        assertThat(li.get("/inbox").body()).contains("可以选课了:秋季选课");
        assertThat(wish("李老师", lab, reading).status()).isEqualTo(303);
        assertThat(wish("赵老师", lab, "").status()).isEqualTo(303);
        assertThat(wish("刘老师", lab).status()).isEqualTo(303);
        assertThat(zhang.get("/training/checks").body()).contains("李老师", "实验班 → 阅读班").doesNotContain("刘老师");
        approve("李老师", "赵老师", "刘老师");
        assertThat(zhou.put("/training/seasons/" + season + "/draw").body()).contains("以后才能抽签");
        later("wishes_until = current_date - 3, checks_until = current_date - 2");
        assertThat(zhou.get("/training/seasons/" + season).body()).contains("分配预览", "抽签种子");
        assertThat(li.get("/training/seasons/" + season).body()).doesNotContain("分配预览");

        assertThat(zhou.put("/training/seasons/" + season + "/draw").status()).isEqualTo(303);
        assertThat(zhou.put("/training/seasons/" + season + "/draw").status()).isEqualTo(303);

        assertThat(state(reading, "李老师")).isEqualTo("PROPOSED");
        var first = state(lab, "赵老师").equals("PROPOSED") ? "赵老师" : "刘老师";
        var other = first.equals("赵老师") ? "刘老师" : "赵老师";
        assertThat(state(lab, other)).isEqualTo("none");
        assertThat(li.get("/training/seasons/" + season).body()).contains("得到第 2 志愿“阅读班”", "排在第");
        assertThat(zhou.put("/training/seasons/" + season + "/second-round").body()).contains("还有 2 人等班级审核");
        assertThat(zhou.put("/training/cohorts/" + lab + "/confirmation").status()).isEqualTo(303);
        assertThat(zhou.delete("/training/cohorts/" + reading + "/roster/" + town.person("李老师") + "/confirmation", "reason", "").body()).contains("请写明原因");
        assertThat(zhou.delete("/training/cohorts/" + reading + "/roster/" + town.person("李老师") + "/confirmation", "reason", "已学过").status()).isEqualTo(303);

        assertThat(zhou.put("/training/seasons/" + season + "/second-round").status()).isEqualTo(303);
        assertThat(wish(other, lab).body()).contains("没有剩余名额");
        assertThat(wish(other, reading).status()).isEqualTo(303);
        approve(other);
        later("second_wishes_until = current_date - 1, second_checks_until = current_date - 1");
        zhou.put("/training/seasons/" + season + "/draw");
        assertThat(state(reading, other)).isEqualTo("PROPOSED");
        zhou.put("/training/cohorts/" + reading + "/confirmation");
        assertThat(zhou.put("/training/seasons/" + season + "/end").status()).isEqualTo(303);
        assertThat(state(reading, other)).isEqualTo("PLACED");
        assertThat(zhou.get("/training/seasons/" + season).body()).contains("选课已结束");
    }

    @Test
    void whoGoesAwayEmptyInTheLastRoundWaitsAndMovesUp() {
        open();
        later("wishes_until = current_date - 9, checks_until = current_date - 8");
        zhou.put("/training/seasons/" + season + "/draw");
        zhou.put("/training/seasons/" + season + "/second-round");
        wish("李老师", lab);
        wish("赵老师", lab);
        approve("李老师", "赵老师");
        later("second_wishes_until = current_date - 1, second_checks_until = current_date - 1");
        zhou.put("/training/seasons/" + season + "/draw");
        var served = state(lab, "李老师").equals("PROPOSED") ? "李老师" : "赵老师";
        var empty = served.equals("李老师") ? "赵老师" : "李老师";
        assertThat(state(lab, empty)).isEqualTo("WAITING");

        as(served).delete("/training/cohorts/" + lab + "/place");

        assertThat(state(lab, empty)).isEqualTo("PROPOSED");
        assertThat(as(empty).get("/inbox").body()).contains("候补轮到您了");
    }

    @Test
    void aSeasonIsSeenOnceOpenAndNotInTheOtherDistrict() {
        assertThat(li.get("/training/seasons/" + season).status()).isEqualTo(404);
        assertThat(zhang.post("/training/seasons", "title", "校内选课", "mostWishes", "1", "wishesUntil", day(1), "checksUntil", day(1), "secondWishesUntil", day(1), "secondChecksUntil", day(1)).body()).contains("选课季由教研中心发布");
        open();
        assertThat(li.get("/training/seasons/" + season).body()).contains("实验班", "第一志愿");
        assertThat(as("外老师").get("/training/seasons/" + season).status()).isEqualTo(404);
        assertThat(as("外老师").put("/training/seasons/" + season + "/ballot", "wishes", lab).status()).isEqualTo(404);
        assertThat(zhang.put("/training/seasons/" + season + "/draw").status()).isEqualTo(404);
        assertThat(zhou.put("/training/seasons/" + season + "/publication").body()).contains("选课季已经发布");
    }

    @Test
    void wishesAreRankedOnceEachWithinTheNumberAndTheDays() {
        open();
        assertThat(wish("李老师").body()).contains("请选 1 到 3 个班");
        assertThat(wish("李老师", Id.next().toString()).body()).contains("有的班不在这个选课季里");
        assertThat(wish("李老师", lab, lab).body()).as("the same rule as for a menu").contains("各志愿不能重复");
        assertThat(wish("李老师", lab).status()).isEqualTo(303);
        assertThat(li.get("/training/seasons/" + season).body()).contains("已提交,等学校审核");
        assertThat(li.delete("/training/seasons/" + season + "/ballot").status()).isEqualTo(303);
        assertThat(li.delete("/training/seasons/" + season + "/ballot").status()).isEqualTo(404);
        later("wishes_until = current_date - 2");
        assertThat(wish("李老师", lab).body()).contains("这一轮的志愿已截止");
    }

    @Test
    void theSchoolApprovesReturnsAndTakesBackUntilTheRoundIsDrawn() {
        open();
        wish("李老师", lab);
        wish("张校长", lab);
        var check = "/training/seasons/" + season + "/ballots/" + town.person("李老师") + "/check";

        assertThat(zhang.get("/inbox").body()).contains("待审核的选课志愿");
        assertThat(zhang.put("/training/seasons/" + season + "/ballots/" + town.person("张校长") + "/check").body()).contains("自己的志愿不能自己审核");
        assertThat(as("外教研员").put(check).status()).isEqualTo(403);
        assertThat(zhang.put(check + "/return", "reason", "").body()).contains("请写明原因");
        assertThat(zhang.put(check + "/return", "reason", "先选师德课").status()).isEqualTo(303);
        assertThat(li.get("/training/seasons/" + season).body()).contains("学校退回:先选师德课");
        assertThat(zhang.put(check).body()).contains("要改请先收回");
        assertThat(zhang.delete(check).status()).isEqualTo(303);
        assertThat(zhang.put(check).status()).isEqualTo(303);
        assertThat(wish("李老师", reading).status()).isEqualTo(303);
        assertThat(li.get("/training/seasons/" + season).body()).contains("已提交,等学校审核");
        later("wishes_until = current_date - 3, checks_until = current_date - 2");
        assertThat(zhang.put(check).body()).contains("这一轮的学校审核已截止");
        zhou.put("/training/seasons/" + season + "/draw");
        assertThat(li.get("/training/seasons/" + season).body()).contains("学校没有在期限内审核");
    }

    @Test
    void nobodyPutsACohortIntoAnOpenSeasonAndNoClassBeginsBeforeTheSecondCheck() {
        var early = cohort(zhou, programme(zhou, "太早的班"), "SIGN_UP", 5, "season", season, "title", "太早", "startsOn", day(13), "enrolUntil", day(12));
        assertThat(zhou.put("/training/seasons/" + season + "/publication").body()).contains("就开班,请先改日期:太早");
        zhou.put("/training/cohorts/" + early + "/cancellation", "reason", "改期");
        assertThat(zhou.put("/training/cohorts/" + lab + "/publication").body()).contains("随选课季一起发布");
        open();
        assertThat(zhou.post("/training/cohorts", "programme", programme(zhou, "晚到的班"), "season", season, "title", "晚到", "least", "1", "most", "5", "startsOn", day(21), "endsOn", day(30), "enrolUntil", day(14)).body())
                .contains("不能再往里加班");
    }

    @Test
    void thePagesCostTheSameHoweverManyWish() {
        open();
        wish("李老师", lab);
        var page = QueryBudget.spentBy(zhou, "/training/seasons/" + season);
        var mine = QueryBudget.spentBy(li, "/training/seasons/" + season);
        wish("赵老师", lab, reading);
        wish("刘老师", reading);
        assertThat(QueryBudget.spentBy(zhou, "/training/seasons/" + season)).isEqualTo(page).isLessThanOrEqualTo(12);
        assertThat(QueryBudget.spentBy(li, "/training/seasons/" + season)).isEqualTo(mine).isLessThanOrEqualTo(12);
    }
}
