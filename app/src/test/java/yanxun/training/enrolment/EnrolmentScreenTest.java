package yanxun.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.training.Classes.cohort;
import static yanxun.training.Classes.open;
import static yanxun.training.Classes.programme;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.platform.access.Scope;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** Cohorts and places: signing up, the school's check, the queue, quotas, assignment. */
class EnrolmentScreenTest extends TownTest {
    Browser zhou;
    Browser zhang;
    Browser li;
    String programme;

    @BeforeEach
    void found() {
        zhou = as("周主任");
        zhang = as("张校长");
        li = as("李老师");
        programme = programme(zhou, "区级培训");
    }

    private String state(String cohort, String name) {
        return yanxun.training.Classes.state(jdbc, cohort, town.person(name));
    }

    @Test
    void aDraftIsSeenByThoseWhoLookAfterItAndAPublishedOneByTheDistrict() {
        var id = cohort(zhou, programme, "SIGN_UP", 20);
        assertThat(li.get("/training/cohorts/" + id).status()).isEqualTo(404);
        assertThat(zhou.get("/training/cohorts/" + id).body()).contains("由主办单位发布");

        assertThat(zhou.put("/training/cohorts/" + id + "/publication").status()).isEqualTo(303);

        assertThat(li.get("/training/cohorts/" + id).body()).contains("我要报名", "已占 0 / 20 个名额").doesNotContain("/publication");
        assertThat(li.get("/training?joining=yes").body()).contains("班 " + id.substring(30));
        assertThat(as("外老师").get("/training/cohorts/" + id).status()).isEqualTo(404);
        assertThat(as("外老师").put("/training/cohorts/" + id + "/place").status()).isEqualTo(404);
        assertThat(as("外教研员").get("/training").body()).doesNotContain("班 " + id.substring(30));
        assertThat(zhou.put("/training/cohorts/" + id + "/publication").body()).contains("只有筹备中的班可以发布");
    }

    @Test
    void whoSignsUpIsCheckedByTheSchoolAndThenHasAPlace() {
        var id = open(zhou, programme, "SIGN_UP", 20);

        assertThat(li.put("/training/cohorts/" + id + "/place").status()).isEqualTo(303);

        assertThat(li.get("/training/cohorts/" + id).body()).contains("待学校审核");
        assertThat(zhang.get("/inbox").body()).contains("待审核的培训报名");
        assertThat(zhang.get("/training/checks").body()).contains("李老师");
        assertThat(as("刘老师").get("/training/checks").status()).isEqualTo(403);
        assertThat(zhang.put("/training/checks/" + id + "/" + town.person("李老师") + "/approval").status()).isEqualTo(303);
        assertThat(state(id, "李老师")).isEqualTo("PLACED");
        assertThat(li.get("/inbox").body()).contains("已入班");
        assertThat(li.get("/training/mine").body()).contains("已入班");
        assertThat(li.put("/training/cohorts/" + id + "/place").body()).contains("您已经报过名了");
        assertThat(zhang.put("/training/checks/" + id + "/" + town.person("李老师") + "/approval").body()).contains("只有待审核的可以审核");
    }

    @Test
    void theSchoolReturnsWithAReasonAndMayThinkAgainUntilTheDeadline() {
        var id = open(zhou, programme, "SIGN_UP", 20);
        li.put("/training/cohorts/" + id + "/place");
        var check = "/training/checks/" + id + "/" + town.person("李老师");

        assertThat(zhang.put(check + "/return", "reason", " ").body()).contains("请写明原因");
        assertThat(zhang.put(check + "/return", "reason", "与毕业班冲突").status()).isEqualTo(303);
        assertThat(li.get("/training/cohorts/" + id).body()).contains("学校退回", "与毕业班冲突", "我要报名");

        li.put("/training/cohorts/" + id + "/place");
        zhang.put(check + "/approval");
        assertThat(zhang.delete(check + "/approval").status()).isEqualTo(303);
        assertThat(state(id, "李老师")).isEqualTo("ASKED");
        zhang.put(check + "/approval");
        Scope.runEverywhere(() -> jdbc.sql("update training.cohort set enrol_until = current_date - 2 where id = :id::uuid").param("id", id).update());
        assertThat(zhang.delete(check + "/approval").body()).contains("审核不能收回");
    }

