package yanxun.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** A plan in life: written, published, kept up, and who may see and change it. */
class PlanScreenTest extends TownTest {
    Browser wang;
    Browser zhang;
    Browser li;

    @BeforeEach
    void found() {
        wang = as("王教研员");
        zhang = as("张校长");
        li = as("李老师");
    }

    @Test
    void anEmptyPlanIsNotPublished() {
        var plan = drafted(wang, "空计划", "YEAR");

        assertThat(wang.put("/plans/" + plan + "/publication").body()).contains("计划里还没有任务或安排,先补充再发布");
    }

    @Test
    void aDraftIsSeenByEditorsAndAPublishedPlanByTheDistrict() {
        var plan = drafted(wang, "区教研计划", "YEAR");
        entry(wang, plan, "部署会", "2026-03-05", "2026-03-05");
        assertThat(li.get("/plans/" + plan).status()).isEqualTo(404);
        assertThat(as("周主任").get("/plans/" + plan).body()).contains("区教研计划", "添加安排");

        assertThat(wang.put("/plans/" + plan + "/publication").status()).isEqualTo(303);

        assertThat(li.get("/plans/" + plan).body()).contains("区教研计划", "部署会", "已发布").doesNotContain("添加安排", "撤回原因", "/publication\"");
        assertThat(li.get("/plans").body()).contains("区教研计划");
        assertThat(zhang.get("/inbox").body()).contains("新计划:区教研计划");
        assertThat(wang.put("/plans/" + plan + "/publication").body()).contains("计划已经发布了");
    }

    @Test
    void theOtherDistrictSeesNothing() {
        var plan = published(wang, "不外传的计划");

        for (var name : java.util.List.of("外教研员", "外老师")) {
            var stranger = as(name);
            assertThat(stranger.get("/plans/" + plan).status()).isEqualTo(404);
            assertThat(stranger.get("/plans").body()).doesNotContain("不外传的计划");
        }
        assertThat(as("外教研员").put("/plans/" + plan + "/publication").status()).isEqualTo(404);
        assertThat(as("外教研员").post("/plans/" + plan + "/entries", "title", "x", "from", "2026-03-01").status()).isEqualTo(404);
    }

    @Test
    void aSchoolsPlanIsSeenInTheSchoolAndAboveIt() {
        var plan = drafted(zhang, "实验小学校本研修计划", "YEAR");
        entry(zhang, plan, "校本教研", "2026-03-05", "2026-03-05");
        zhang.put("/plans/" + plan + "/publication");

        assertThat(li.get("/plans/" + plan).status()).isEqualTo(200);
        assertThat(wang.get("/plans/" + plan).status()).isEqualTo(200);
        assertThat(as("刘老师").get("/plans/" + plan).status()).isEqualTo(404);
        assertThat(as("刘老师").get("/plans").body()).doesNotContain("实验小学校本研修计划");
    }

    @Test
    void aWithdrawnPlanIsGoneForTheOthersAndComesBack() {
        var plan = published(wang, "要撤回的计划");
        assertThat(wang.delete("/plans/" + plan + "/publication", "reason", " ").body()).contains("请写明撤回原因");

        assertThat(wang.delete("/plans/" + plan + "/publication", "reason", "日期有误").status()).isEqualTo(303);

        assertThat(li.get("/plans/" + plan).status()).isEqualTo(404);
        assertThat(wang.get("/plans/" + plan).body()).contains("已撤回", "修改后重新发布");
        assertThat(wang.put("/plans/" + plan + "/publication").status()).isEqualTo(303);
        assertThat(li.get("/plans/" + plan).status()).isEqualTo(200);
    }

    @Test
    void entriesAreAddedOnceChangedAndDroppedWithAReason() {
        var plan = published(wang, "有安排的计划");
        var id = Id.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(wang.post("/plans/" + plan + "/entries", "id", id, "title", "送教下乡", "from", "2026-04-09", "owner", "张校长").status()).isEqualTo(303);
        }
        assertThat(count(plan, "送教下乡")).isEqualTo(1);
        assertThat(wang.get("/plans/" + plan).body()).contains("4月9日", "送教下乡", "张校长");

