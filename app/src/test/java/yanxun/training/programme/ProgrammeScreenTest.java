package yanxun.training.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.training.Classes.cohort;
import static yanxun.training.Classes.programme;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** Programmes: written by those who look after training, seen by those they are for. */
class ProgrammeScreenTest extends TownTest {
    Browser zhou;
    Browser zhang;
    Browser li;

    @BeforeEach
    void found() {
        zhou = as("周主任");
        zhang = as("张校长");
        li = as("李老师");
    }

    @Test
    void isWrittenOnceHoweverOftenItIsSentAndShowsItsConditions() {
        var id = Id.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(zhou.post("/training/programmes", "id", id, "title", "乡村数学教师培训", "kind", "GENERAL", "level", "DISTRICT", "form", "WORKSHOP", "hours", "12.5", "category", "KNOWLEDGE.SUBJECT", "block", "OWN",
                    "least", "10", "most", "40", "absenceNumerator", "1", "absenceDenominator", "5", "surveyFirst", "true", "audience.subjects", "数学", "audience.joinedFrom", "2010").status()).isEqualTo(303);
        }
        assertThat(zhou.get("/training/programmes/" + id).body()).contains("乡村数学教师培训", "12.5 学时 · 自定内容", "知识与技能 · 学科", "2010 年及以后入职;学科:数学", "现在符合条件 2 人,来自 1 个单位", "赵老师 凤来区实验小学",
                "缺席达到场次的 1/5,不计学时;准假的场次不算", "评价以后才计学时");
        assertThat(zhou.get("/training/programmes").body()).containsOnlyOnce("乡村数学教师培训");
    }

    @Test
    void saysWhatIsWrongBesideTheField() {
        var answer = zhou.post("/training/programmes", "title", "", "kind", "XXX", "level", "DISTRICT", "form", "WORKSHOP", "hours", "3.3", "least", "50", "most", "40", "absenceNumerator", "3", "absenceDenominator", "2",
                "audience.joinedFrom", "2022", "audience.joinedTo", "2020", "items", "课酬", "quantities", "x", "prices", "1", "items", "", "quantities", "", "prices", "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("请填写项目名称,不超过 120 字", "请选择一项", "学时以 0.5 为单位,在 0 到 500 之间", "最少开班人数至少 1,不能多于最多人数", "缺席标准应是不大于 1 的分数,分母不超过 100", "截止年份不能早于起始年份",
                "经费预算每行要有数量(整数)和单价(元,最多两位小数)");
    }

    @Test
    void theCostSheetIsAddedUpForThoseWhoLookAfterIt() {
        var id = programme(zhou, "有经费的项目", "items", "专家课酬", "quantities", "6", "measures", "人次", "prices", "800.50", "items", "资料", "quantities", "30", "measures", "份", "prices", "12", "least", "10");

        assertThat(zhou.get("/training/programmes/" + id).body()).contains("4803.00", "360.00", "5163.00", "满员 30 人时每人 172.10 元;最少 10 人时每人 516.30 元");
        assertThat(zhou.get("/training/programmes/" + id + "/costs").body()).contains("有经费的项目 经费预算", "5163.00");
        assertThat(li.get("/training/programmes/" + id).body()).contains("有经费的项目").doesNotContain("5163.00", "/form\"");
        assertThat(zhang.get("/training/programmes/" + id + "/costs").status()).isEqualTo(404);
    }

    @Test
    void aSchoolsProgrammeStaysInTheSchoolAndTheOtherDistrictSeesNothing() {
        var id = programme(zhang, "实验小学校本培训", "level", "SCHOOL");

        assertThat(li.get("/training/programmes/" + id).status()).isEqualTo(200);
        assertThat(zhou.get("/training/programmes/" + id).body()).contains("修改项目");
        assertThat(as("刘老师").get("/training/programmes/" + id).status()).isEqualTo(404);
        assertThat(as("外教研员").get("/training/programmes/" + id).status()).isEqualTo(404);
        assertThat(as("外教研员").get("/training/programmes").body()).doesNotContain("实验小学校本培训");
    }

    @Test
    void onlyThoseWhoLookAfterItChangeIt() {
        var id = programme(zhou, "区级项目");

        assertThat(zhang.get("/training/programmes/" + id + "/form").status()).isEqualTo(404);
        assertThat(zhang.put("/training/programmes/" + id, "title", "改了").status()).isEqualTo(404);
        assertThat(zhang.put("/training/programmes/" + id + "/retirement").status()).isEqualTo(404);
        assertThat(li.put("/training/programmes/" + id, "title", "改了").status()).isEqualTo(403);
        assertThat(as("王教研员").get("/training/programmes/new").status()).isEqualTo(403);
    }

    @Test
    void whoSavesOnAnOldPageOverwritesNothing() {
        var id = programme(zhou, "两人同改");
        var fields = new String[] {"version", "1", "title", "先改的", "kind", "GENERAL", "level", "DISTRICT", "form", "INTENSIVE", "hours", "10", "least", "1", "most", "30", "absenceNumerator", "1", "absenceDenominator", "5"};

        assertThat(zhou.put("/training/programmes/" + id, fields).status()).isEqualTo(303);
        assertThat(zhou.put("/training/programmes/" + id, fields).status()).isEqualTo(409);
        assertThat(zhou.get("/training/programmes/" + id).body()).contains("先改的");
    }

    @Test
    void aRetiredProgrammeHasNoMoreRunsUntilItIsRestored() {
        var id = programme(zhou, "停用的项目");
        assertThat(zhou.put("/training/programmes/" + id + "/retirement").status()).isEqualTo(303);

        assertThat(zhou.get("/training/programmes").body()).doesNotContain("停用的项目");
        assertThat(zhou.get("/training/programmes?retired=yes").body()).contains("停用的项目");
        assertThat(zhou.get("/training/cohorts/new?programme=" + id).status()).isEqualTo(404);
        assertThat(zhou.delete("/training/programmes/" + id + "/retirement").status()).isEqualTo(303);
        assertThat(zhou.get("/training/cohorts/new?programme=" + id).status()).isEqualTo(200);
    }

    @Test
    void prerequisitesAreAProgrammeOrHoursNotBoth() {
        var first = programme(zhou, "初级班");
        var id = programme(zhou, "高级班");

        assertThat(zhou.post("/training/programmes/" + id + "/prerequisites", "needs", first).status()).isEqualTo(303);
        assertThat(zhou.post("/training/programmes/" + id + "/prerequisites", "category", "ETHICS", "hours", "6").status()).isEqualTo(303);
        assertThat(zhou.post("/training/programmes/" + id + "/prerequisites", "needs", first, "hours", "6").body()).contains("二者选一");
        assertThat(zhou.post("/training/programmes/" + id + "/prerequisites", "needs", id).body()).contains("先修项目不能是自己");
        assertThat(zhou.get("/training/programmes/" + id).body()).contains("先修完“初级班”", "先取得“师德与素养”类培训 6 学时");
        assertThat(zhou.delete("/training/programmes/" + id + "/prerequisites/1").status()).isEqualTo(303);
        assertThat(zhou.delete("/training/programmes/" + id + "/prerequisites/1").status()).as("gone already").isEqualTo(404);
        assertThat(zhou.get("/training/programmes/" + id).body()).doesNotContain("先修完“初级班”");
    }

    @Test
    void theCountFollowsTheCriteriaWhileTheyAreFilledIn() {
        Scope.runEverywhere(() -> jdbc.sql("insert into org.honour (id, wall, person_id, level, kind, valid) values (gen_random_uuid(), :wall, :person, '区级', '骨干教师', daterange('2020-01-01', null))").param("wall", town.district())
                .param("person", town.person("刘老师")).update());

        assertThat(zhou.get("/training/audience?unit=" + town.bureau() + "&audience.honours=骨干教师").body()).contains("称号:骨干教师", "现在符合条件 1 人", "刘老师 河口小学");
        assertThat(zhou.get("/training/audience?unit=" + town.bureau() + "&audience.posts=PRINCIPAL&audience.appointedSince=2020-09-01").body()).contains("2020-09-01 以来新任校长", "现在符合条件 1 人", "张校长");
        assertThat(zhou.get("/training/audience?unit=" + town.bureau() + "&audience.posts=PRINCIPAL&audience.appointedSince=2020-09-02").body()).contains("现在符合条件 0 人");
        assertThat(zhang.get("/training/audience?unit=" + town.school()).body()).contains("不限,全体教师", "现在符合条件 4 人").doesNotContain("刘老师");
        assertThat(zhang.get("/training/audience?unit=" + town.bureau()).status()).isEqualTo(422);
    }

    @Test
    void thePagesCostTheSameHoweverMuchTheyShow() {
        var id = programme(zhou, "查询预算");
        cohort(zhou, id, "SIGN_UP", 5);
        var list = QueryBudget.spentBy(zhou, "/training/programmes");
        var page = QueryBudget.spentBy(zhou, "/training/programmes/" + id);
        for (int i = 0; i < 3; i++) {
            cohort(zhou, id, "SIGN_UP", 5);
            programme(zhou, "又一个 " + i);
        }
        assertThat(QueryBudget.spentBy(zhou, "/training/programmes")).isEqualTo(list).isLessThanOrEqualTo(7);
        assertThat(QueryBudget.spentBy(zhou, "/training/programmes/" + id)).isEqualTo(page).isLessThanOrEqualTo(13);
    }
}