    @Test
    void aSchoolChecksItsOwnAndNobodyChecksThemselves() {
        var id = open(zhou, programme, "SIGN_UP", 20);
        as("刘老师").put("/training/cohorts/" + id + "/place");
        zhang.put("/training/cohorts/" + id + "/place");

        assertThat(zhang.put("/training/checks/" + id + "/" + town.person("刘老师") + "/approval").status()).isEqualTo(404);
        assertThat(zhang.put("/training/checks/" + id + "/" + town.person("张校长") + "/approval").body()).contains("自己的报名不能自己审核");
        assertThat(zhou.put("/training/checks/" + id + "/" + town.person("刘老师") + "/approval").status()).isEqualTo(303);
        assertThat(as("陈主任").put("/training/checks/" + id + "/" + town.person("张校长") + "/approval").status()).isEqualTo(303);
    }

    private Browser.Answer changes(String cohort, String most, String place) {
        var version = zhou.get("/training/cohorts/" + cohort + "/form").body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        return zhou.put("/training/cohorts/" + cohort, "version", version, "title", "改过的班", "admission", "SIGN_UP", "least", "1", "most", most, "place", place, "startsOn", yanxun.training.Classes.today().plusDays(21).toString(),
                "endsOn", yanxun.training.Classes.today().plusDays(80).toString(), "enrolUntil", yanxun.training.Classes.today().plusDays(14).toString());
    }

    @Test
    void theLineOfTheSchoolsDeskComesBackWhenSomebodyElseSignsUp() {
        var id = open(zhou, programme, "SIGN_UP", 20);
        li.put("/training/cohorts/" + id + "/place");
        zhang.put("/training/checks/" + id + "/" + town.person("李老师") + "/approval");
        assertThat(zhang.get("/inbox").body()).doesNotContain("待审核的培训报名");
        as("赵老师").put("/training/cohorts/" + id + "/place");
        assertThat(zhang.get("/inbox").body()).as("a live line").contains("待审核的培训报名");
    }

    @Test
    void morePlacesGoToTheFirstWhoWaitsAndAreNeverFewerThanHeld() {
        var id = open(zhou, programme, "SIGN_UP", 1);
        li.put("/training/cohorts/" + id + "/place");
        as("赵老师").put("/training/cohorts/" + id + "/place");
        as("刘老师").put("/training/cohorts/" + id + "/place");
        assertThat(changes(id, "2", "").status()).isEqualTo(303);
        assertThat(List.of(state(id, "李老师"), state(id, "赵老师"), state(id, "刘老师"))).containsExactly("ASKED", "ASKED", "WAITING");
        assertThat(changes(id, "1", "").body()).contains("已有 2 人占着名额");
        Scope.runEverywhere(() -> jdbc.sql("update training.place set state = 'WITHDRAWN' where cohort_id = :id::uuid and person_id = :who").param("id", id).param("who", town.person("李老师")).update());
        as("陈主任").put("/training/cohorts/" + id + "/place");
        assertThat(state(id, "陈主任")).as("nobody passes who waits").isEqualTo("WAITING");
    }

    @Test
    void anotherPlaceIsToldToEverybodyOnTheListAndInTheQueue() {
        var id = open(zhou, programme, "SIGN_UP", 1);
        li.put("/training/cohorts/" + id + "/place");
        as("赵老师").put("/training/cohorts/" + id + "/place");
        assertThat(changes(id, "1", "三号楼").status()).isEqualTo(303);
        assertThat(li.get("/inbox").body()).contains("培训班有变:改过的班", "三号楼");
        assertThat(as("赵老师").get("/inbox").body()).contains("培训班有变:改过的班");
    }

