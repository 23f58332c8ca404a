package yanxun.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.support.Patience.eventually;

import java.time.ZonedDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** The short path of an activity over the screens: draft, 三定, notice, sign-in, 三查, closing; and who is refused where. */
class ActivityPathTest extends TownTest {
    Browser wang;
    Browser li;

    @BeforeEach
    void found() {
        wang = as("王教研员");
        li = as("李老师");
    }

    @Test
    void aDraftIsPublishedOnlyWithTheThreeFixings() {
        var id = Id.next();
        assertThat(wang.post("/activities", "id", id.toString(), "title", "识字教学专题", "form", "lecture", "level", "DISTRICT").location()).isEqualTo("/activities/" + id);
        assertThat(wang.get("/activities/" + id).body()).contains("三定未齐", "时间、内容、负责人或主讲人");
        var refused = wang.put("/activities/" + id + "/publication", "reason", "时间已商定");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("三定不全,还缺:时间、内容、负责人或主讲人");
    }

    @Test
    void sendingTheDraftTwiceMakesOneActivity() {
        var id = Id.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(wang.post("/activities", "id", id, "title", "同一份草稿", "form", "lecture").status()).isEqualTo(303);
        }
        assertThat(wang.get("/activities?q=同一份草稿".replace("同一份草稿", java.net.URLEncoder.encode("同一份草稿", java.nio.charset.StandardCharsets.UTF_8))).body()).contains("共 1 条");
    }

    @Test
    void theWholePathFromNoticeToClosing() {
        var id = running("同课异构");
        assertThat(li.get("/activities/" + id).body()).contains("应参加");
        eventually(() -> assertThat(li.get("/inbox").body()).contains("请参加:同课异构"));

        var code = wang.get("/activities/" + id + "/wall").body().replaceAll("(?s).*class=\"digits\"[^>]*>(\\d{3}) (\\d{3}).*", "$1$2");
        assertThat(li.post("/check-in/" + id, "code", "000000".equals(code) ? "111111" : "000000").body()).contains("签到码不对或已过期");
        assertThat(li.post("/check-in/" + id, "code", code).body()).contains("签到成功");
        assertThat(li.post("/check-in/" + id, "code", code).body()).contains("您之前已经签到");
        assertThat(wang.get("/activities/" + id + "/wall").body()).contains("<b>1</b> / 4");

        assertThat(li.put("/activities/" + id + "/record", "text", "太短").body()).contains("请写 10 到 20000 字");
        assertThat(li.put("/activities/" + id + "/record", "text", "三位老师同上一课,板书各有长处,讨论了追问的层次。").status()).isEqualTo(303);

        assertThat(wang.put("/activities/" + id + "/closing").body()).contains("活动还没有结束");
        over(id);
        assertThat(wang.put("/activities/" + id + "/closing").body()).contains("没有活动小结或纪要");
        assertThat(wang.put("/activities/" + id + "/summary", "summary", "亮点:追问。问题:时间偏紧。").status()).isEqualTo(303);
        assertThat(wang.put("/activities/" + id + "/closing").status()).isEqualTo(303);
        assertThat(wang.get("/activities/" + id).body()).contains("已办结");
        eventually(() -> assertThat(li.get("/inbox").body()).doesNotContain("请参加:同课异构"));
        assertThat(wang.put("/activities/" + id + "/closing").body()).contains("只有已发布的活动可以办结");
    }

    @Test
    void nobodySignsInOnceItIsClosedWhateverThisNodeRemembers() {
        var id = running("刚刚办结");
        var code = wang.get("/activities/" + id + "/wall").body().replaceAll("(?s).*class=\"digits\"[^>]*>(\\d{3}) (\\d{3}).*", "$1$2");
        assertThat(as("赵老师").get("/check-in/" + id).status()).isEqualTo(404);
        assertThat(as("刘老师").get("/check-in/" + id).status()).isEqualTo(200);
        Scope.runEverywhere(() -> jdbc.sql("update activity.activity set state = 'CLOSED', closed_by = leader_id, closed_at = now() where id = :id").param("id", id).update());
        assertThat(li.post("/check-in/" + id, "code", code).body()).contains("这项活动现在不能签到:已办结");
        assertThat(Scope.everywhere(() -> jdbc.sql("select count(*) from activity.check_in where activity_id = :id").param("id", id).query(Long.class).single())).isZero();
    }

    @Test
    void aForwardedPictureOfTheCodeIsWorthlessOnceItHasExpired() {
        var id = running("过期二维码");
        var address = "/check-in/" + id + "/" + "0".repeat(20);
        var answer = li.get(address);
        assertThat(answer.location()).isEqualTo("/check-in/" + id + "?expired=yes");
        assertThat(li.get(answer.location()).body()).contains("这个二维码已过期");
        assertThat(li.post("/check-in/" + id).status()).isEqualTo(422);
    }

    @Test
    void whoIsNotInvitedNeitherSeesTheDoorNorPassesIt() {
        var id = running("不外传");
        var stranger = as("外老师");
        assertThat(stranger.get("/activities/" + id).status()).isEqualTo(404);
        assertThat(stranger.get("/check-in/" + id).status()).isEqualTo(404);
        assertThat(as("外教研员").get("/activities").body()).doesNotContain("不外传");
        assertThat(wang.get("/activities").body()).contains("不外传");
    }

    @Test
    void twoHostsDoNotOverwriteEachOther() {
        var id = Id.next();
        wang.post("/activities", "id", id.toString(), "title", "原名", "form", "lecture");
        var version = wang.get("/activities/" + id + "/form").body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        var zhou = as("周主任");
        assertThat(zhou.put("/activities/" + id, "version", version, "title", "周主任改的", "form", "lecture").status()).isEqualTo(303);
        var conflict = wang.put("/activities/" + id, "version", version, "title", "王教研员改的", "form", "lecture");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.body()).contains("刚才有人先保存了", "周主任改的", "王教研员改的");
    }

    @Test
    void leaveIsAskedGrantedAndTakesThePersonOffTheCount() {
        var id = tomorrow("请假流程");
        assertThat(li.put("/activities/" + id + "/leave").body()).contains("请写明请假原因");
        assertThat(li.put("/activities/" + id + "/leave", "reason", "孩子发烧").status()).isEqualTo(303);
        assertThat(wang.get("/activities/" + id).body()).contains("有 1 条请假或补签申请等您处理");
        assertThat(wang.put("/activities/" + id + "/roster/" + town.person("李老师") + "/decision", "granted", "true").status()).isEqualTo(303);
        assertThat(li.get("/activities/" + id).body()).contains("已准假");
        assertThat(li.get("/inbox").body()).contains("请假已批准");
        assertThat(wang.put("/activities/" + id + "/roster/" + town.person("李老师") + "/decision", "granted", "false", "reason", "走不开").body()).contains("这条申请已经处理过了");
    }

    @Test
    void theLastSeatIsTakenOnceAndTheQueueMovesUp() {
        var id = tomorrow("报名活动", "enrolling", "true", "capacity", "1");
        var liu = as("刘老师");
        assertThat(li.put("/activities/" + id + "/enrolment").status()).isEqualTo(303);
        assertThat(li.put("/activities/" + id + "/enrolment").body()).contains("您已经报名了");
        assertThat(liu.put("/activities/" + id + "/enrolment").status()).isEqualTo(303);
        assertThat(liu.get("/activities/" + id).body()).contains("候补");
        assertThat(li.delete("/activities/" + id + "/enrolment").status()).isEqualTo(303);
        assertThat(liu.get("/activities/" + id).body()).contains("已报名");
    }

    @Test
    void aMakeUpIsDecidedByTheHost() {
        var id = running("补签");
        assertThat(li.put("/activities/" + id + "/make-up", "reason", "手机没电").status()).isEqualTo(303);
        assertThat(li.put("/activities/" + id + "/make-up", "reason", "手机没电").body()).contains("您已经申请过补签");
        assertThat(wang.put("/activities/" + id + "/roster/" + town.person("李老师") + "/decision", "granted", "true").status()).isEqualTo(303);
        assertThat(li.get("/activities/" + id).body()).contains("已签到");
    }

    @Test
    void ofAPaperListTheLinesThatAreRightAreTakenAndTheOthersStay() {
        var id = running("离线名单");
        var refused = wang.post("/activities/" + id + "/roster/list", "list", "李老师 14:05\n没有这人\n刘老师 25:99");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("名单里没有 没有这人", "时间 25:99 不对", ">没有这人\n刘老师 25:99</textarea>");
        assertThat(wang.get("/activities/" + id + "/roster?show=present").body()).contains("共 1 条");
        assertThat(wang.post("/activities/" + id + "/roster/list", "list", "李老师 14:05\n刘老师").status()).isEqualTo(303);
        assertThat(wang.get("/activities/" + id + "/roster?show=present").body()).contains("共 2 条", "离线名单");
    }

    @Test
    void cancellingNeedsAReasonAndTellsTheInvited() {
        var id = tomorrow("要取消的活动");
        assertThat(wang.put("/activities/" + id + "/cancellation").body()).contains("请写明取消原因");
        assertThat(wang.put("/activities/" + id + "/cancellation", "reason", "与市里会议冲突").status()).isEqualTo(303);
        eventually(() -> assertThat(li.get("/inbox").body()).contains("活动取消:要取消的活动", "与市里会议冲突"));
        assertThat(wang.put("/activities/" + id + "/publication").status()).isEqualTo(422);
    }

    @Test
    void photosAndMinutesLandInTheArchiveAndScriptsDoNot() {
        var id = running("材料");
        assertThat(li.upload("/activities/" + id + "/materials", "file", "纪要.txt", "今天议了三个问题".getBytes(java.nio.charset.StandardCharsets.UTF_8), "kind", "MINUTES").status()).isEqualTo(303);
        var page = wang.get("/activities/" + id).body();
        assertThat(page).contains("纪要.txt");
        var link = page.replaceAll("(?s).*href=\"(/activities/[^\"]*/materials/[^\"]*)\".*", "$1");
        var file = wang.get(link);
        assertThat(file.body()).isEqualTo("今天议了三个问题");
        assertThat(file.response().headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(as("外老师").get(link).status()).isEqualTo(404);
        assertThat(li.upload("/activities/" + id + "/materials", "file", "页面.html", "<script>alert(1)</script>".getBytes(), "kind", "MATERIAL").status()).isEqualTo(422);
    }

    @Test
    void listsAndPagesCostAFixedNumberOfQueries() {
        for (int i = 0; i < 3; i++) {
            tomorrow("预算" + i);
        }
        var few = yanxun.support.QueryBudget.spentBy(wang, "/activities");
        for (int i = 0; i < 5; i++) {
            tomorrow("更多" + i);
        }
        assertThat(yanxun.support.QueryBudget.spentBy(wang, "/activities")).isEqualTo(few).isLessThanOrEqualTo(4);
        assertThat(yanxun.support.QueryBudget.spentBy(li, "/")).isLessThanOrEqualTo(6);
    }

    @Test
    void teachersMayNotHost() {
        assertThat(li.get("/activities/new").status()).isEqualTo(403);
        assertThat(li.post("/activities", "title", "x").status()).isEqualTo(403);
    }

    /** A published activity for tomorrow afternoon. */
    private UUID tomorrow(String title, String... more) {
        var id = Id.next();
        var fields = new java.util.ArrayList<>(java.util.List.of("id", id.toString(), "title", title, "form", "lecture", "content", "内容", "speaker", "专家",
                "day", ZonedDateTime.now(Times.ZONE).plusDays(1).toLocalDate().toString(), "from", "14:00", "to", "16:00"));
        fields.addAll(java.util.List.of(more));
        wang.post("/activities", fields.toArray(String[]::new));
        wang.post("/activities/" + id + "/invitations", "units", town.district().toString(), "subject", "语文");
        assertThat(wang.put("/activities/" + id + "/publication", "reason", "时间已商定").status()).isEqualTo(303);
        return id;
    }

    /** A published activity for the whole district that has begun five minutes ago. */
    private UUID running(String title) {
        var id = Id.next();
        var now = ZonedDateTime.now(Times.ZONE);
        wang.post("/activities", "id", id.toString(), "title", title, "form", "parallel-lesson", "level", "DISTRICT", "content", "三人同上一课", "speaker", "省教研员", "needsRecord", "true",
                "day", now.toLocalDate().toString(), "from", "00:00", "to", "23:59");
        assertThat(wang.post("/activities/" + id + "/invitations", "units", town.district().toString(), "subject", "语文").status()).isEqualTo(303);
        assertThat(wang.put("/activities/" + id + "/publication", "reason", "时间已商定").status()).isEqualTo(303);
        Scope.runEverywhere(() -> jdbc.sql("update activity.activity set starts_at = :from, ends_at = :to where id = :id").param("id", id)
                .param("from", now.minusMinutes(5).toOffsetDateTime()).param("to", now.plusHours(1).toOffsetDateTime()).update());
        return id;
    }

    private void over(UUID id) {
        Scope.runEverywhere(() -> jdbc.sql("update activity.activity set starts_at = starts_at - interval '3 hours', ends_at = now() - interval '1 minute' where id = :id").param("id", id).update());
    }

}