        assertThat(wang.put("/plans/" + plan + "/entries/" + id, "version", "0", "title", "送教到河口", "from", "2026-04-10", "to", "2026-04-11").status()).isEqualTo(303);
        assertThat(wang.get("/plans/" + plan).body()).contains("4月10日–4月11日", "送教到河口").doesNotContain("送教下乡");

        assertThat(wang.delete("/plans/" + plan + "/entries/" + id, "reason", "").body()).contains("请写明取消原因");
        assertThat(wang.delete("/plans/" + plan + "/entries/" + id, "reason", "与期中检测冲突").status()).isEqualTo(303);
        assertThat(wang.get("/plans/" + plan).body()).contains("<s>送教到河口</s>", "与期中检测冲突", "恢复或修改");
    }

    @Test
    void whatNeedsNoActivityIsDoneWithAWordAndOpenAgainWhenChanged() {
        var plan = published(wang, "有文书的计划");
        var id = entry(wang, plan, "报送总结", "2026-02-10", "2026-02-10");
        assertThat(wang.get("/plans/" + plan).body()).contains("1 项过期未落实");
        assertThat(wang.put("/plans/" + plan + "/entries/" + id + "/completion", "note", " ").body()).contains("请写明完成情况");

        assertThat(wang.put("/plans/" + plan + "/entries/" + id + "/completion", "note", "已报送").status()).isEqualTo(303);

        assertThat(wang.get("/plans/" + plan).body()).contains("已报送", "2 项,完成 1 项").doesNotContain("过期未落实");
        assertThat(li.get("/calendar?view=list&on=2026-02-10").body()).contains("报送总结", "已完成");
        assertThat(zhang.put("/plans/" + plan + "/entries/" + id + "/completion", "note", "x").status()).isEqualTo(404);
        wang.put("/plans/" + plan + "/entries/" + id, "version", "1", "title", "报送总结", "from", "2026-02-11");
        assertThat(wang.get("/plans/" + plan).body()).contains("1 项过期未落实").doesNotContain("已报送");
    }

    @Test
    void anEntryChangedMeanwhileIsNotOverwritten() {
        var plan = published(wang, "两人同改");
        var id = entry(wang, plan, "视导", "2026-05-12", "2026-05-12");
        assertThat(wang.put("/plans/" + plan + "/entries/" + id, "version", "0", "title", "王改的", "from", "2026-05-13").status()).isEqualTo(303);

        var conflict = as("周主任").put("/plans/" + plan + "/entries/" + id, "version", "0", "title", "周改的", "from", "2026-05-14");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(wang.get("/plans/" + plan).body()).contains("王改的").doesNotContain("周改的");
        assertThat(wang.put("/plans/" + plan + "/entries/" + Id.next(), "version", "0", "title", "无", "from", "2026-05-14").status()).isEqualTo(404);
    }

    @Test
    void entriesThatCannotBeAreRefused() {
        var plan = published(wang, "拒收");
        var path = "/plans/" + plan + "/entries";
        assertThat(wang.post(path, "title", " ", "from", "2026-05-14").body()).contains("请写明安排的内容");
        assertThat(wang.post(path, "title", "x", "from", "").body()).contains("请填写日期");
        assertThat(wang.post(path, "title", "x", "from", "2026-05-14", "to", "2026-05-13").body()).contains("结束日期不能早于开始日期");
        assertThat(wang.post(path, "title", "x", "from", "2062-05-14").body()).contains("请核对年份");
        assertThat(wang.post(path, "title", "x", "from", "2026-05-14", "owner", "查无此人").body()).contains("没有找到 查无此人");
        assertThat(wang.post(path, "title", "x", "from", "nonsense").status()).isEqualTo(422);
        assertThat(li.post(path, "title", "x", "from", "2026-05-14").status()).isEqualTo(403);
        assertThat(zhang.post(path, "title", "x", "from", "2026-05-14").status()).isEqualTo(404);
    }

    @Test
    void aTaskOfAnotherPlanIsNoTaskOfThisOne() {
        var other = published(wang, "别的计划");
        var foreign = task(other, "别的任务");
        var plan = published(wang, "这份计划");

        wang.post("/plans/" + plan + "/entries", "title", "挂错任务", "from", "2026-06-01", "task", foreign.toString());

        assertThat(one("select count(*) from plan.entry where title = '挂错任务' and task_id is null and plan_id = :id", plan)).isEqualTo(1);
    }

    @Test
    void plansThatCannotBeAreRefused() {
        assertThat(wang.post("/plans", "title", "", "from", "2026-01-01", "to", "2026-12-31").body()).contains("请填写计划名称");
        assertThat(wang.post("/plans", "title", "x", "kind", "EVERYTHING", "from", "2026-01-01", "to", "2026-12-31").body()).contains("请选择计划的种类");
        assertThat(wang.post("/plans", "title", "x", "from", "2026-12-31", "to", "2026-01-01").body()).contains("结束日期不能早于开始日期");
        assertThat(wang.post("/plans", "title", "x", "from", "", "to", "2026-01-01").status()).isEqualTo(422);
        assertThat(li.get("/plans/new").status()).isEqualTo(403);
    }

    @Test
    void aSchoolsTaskServesTheDistrictsTaskAndBothSidesShowIt() {
        var above = published(wang, "区计划");
        var lead = task(above, "建强城乡共同体");
        var below = drafted(zhang, "校计划", "YEAR");
        var own = task(below, "与河口小学结对");
        assertThat(zhang.get("/plans/" + below).body()).contains("凤来区教研中心:建强城乡共同体");

        assertThat(zhang.put("/plans/" + below + "/tasks/" + own, "serves", lead.toString(), "owner", "陈主任").status()).isEqualTo(303);
        assertThat(wang.get("/plans/" + above).body()).as("a draft does not count yet").doesNotContain("下级 1 项承接");
        zhang.put("/plans/" + below + "/publication");

        assertThat(zhang.get("/plans/" + below).body()).contains("承接", "建强城乡共同体", "负责人 陈主任");
        assertThat(wang.get("/plans/" + above).body()).contains("下级 1 项承接", "下级已承接 1 项", "承接本计划的下级计划", "校计划", "承接 1 项");
    }

    @Test
    void onlyTasksOfPublishedPlansAboveAreServed() {
        var hidden = drafted(wang, "未发布的区计划", "YEAR");
        var secret = task(hidden, "未定的任务");
        var below = drafted(zhang, "校计划", "YEAR");
        var own = task(below, "校任务");

        assertThat(zhang.put("/plans/" + below + "/tasks/" + own, "serves", secret.toString()).body()).contains("只能承接上级已发布计划里的任务");
        assertThat(zhang.put("/plans/" + below + "/tasks/" + own, "serves", own.toString()).status()).isEqualTo(422);
        assertThat(zhang.put("/plans/" + below + "/tasks/" + Id.next()).status()).isEqualTo(404);
    }

    @Test
    void oneClickMakesAnActivityAndThePlanShowsIt() {
        var plan = published(wang, "能落实的计划");
        var work = task(plan, "抓教研");
        var id = Id.next().toString();
        wang.post("/plans/" + plan + "/entries", "id", id, "title", "“三科”同课异构 & 评课", "from", "2026-10-15", "task", work.toString());
        var page = wang.get("/plans/" + plan).body();
        assertThat(page).contains("未落实").contains("已安排");
        var link = Pattern.compile("href=\"(/activities/new\\?entry=" + id + "[^\"]*)\"").matcher(page);
        assertThat(link.find()).isTrue();
        var address = link.group(1).replace("&amp;", "&");
        assertThat(URLDecoder.decode(address, StandardCharsets.UTF_8)).contains("title=“三科”同课异构 & 评课", "day=2026-10-15");
        assertThat(wang.get(address).body()).contains("value=\"“三科”同课异构 &amp; 评课\"", "value=\"2026-10-15\"", id);

        assertThat(wang.post("/activities", "entry", id, "title", "同课异构活动", "form", "parallel-lesson", "level", "DISTRICT").status()).isEqualTo(303);

        assertThat(wang.get("/plans/" + plan).body()).contains("同课异构活动", "草稿").doesNotContain("过期未落实");
    }

    @Test
    void theListIsFoundByNameKindStateAndYear() {
        published(wang, "甲计划");
        drafted(wang, "乙方案", "SPECIAL");

        assertThat(wang.get("/plans?kind=SPECIAL").body()).contains("乙方案").doesNotContain("甲计划");
        assertThat(wang.get("/plans?state=PUBLISHED").body()).contains("甲计划").doesNotContain("乙方案");
        assertThat(wang.get("/plans?year=2026").body()).contains("甲计划", "乙方案");
        assertThat(wang.get("/plans?year=2025").body()).contains("还没有计划");
        assertThat(wang.get("/plans?q=%E7%94%B2").body()).contains("甲计划").doesNotContain("乙方案");
        assertThat(wang.get("/plans?kind=x&year=99999&page=-3").status()).isEqualTo(200);
    }

    @Test
    void listAndPageCostTheSameHoweverLong() {
        var plan = published(wang, "长计划");
        var list = QueryBudget.spentBy(wang, "/plans");
        var page = QueryBudget.spentBy(wang, "/plans/" + plan);
        for (int i = 0; i < 6; i++) {
            published(wang, "又一份" + i);
            entry(wang, plan, "安排" + i, "2026-0" + (i + 1) + "-10", "2026-0" + (i + 1) + "-10");
            task(plan, "任务" + i);
        }

        assertThat(QueryBudget.spentBy(wang, "/plans")).isEqualTo(list).isLessThanOrEqualTo(3);
        assertThat(QueryBudget.spentBy(wang, "/plans/" + plan)).isEqualTo(page).isLessThanOrEqualTo(12);
    }

    private UUID drafted(Browser author, String title, String kind) {
        var id = Id.next();
        assertThat(author.post("/plans", "id", id.toString(), "title", title, "kind", kind, "from", "2026-01-01", "to", "2026-12-31").location()).isEqualTo("/plans/" + id);
        return id;
    }

    private UUID published(Browser author, String title) {
        var id = drafted(author, title, "YEAR");
        entry(author, id, title + "的首项", "2026-12-30", "2026-12-30");
        assertThat(author.put("/plans/" + id + "/publication").status()).isEqualTo(303);
        return id;
    }

    private UUID entry(Browser author, UUID plan, String title, String from, String to) {
        var id = Id.next();
        assertThat(author.post("/plans/" + plan + "/entries", "id", id.toString(), "title", title, "from", from, "to", to).status()).isEqualTo(303);
        return id;
    }

    /** Tasks come in with documents; here they are put in by hand. */
    private UUID task(UUID plan, String title) {
        var id = Id.next();
        Scope.runEverywhere(() -> jdbc.sql("insert into plan.task (id, plan_id, wall, ordinal, title) select :id, id, wall, 1, :title from plan.plan where id = :plan")
                .param("id", id).param("plan", plan).param("title", title).update());
        return id;
    }

    private int count(UUID plan, String title) {
        return Scope.everywhere(() -> jdbc.sql("select count(*) from plan.entry where plan_id = :plan and title = :title").param("plan", plan).param("title", title).query(Integer.class).single());
    }

    private int one(String sql, UUID plan) {
        return Scope.everywhere(() -> jdbc.sql(sql).param("id", plan).query(Integer.class).single());
    }

}