    @Test
    void whoComesTooLateWaitsAndMovesUpWhenSomebodyWithdraws() {
        var id = open(zhou, programme, "SIGN_UP", 1);
        li.put("/training/cohorts/" + id + "/place");
        as("赵老师").put("/training/cohorts/" + id + "/place");
        as("刘老师").put("/training/cohorts/" + id + "/place");
        assertThat(as("赵老师").get("/training/cohorts/" + id).body()).contains("候补,前面还有 0 人");
        assertThat(as("刘老师").get("/training/cohorts/" + id).body()).contains("候补,前面还有 1 人");
        zhang.put("/training/checks/" + id + "/" + town.person("赵老师") + "/approval");
        assertThat(state(id, "赵老师")).isEqualTo("WAITING");

        assertThat(li.delete("/training/cohorts/" + id + "/place").status()).isEqualTo(303);

        assertThat(state(id, "赵老师")).isEqualTo("PLACED");
        assertThat(state(id, "刘老师")).isEqualTo("WAITING");
        as("赵老师").delete("/training/cohorts/" + id + "/place");
        assertThat(state(id, "刘老师")).isEqualTo("ASKED");
        assertThat(as("刘老师").get("/inbox").body()).contains("候补轮到您了");
    }

    @Test
    void moreSeatsLetThoseWhoWaitMoveUpAndFewerThanHeldAreRefused() {
        var id = open(zhou, programme, "SIGN_UP", 1);
        li.put("/training/cohorts/" + id + "/place");
        as("赵老师").put("/training/cohorts/" + id + "/place");

        assertThat(changed(id, "2").status()).isEqualTo(303);

        assertThat(state(id, "赵老师")).isEqualTo("ASKED");
        assertThat(changed(id, "1").body()).contains("已有 2 人占着名额");
    }

    private Browser.Answer changed(String id, String most) {
        var version = Scope.everywhere(() -> jdbc.sql("select version from training.cohort where id = :id::uuid").param("id", id).query(String.class).single());
        return zhou.put("/training/cohorts/" + id, "version", version, "programme", programme, "title", "改过的班", "admission", "SIGN_UP", "least", "1", "most", most, "startsOn", yanxun.training.Classes.today().plusDays(21).toString(),
                "endsOn", yanxun.training.Classes.today().plusDays(60).toString(), "enrolUntil", yanxun.training.Classes.today().plusDays(14).toString());
    }

    @Test
    void oneSeatForTwoAtTheSameMomentGoesToOne() throws Exception {
        for (int round = 0; round < 5; round++) {
            var id = open(zhou, programme, "SIGN_UP", 1);
            var start = new CyclicBarrier(2);
            try (var two = Executors.newFixedThreadPool(2)) {
                two.invokeAll(List.of(asking(as("李老师"), id, start), asking(as("赵老师"), id, start)));
            }
            assertThat(List.of(state(id, "李老师"), state(id, "赵老师"))).containsExactlyInAnyOrder("ASKED", "WAITING");
        }
    }

    @Test
    void theLastSeatGivenBackAndAskedForAtTheSameMomentIsNeverGivenTwice() throws Exception {
        for (int round = 0; round < 5; round++) {
            var id = open(zhou, programme, "SIGN_UP", 1);
            li.put("/training/cohorts/" + id + "/place");
            as("赵老师").put("/training/cohorts/" + id + "/place");
            var start = new CyclicBarrier(2);
            var leaving = as("李老师");
            try (var two = Executors.newFixedThreadPool(2)) {
                two.invokeAll(List.of(() -> {
                    start.await();
                    return leaving.delete("/training/cohorts/" + id + "/place").status();
                }, asking(as("刘老师"), id, start)));
            }
            assertThat(List.of(state(id, "李老师"), state(id, "赵老师"), state(id, "刘老师"))).containsExactly("WITHDRAWN", "ASKED", "WAITING");
        }
    }

    private static Callable<Integer> asking(Browser browser, String id, CyclicBarrier start) {
        return () -> {
            start.await();
            return browser.put("/training/cohorts/" + id + "/place").status();
        };
    }

