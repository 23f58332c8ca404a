package yanxun.activity.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** The problem board: from a question to a case or a topic. */
class ProblemScreenTest extends TownTest {
    Browser li;
    Browser liu;
    Browser wang;

    @BeforeEach
    void open() {
        li = as("李老师");
        liu = as("刘老师");
        wang = as("王教研员");
    }

    @Test
    void fromAQuestionToACase() {
        var url = post(li, "三年级学生习作写不具体", "语文");
        assertThat(liu.get(url).status()).as("not on the board before it is screened").isEqualTo(404);
        assertThat(liu.get("/problems").body()).contains("没有符合条件的问题");
        assertThat(li.get(url).body()).contains("待筛选", "等教研组长或教研员筛选");
        assertThat(wang.put(url + "/screening", "decision", "return", "reason", "").body()).contains("请写明原因");
        assertThat(wang.put(url + "/screening", "decision", "return", "reason", "请写清是哪一类习作").status()).isEqualTo(303);
        assertThat(li.get(url).body()).contains("已退回:请写清是哪一类习作");
        assertThat(li.put(url, "version", "1", "title", "三年级学生写人习作写不具体", "subject", "语文", "what", "写人时只有一两句").status()).isEqualTo(303);
        assertThat(wang.put(url + "/screening").status()).isEqualTo(303);
        assertThat(liu.get("/problems").body()).contains("写人习作写不具体", "招标中", "李老师");
        assertThat(liu.put(url + "/echo").status()).isEqualTo(303);
        assertThat(liu.put(url + "/echo").status()).isEqualTo(303);
        assertThat(liu.get(url).body()).contains("取消同问", "(1)");
        assertThat(li.put(url + "/echo").body()).contains("您自己提出的问题");

        assertThat(liu.post(url + "/bids", "plan", "", "due", "2099-01-01").body()).contains("请写解决思路");
        assertThat(liu.post(url + "/bids", "plan", "支架写作", "due", "2020-01-01").body()).contains("今天以后");
        assertThat(liu.post(url + "/bids", "plan", "支架写作", "due", tomorrow(), "team", "查无此人").body()).contains("没有找到“查无此人”");
        assertThat(liu.post(url + "/bids", "plan", "支架写作", "due", tomorrow(), "team", number("赵老师")).status()).isEqualTo(303);
        assertThat(liu.post(url + "/bids", "plan", "再投", "due", tomorrow()).body()).contains("您已经投过标");
        assertThat(liu.put(url + "/award", "bid", bid(url)).status()).isEqualTo(403);
        assertThat(wang.put(url + "/award", "bid", Id.next().toString()).body()).contains("请选择一份有效的投标");
        assertThat(wang.put(url + "/award", "bid", bid(url)).status()).isEqualTo(303);
        assertThat(li.get(url).body()).contains("攻关中", "由刘老师、赵老师攻关");
        assertThat(as("陈主任").get(url).body()).doesNotContain("写一笔\"");

        assertThat(as("赵老师").upload(url + "/notes", "file", "记录.txt", "第一轮".getBytes(java.nio.charset.StandardCharsets.UTF_8), "text", "试教一轮").status()).isEqualTo(303);
        assertThat(as("外老师").post(url + "/notes", "text", "混进来").status()).isEqualTo(404);
        assertThat(li.get(url).body()).contains("试教一轮", "记录.txt");
        assertThat(li.put(url + "/case", "question", "q", "approach", "a", "effect", "e", "who", "w").status()).as("the poster does not write the case").isEqualTo(404);
        assertThat(liu.put(url + "/case", "question", "写不具体", "approach", "支架", "effect", "", "who", "刘老师").body()).contains("都写好,才成案例");
        assertThat(liu.put(url + "/case", "question", "写不具体", "approach", "提供观察支架", "effect", "字数和细节都增加", "who", "刘老师、赵老师").status()).isEqualTo(303);
        assertThat(as("外老师").get(url).status()).isEqualTo(404);
        assertThat(as("陈主任").get(url).body()).contains("已成案例", "提供观察支架");
        assertThat(li.get("/").body()).contains("您关心的问题已解决");
        assertThat(as("孙审计员").get("/audit?q=problem:" + url.substring(10)).body()).contains("王教研员", "定标", "写成案例");
    }

    @Test
    void whoAsksNotToBeNamedIsKnownToTheBureauAlone() {
        var id = Id.next();
        li.post("/problems", "id", id.toString(), "title", "课堂纪律难以维持", "what", "后半节课", "unnamed", "true");
        var url = "/problems/" + id;
        assertThat(as("张校长").get(url).body()).contains("匿名").doesNotContain("李老师").doesNotContain("凤来区实验小学 ");
        assertThat(wang.get(url).body()).contains("李老师");
        wang.put(url + "/screening");
        assertThat(liu.get(url).body()).contains("匿名", "提出人").doesNotContain("李老师");
        assertThat(liu.get("/problems").body()).contains("匿名").doesNotContain("李老师");
        liu.post(url + "/bids", "plan", "办法", "due", tomorrow());
        wang.put(url + "/award", "bid", bid(url));
        li.post(url + "/notes", "text", "我再补充一点");
        assertThat(liu.get(url).body()).contains("我再补充一点").doesNotContain("李老师");
        assertThat(li.get(url).body()).contains("李老师");
        assertThat(as("孙审计员").get("/audit?q=problem:" + id).body()).contains("王教研员").doesNotContain("李老师");
    }