    @Test
    void afterTheDeadlineNobodySignsUpOrLeavesByThemselves() {
        var id = open(zhou, programme, "SIGN_UP", 20);
        li.put("/training/cohorts/" + id + "/place");
        Scope.runEverywhere(() -> jdbc.sql("update training.cohort set enrol_until = current_date - 2 where id = :id::uuid").param("id", id).update());

        assertThat(as("赵老师").put("/training/cohorts/" + id + "/place").body()).contains("报名已截止");
        assertThat(li.delete("/training/cohorts/" + id + "/place").body()).contains("以后不能自己退出");
        assertThat(zhou.delete("/training/cohorts/" + id + "/roster/" + town.person("李老师"), "reason", "").body()).contains("请写明原因");
        assertThat(zhou.delete("/training/cohorts/" + id + "/roster/" + town.person("李老师"), "reason", "产假").status()).isEqualTo(303);
        assertThat(state(id, "李老师")).isEqualTo("WITHDRAWN");
    }

    @Test
    void whoDoesNotMeetTheCriteriaIsToldWhich() {
        var maths = programme(zhou, "数学班", "audience.subjects", "数学", "audience.yearsBelow", "3");
        var needing = programme(zhou, "提高班");
        zhou.post("/training/programmes/" + needing + "/prerequisites", "needs", maths);
        var id = open(zhou, maths, "SIGN_UP", 20);
        var second = open(zhou, needing, "SIGN_UP", 20);

        assertThat(li.get("/training/cohorts/" + id).body()).contains("您现在不符合条件:教龄不满 3 年、学科:数学").doesNotContain("我要报名");
        assertThat(li.put("/training/cohorts/" + id + "/place").body()).contains("不符合条件:教龄不满 3 年、学科:数学");
        assertThat(li.put("/training/cohorts/" + second + "/place").body()).contains("不符合条件:先修完“数学班”");
    }

    @Test
    void schoolsNameTheirPeopleWithinTheQuota() {
        var id = cohort(zhou, programme, "QUOTA", 3);
        assertThat(zhou.put("/training/cohorts/" + id + "/publication").body()).contains("还没有给学校分名额");
        assertThat(zhou.put("/training/cohorts/" + id + "/quotas", "way", "PROPORTIONAL", "places", "9").body()).contains("名额应在 1 到 3 之间");
        assertThat(zhou.put("/training/cohorts/" + id + "/quotas", "way", "PROPORTIONAL", "places", "3").status()).isEqualTo(303);
        assertThat(zhou.put("/training/cohorts/" + id + "/quotas", "places", "0", "unit", town.bureau().toString()).status()).isEqualTo(303);
        assertThat(zhou.get("/training/cohorts/" + id).body()).contains("名额分配", "4 人符合条件,占 9 人的份额得 1 个");
        zhou.put("/training/cohorts/" + id + "/quotas", "places", "1", "unit", town.school().toString());
        zhou.put("/training/cohorts/" + id + "/publication");
        assertThat(zhang.get("/inbox").body()).contains("请推荐培训学员");
        assertThat(zhang.get("/training/cohorts/" + id).body()).contains("推荐学员:凤来区实验小学", "李老师").doesNotContain("刘老师");

        var url = "/training/cohorts/" + id + "/nominations";
        assertThat(zhang.post(url, "unit", town.school().toString(), "persons", town.person("刘老师").toString()).body()).contains("只能推荐本校教师");
        assertThat(zhang.post(url, "unit", town.villageSchool().toString(), "persons", town.person("刘老师").toString()).status()).isEqualTo(404);
        assertThat(zhang.post(url, "unit", town.school().toString()).body()).contains("请在名单里勾选");
        assertThat(zhang.post(url, "unit", town.school().toString(), "persons", town.person("李老师").toString(), "persons", town.person("赵老师").toString()).body()).contains("本校名额 1 个,已推荐 0 人,这次勾选了 2 人");
        assertThat(zhang.post(url, "unit", town.school().toString(), "persons", town.person("李老师").toString()).status()).isEqualTo(303);
        assertThat(state(id, "李老师")).isEqualTo("PLACED");
        assertThat(li.delete("/training/cohorts/" + id + "/place").body()).contains("需要退出请向学校");
        assertThat(li.put("/training/cohorts/" + id + "/place").body()).contains("这个班不接受个人报名");
        assertThat(zhang.delete(url + "/" + town.person("李老师")).status()).isEqualTo(303);
        assertThat(state(id, "李老师")).isEqualTo("WITHDRAWN");
    }

    @Test
    void whatSchoolsAreAskedForIsWhatHoldsNow() {
        var id = cohort(zhou, programme, "QUOTA", 3);
        zhou.put("/training/cohorts/" + id + "/quotas", "way", "PROPORTIONAL", "places", "3");
        zhou.put("/training/cohorts/" + id + "/quotas", "places", "1", "unit", town.school().toString());
        zhou.put("/training/cohorts/" + id + "/publication");
        var line = "请推荐培训学员";
        assertThat(zhang.get("/inbox").body()).contains(line);

        var later = yanxun.training.Classes.today().plusDays(17);
        var version = Scope.everywhere(() -> jdbc.sql("select version from training.cohort where id = :id::uuid").param("id", id).query(String.class).single());
        assertThat(zhou.put("/training/cohorts/" + id, "version", version, "title", "改过的班", "admission", "QUOTA", "least", "1", "most", "3", "startsOn", later.plusDays(10).toString(), "endsOn", later.plusDays(60).toString(),
                "enrolUntil", later.toString()).status()).isEqualTo(303);
        assertThat(due(id)).as("the new deadline").containsOnly(later.toString());

        var url = "/training/cohorts/" + id + "/nominations";
        zhang.post(url, "unit", town.school().toString(), "persons", town.person("李老师").toString());
        assertThat(zhang.get("/inbox").body()).as("done").doesNotContain(line);
        zhang.delete(url + "/" + town.person("李老师"));
        assertThat(zhang.get("/inbox").body()).as("taken back, so open again").contains(line);

        zhou.put("/training/cohorts/" + id + "/quotas", "places", "0", "unit", town.school().toString());
        assertThat(zhang.get("/inbox").body()).as("no place any more").doesNotContain(line);
        zhou.put("/training/cohorts/" + id + "/quotas", "places", "1", "unit", town.school().toString());
        assertThat(zhang.get("/inbox").body()).contains(line);
        zhou.put("/training/cohorts/" + id + "/cancellation", "reason", "人数不足");
        assertThat(zhang.get("/inbox").body()).as("called off").doesNotContain(line);
    }

    @Test
    void nothingIsLeftToCheckOnceTheCohortIsCalledOff() {
        var id = open(zhou, programme, "SIGN_UP", 20);
        li.put("/training/cohorts/" + id + "/place");
        assertThat(zhang.get("/inbox").body()).contains("待审核的培训报名");
        zhou.put("/training/cohorts/" + id + "/cancellation", "reason", "人数不足");
        assertThat(zhang.get("/inbox").body()).doesNotContain("待审核的培训报名");
    }

    private java.util.List<String> due(String cohort) {
        return Scope.everywhere(() -> jdbc.sql("select distinct due_on::text from notice.item where source = :source").param("source", "quota:" + cohort).query(String.class).list());
    }

    @Test
    void theCriteriaAssignAllOrNobody() {
        var language = programme(zhou, "语文教师轮训", "audience.subjects", "语文");
        var id = open(zhou, language, "ASSIGNMENT", 3);

        assertThat(zhou.post("/training/cohorts/" + id + "/assignments", "everybody", "true").body()).contains("要加 4 人,只剩 3 个名额");
        changed(id, "9");
        Scope.runEverywhere(() -> jdbc.sql("update training.cohort set most = 9 where id = :id::uuid").param("id", id).update());
        assertThat(zhou.post("/training/cohorts/" + id + "/assignments", "everybody", "true").status()).isEqualTo(303);
        assertThat(List.of(state(id, "李老师"), state(id, "刘老师"), state(id, "陈主任"), state(id, "王教研员"), state(id, "赵老师"))).containsExactly("PLACED", "PLACED", "PLACED", "PLACED", "none");
        assertThat(zhou.post("/training/cohorts/" + id + "/assignments", "everybody", "true").body()).contains("没有可以添加的人");
        assertThat(zhou.post("/training/cohorts/" + id + "/assignments", "numbers", "T999").body()).contains("没有这些工号");
        assertThat(zhang.post("/training/cohorts/" + id + "/assignments", "everybody", "true").status()).isEqualTo(404);
    }