    @Test
    void likeProblemsAreSuggestedMergedAndParted() {
        var first = open(li, "三年级学生习作写不具体怎么办", "语文");
        liu.put(first + "/echo");
        var second = post(as("陈主任"), "三年级习作写不具体", "语文");
        assertThat(wang.get(second).body()).contains("可能是同一个问题", "归并到相似的问题");
        assertThat(wang.put(second + "/merger", "into", second.substring(10)).body()).contains("请选择要归并到的问题");
        assertThat(wang.put(second + "/merger", "into", first.substring(10)).status()).isEqualTo(303);
        assertThat(as("陈主任").get(second).body()).contains("已归并到“三年级学生习作写不具体怎么办”");
        assertThat(wang.get(first).body()).contains("归并进来的", "三年级习作写不具体");
        assertThat(wang.delete(second + "/merger").status()).isEqualTo(303);
        assertThat(wang.get(second).body()).contains("待筛选");
        assertThat(wang.delete(second + "/merger").status()).isEqualTo(422);
    }

    @Test
    void whatIsTooHardBecomesATopicDraft() {
        var url = open(li, "跨学科项目怎样评价", "语文");
        assertThat(wang.put(url + "/topic", "title", "小学跨学科项目评价研究", "reason", "一校难以解决").status()).isEqualTo(303);
        assertThat(li.get(url).body()).contains("转为课题", "小学跨学科项目评价研究", "课题草稿");
        assertThat(wang.put(url + "/topic", "title", "再转", "reason", "再转").status()).isEqualTo(422);
        assertThat((long) Scope.everywhere(() -> jdbc.sql("select count(*) from activity.problem_topic_card where problem_id = :id and subject = '语文'").param("id", UUID.fromString(url.substring(10))).query(Long.class).single())).isOne();
    }

    @Test
    void onlyTheSubjectsOwnScreenAndTakingBackNeedsAReason() {
        Scope.runEverywhere(() -> jdbc.sql("update org.duty set subject = '数学' where person_id = :wang").param("wang", town.person("王教研员")).update());
        var url = post(li, "语文问题", "语文");
        assertThat(wang.put(url + "/screening").status()).isEqualTo(404);
        Scope.runEverywhere(() -> jdbc.sql("update org.duty set stage = '初中', subject = '语文' where person_id = :wang").param("wang", town.person("王教研员")).update());
        assertThat(wang.put(url + "/screening").status()).as("of another stage").isEqualTo(404);
        assertThat(as("周主任").put(url + "/screening").status()).isEqualTo(303);
        liu.post(url + "/bids", "plan", "办法", "due", tomorrow());
        as("周主任").put(url + "/award", "bid", bid(url));
        assertThat(as("周主任").delete(url + "/award", "reason", "").body()).contains("请写明原因");
        assertThat(as("周主任").delete(url + "/award", "reason", "逾期没有进展").status()).isEqualTo(303);
        assertThat(liu.get(url).body()).contains("招标中");
        assertThat(liu.delete(url + "/bids/" + bid(url)).status()).isEqualTo(303);
        assertThat(li.put(url + "/withdrawal").status()).isEqualTo(303);
        assertThat(liu.get(url).status()).isEqualTo(404);
        assertThat(as("外教研员").put(url + "/screening").status()).isEqualTo(404);
    }

    @Test
    void sendingTwiceIsOnceAndWrongFormsComeBack() {
        var id = Id.next();
        for (int i = 0; i < 2; i++) {
            assertThat(li.post("/problems", "id", id.toString(), "title", "只有一个", "what", "一次").status()).isEqualTo(303);
        }
        assertThat(li.get("/problems?mine=yes").body().split("只有一个", -1)).hasSize(2);
        var wrong = li.post("/problems", "title", "", "what", "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("请用一句话说清问题", "请写明问题在什么时候");
        assertThat(liu.get("/problems/" + id + "/form").status()).isEqualTo(404);
        assertThat(li.put("/problems/" + id, "version", "7", "title", "改", "what", "改").body()).contains("刚才有人先保存了");
    }

    @Test
    void manyAtOnceSayMeTooOnceEach() {
        var url = open(li, "同时同问", "语文");
        CompletableFuture.allOf(IntStream.range(0, 8).mapToObj(i -> CompletableFuture.runAsync(() -> as(i % 2 == 0 ? "刘老师" : "赵老师").put(url + "/echo"))).toArray(CompletableFuture[]::new)).join();
        assertThat(li.get(url).body()).contains("2 人同问");
    }

    @Test
    void theBoardCostsTheSameHoweverLong() {
        open(li, "第一个", "语文");
        var before = QueryBudget.spentBy(wang, "/problems");
        for (int i = 0; i < 4; i++) {
            open(li, "第" + i + "个完全不同的问题", "数学");
        }
        assertThat(QueryBudget.spentBy(wang, "/problems")).isEqualTo(before).isLessThanOrEqualTo(4);
    }

    private String post(Browser who, String title, String subject) {
        var id = Id.next();
        assertThat(who.post("/problems", "id", id.toString(), "title", title, "stage", "小学", "subject", subject, "what", title + ",写人时只有一两句", "tried", "读范文").status()).isEqualTo(303);
        return "/problems/" + id;
    }

    private String open(Browser who, String title, String subject) {
        var url = post(who, title, subject);
        assertThat(as("周主任").put(url + "/screening").status()).isEqualTo(303);
        return url;
    }

    private String bid(String url) {
        return Scope.everywhere(() -> jdbc.sql("select id from activity.bid where problem_id = :id order by at desc limit 1").param("id", UUID.fromString(url.substring(10))).query(UUID.class).single()).toString();
    }

    private String number(String person) {
        return Scope.everywhere(() -> jdbc.sql("select number from org.person where id = :id").param("id", town.person(person)).query(String.class).single());
    }

    private static String tomorrow() {
        return java.time.LocalDate.now(Times.ZONE).plusDays(30).toString();
    }
}