    @Test
    void theRosterIsForTheOrganiserAndEachSchoolSeesItsOwn() {
        var id = open(zhou, programme, "SIGN_UP", 20);
        li.put("/training/cohorts/" + id + "/place");
        as("刘老师").put("/training/cohorts/" + id + "/place");

        assertThat(zhou.get("/training/cohorts/" + id + "/roster").body()).contains("李老师", "刘老师", "移出");
        assertThat(zhang.get("/training/cohorts/" + id + "/roster").body()).contains("李老师").doesNotContain("刘老师", "移出的原因");
        assertThat(li.get("/training/cohorts/" + id + "/roster").status()).isEqualTo(403);
        var workbook = zhou.get("/training/cohorts/" + id + "/roster?format=xlsx");
        assertThat(workbook.status()).isEqualTo(200);
        assertThat(new String(workbook.bytes(), 0, 2, java.nio.charset.StandardCharsets.ISO_8859_1)).isEqualTo("PK");
    }

    @Test
    void aCohortStartsWhenNobodyIsUndecidedAndEnoughHaveComeOrWithAReason() {
        var id = open(zhou, programme, "SIGN_UP", 20, "least", "2");
        li.put("/training/cohorts/" + id + "/place");
        assertThat(zhou.put("/training/cohorts/" + id + "/start").body()).contains("还有 1 人等学校或班级审核");
        zhang.put("/training/checks/" + id + "/" + town.person("李老师") + "/approval");
        assertThat(zhou.put("/training/cohorts/" + id + "/start").body()).contains("只有 1 人,不足最少开班人数 2");
        assertThat(zhou.put("/training/cohorts/" + id + "/start", "note", "小班试点").status()).isEqualTo(303);
        assertThat(as("赵老师").put("/training/cohorts/" + id + "/place").body()).contains("报名已截止");
        assertThat(zhang.put("/training/cohorts/" + id + "/start").status()).isEqualTo(404);
    }

    @Test
    void callingOffTellsEverybodyAndWantsAReason() {
        var id = open(zhou, programme, "SIGN_UP", 20);
        li.put("/training/cohorts/" + id + "/place");

        assertThat(zhou.put("/training/cohorts/" + id + "/cancellation", "reason", "").body()).contains("请写明取消原因");
        assertThat(zhou.put("/training/cohorts/" + id + "/cancellation", "reason", "专家行程有变").status()).isEqualTo(303);
        assertThat(li.get("/inbox").body()).contains("培训班取消");
        assertThat(zhou.put("/training/cohorts/" + id + "/publication").body()).contains("只有筹备中的班可以发布");
    }

    @Test
    void thePagesCostTheSameHoweverManyAreOnThem() {
        var id = open(zhou, programme, "SIGN_UP", 20);
        li.put("/training/cohorts/" + id + "/place");
        var pages = List.of("/training", "/training/cohorts/" + id, "/training/cohorts/" + id + "/roster", "/training/checks", "/training/mine");
        var before = pages.stream().map(page -> QueryBudget.spentBy(zhou, page)).toList();
        for (var name : List.of("赵老师", "刘老师", "陈主任", "张校长")) {
            as(name).put("/training/cohorts/" + id + "/place");
            open(zhou, programme, "SIGN_UP", 20);
        }
        assertThat(pages.stream().map(page -> QueryBudget.spentBy(zhou, page)).toList()).isEqualTo(before);
        assertThat(before).allMatch(spent -> spent <= 14);
    }
}
