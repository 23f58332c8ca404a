package yanxun.activity.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.support.Patience.eventually;

import java.time.LocalDate;
import java.time.ZonedDateTime;
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

/** What becomes of an activity reaches everybody who plans by it; what was said before does not stand beside it. */
class ChangesReachPeopleTest extends TownTest {
    private static final LocalDate DAY = LocalDate.now(Times.ZONE).plusDays(20);

    Browser wang;
    Browser li;
    Browser liu;
    Browser chen;

    @BeforeEach
    void people() {
        wang = as("王教研员");
        li = as("李老师");
        liu = as("刘老师");
        chen = as("陈主任");
    }

    private UUID published(String title, String... more) {
        var id = Id.next();
        wang.post("/activities", fields(id, title, DAY, "14:00", "二号厅", more));
        wang.post("/activities/" + id + "/invitations", "units", town.district().toString(), "subject", "语文");
        assertThat(wang.put("/activities/" + id + "/publication", "reason", "时间已商定").status()).isEqualTo(303);
        return id;
    }

    private static String[] fields(UUID id, String title, LocalDate day, String from, String place, String... more) {
        var fields = new ArrayList<>(List.of("id", id.toString(), "title", title, "form", "lecture", "content", "内容", "speaker", "专家", "day", day.toString(), "from", from, "to", "17:00", "place", place));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private Browser.Answer changes(UUID id, String title, LocalDate day, String from, String place, String... more) {
        var version = wang.get("/activities/" + id + "/form").body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        var all = new ArrayList<>(List.of(fields(id, title, day, from, place, more)));
        all.addAll(List.of("version", version));
        return wang.put("/activities/" + id, all.toArray(String[]::new));
    }

    private String stance(UUID id, String name) {
        return Scope.everywhere(() -> jdbc.sql("select stance from activity.invitee where activity_id = :id and person_id = :who").param("id", id).param("who", town.person(name)).query(String.class).single());
    }

    private static String open(Browser person) {
        return person.get("/inbox").body();
    }

    @Test
    void anotherDayAndPlaceAreToldAndNothingShowsTheOldOnes() {
        var id = published("改期的活动");
        eventually(() -> assertThat(open(li)).contains("请参加:改期的活动", "二号厅"));
        var later = DAY.plusDays(2);
        assertThat(changes(id, "改期的活动", later, "09:00", "三号厅").status()).isEqualTo(303);
        eventually(() -> assertThat(open(li)).contains("活动有变:改期的活动", "三号厅", "原为"));
        var invitation = Scope.everywhere(() -> jdbc.sql("select title || body || due_on from notice.item where person_id = :me and source = :source").param("me", town.person("李老师")).param("source", "invitation:" + id).query(String.class).single());
        assertThat(invitation).contains("三号厅", later.toString()).doesNotContain("二号厅", "14:00");

        assertThat(changes(id, "改期的活动", later, "10:00", "四号厅").status()).isEqualTo(303);
        eventually(() -> assertThat(li.get("/inbox?show=all").body()).contains("四号厅"));
        assertThat(li.get("/inbox?show=all").body()).as("one message, the latest").doesNotContain("二号厅");
        assertThat(Scope.everywhere(() -> jdbc.sql("select count(*) from notice.item where person_id = :me").param("me", town.person("李老师")).query(Integer.class).single())).isEqualTo(2);
    }

    @Test
    void theTimelineSaysWhatWasAndNobodyIsBesideThemselves() {
        var id = published("有承办", "host", town.school().toString(), "coHosts", town.school().toString(), "coHosts", town.villageSchool().toString(), "coHosts", town.bureau().toString());
        assertThat(Scope.everywhere(() -> jdbc.sql("select unit_id from activity.host where activity_id = :id and role = 'COHOST'").param("id", id).query(UUID.class).list())).containsExactly(town.villageSchool());
        changes(id, "有承办", DAY, "15:00", "三号厅", "host", town.school().toString());
        assertThat(wang.get("/activities/" + id).body()).contains("地点 二号厅 → 三号厅", "时间 " + DAY + " 14:00–17:00 → " + DAY + " 15:00–17:00");
    }

    @Test
    void aSecondChangeIsReadAnewAlthoughTheFirstHasBeenRead() {
        var id = published("两次改期");
        assertThat(changes(id, "两次改期", DAY.plusDays(1), "14:00", "二号厅").status()).isEqualTo(303);
        eventually(() -> assertThat(open(li)).contains("活动有变:两次改期"));
        Scope.runEverywhere(() -> jdbc.sql("update notice.item set read_at = now() where person_id = :me and source = :source").param("me", town.person("李老师")).param("source", "changed:" + id).update());
        assertThat(open(li)).doesNotContain("活动有变:两次改期");
        assertThat(changes(id, "两次改期", DAY.plusDays(3), "14:00", "二号厅").status()).isEqualTo(303);
        eventually(() -> assertThat(open(li)).contains("活动有变:两次改期"));
    }

    @Test
    void whoIsAddedLaterIsInvitedAndWhoIsTakenOffHears() {
        var id = published("名单调整");
        eventually(() -> assertThat(open(li)).contains("请参加:名单调整"));
        assertThat(open(as("赵老师"))).doesNotContain("名单调整");
        wang.post("/activities/" + id + "/invitations", "persons", "赵老师");
        eventually(() -> assertThat(open(as("赵老师"))).contains("请参加:名单调整"));
        var invitation = Scope.everywhere(() -> jdbc.sql("select id from activity.invitation where activity_id = :id and unit_id is not null").param("id", id).query(UUID.class).single());
        wang.delete("/activities/" + id + "/invitations/" + invitation);
        eventually(() -> assertThat(open(li)).contains("不用参加了:名单调整").doesNotContain("请参加:名单调整"));
    }

    @Test
    void aNewLeaderHears() {
        var id = published("换负责人");
        assertThat(changes(id, "换负责人", DAY, "14:00", "二号厅", "leader", "陈主任").status()).isEqualTo(303);
        eventually(() -> assertThat(open(chen)).contains("由您负责:换负责人"));
    }

    @Test
    void aRequestForLeaveIsALiveLineOfTheHostUntilItIsDecided() {
        var id = published("集体备课");
        assertThat(open(wang)).doesNotContain("待批请假");
        li.put("/activities/" + id + "/leave", "reason", "孩子发烧");
        assertThat(open(wang)).contains("待批请假、补签:集体备课", "请假 1 人");
        liu.put("/activities/" + id + "/leave", "reason", "出差");
        assertThat(open(wang)).contains("请假 2 人").doesNotContain("请假 1 人");
        wang.put("/activities/" + id + "/roster/" + town.person("李老师") + "/decision", "granted", "true");
        assertThat(open(wang)).contains("请假 1 人");
        assertThat(wang.put("/activities/" + id + "/roster/" + town.person("刘老师") + "/decision", "granted", "false", "reason", "不").body()).contains("请写明不同意的原因");
        wang.put("/activities/" + id + "/roster/" + town.person("刘老师") + "/decision", "granted", "false", "reason", "走不开");
        assertThat(open(wang)).doesNotContain("待批请假");
        assertThat(open(li)).contains("请假已批准:集体备课").doesNotContain("请参加:集体备课");
        assertThat(open(liu)).contains("未准假:集体备课", "走不开");
        assertThat(liu.get("/activities/" + id).body()).contains("未准假").doesNotContain("请假已退回");
    }

    @Test
    void aPendingLeaveIsRewrittenOrTakenBack() {
        var id = published("可以销假");
        li.put("/activities/" + id + "/leave", "reason", "写错了");
        assertThat(li.put("/activities/" + id + "/leave", "reason", "孩子发烧").status()).isEqualTo(303);
        assertThat(wang.get("/activities/" + id + "/roster").body()).contains("孩子发烧").doesNotContain("写错了");
        assertThat(li.get("/activities/" + id).body()).contains("撤回请假", "修改请假原因");
        assertThat(li.delete("/activities/" + id + "/leave").status()).isEqualTo(303);
        assertThat(stance(id, "李老师")).isEqualTo("EXPECTED");
        assertThat(open(wang)).doesNotContain("待批请假");
        assertThat(li.delete("/activities/" + id + "/leave").body()).contains("没有可以撤回的请假");
    }

    @Test
    void leaveIsAskedDuringAnActivityOfSeveralDays() {
        var id = published("开放周", "lastDay", DAY.plusDays(4).toString());
        var day = published("只有一天");
        for (var begun : List.of(id, day)) {
            Scope.runEverywhere(() -> jdbc.sql("update activity.activity set starts_at = :from, ends_at = :to where id = :id").param("id", begun)
                    .param("from", begun.equals(id) ? ZonedDateTime.now(Times.ZONE).minusDays(1).toOffsetDateTime() : ZonedDateTime.now(Times.ZONE).toLocalDate().atStartOfDay(Times.ZONE).toOffsetDateTime())
                    .param("to", begun.equals(id) ? ZonedDateTime.now(Times.ZONE).plusDays(2).toOffsetDateTime() : ZonedDateTime.now(Times.ZONE).toLocalDate().atTime(23, 59, 59).atZone(Times.ZONE).toOffsetDateTime()).update());
        }
        assertThat(li.get("/activities/" + id).body()).contains("请假原因");
        assertThat(li.put("/activities/" + id + "/leave", "reason", "第三天发烧").status()).isEqualTo(303);
        assertThat(li.put("/activities/" + day + "/leave", "reason", "已经开始了").body()).contains("活动已经开始");
    }

    @Test
    void onEveryPathTheFirstOfTheQueueMovesUpAndIsTold() {
        var id = published("抢位子", "enrolling", "true", "capacity", "1");
        li.put("/activities/" + id + "/enrolment");
        liu.put("/activities/" + id + "/enrolment");
        chen.put("/activities/" + id + "/enrolment");
        assertThat(List.of(stance(id, "李老师"), stance(id, "刘老师"), stance(id, "陈主任"))).containsExactly("ENROLLED", "WAITING", "WAITING");
        assertThat(wang.get("/activities/" + id).body()).as("those who may enrol have been told").doesNotContain("已通知 0 人").containsPattern("已通知 [1-9]\\d* 人可以报名,1 人报上名|已通知 [1-9]\\d* 人可以报名，1 人报上名");
        assertThat(liu.get("/activities/" + id).body()).as("who waits neither signs in nor asks for leave").contains("候补", "取消报名").doesNotContain("/check-in/" + id, "请假原因");
        assertThat(liu.put("/activities/" + id + "/leave", "reason", "有事").body()).contains("您还在候补");

        assertThat(changes(id, "抢位子", DAY, "14:00", "二号厅", "enrolling", "true", "capacity", "2").status()).isEqualTo(303);
        assertThat(stance(id, "刘老师")).as("places raised").isEqualTo("ENROLLED");
        assertThat(wang.get("/activities/" + id).body()).contains("名额 1 → 2");
        assertThat(open(liu)).contains("候补转正,请参加:抢位子", "您已报上名:" + DAY + " 14:00");
        assertThat(open(liu)).contains("二号厅");
        assertThat(stance(id, "陈主任")).isEqualTo("WAITING");

        li.put("/activities/" + id + "/leave", "reason", "出差");
        assertThat(stance(id, "陈主任")).as("leave is only asked: the seat is still held").isEqualTo("WAITING");
        wang.put("/activities/" + id + "/roster/" + town.person("李老师") + "/decision", "granted", "true");
        assertThat(stance(id, "陈主任")).as("leave granted").isEqualTo("ENROLLED");
        assertThat(open(chen)).contains("候补转正,请参加:抢位子");

        assertThat(changes(id, "抢位子", DAY, "14:00", "二号厅", "enrolling", "true", "capacity", "1").body()).contains("已有 2 人占着名额");
        li.delete("/activities/" + id + "/leave");
        assertThat(stance(id, "李老师")).as("the seat is gone in the meantime").isEqualTo("WAITING");
        liu.delete("/activities/" + id + "/enrolment");
        assertThat(stance(id, "李老师")).as("somebody withdrew").isEqualTo("ENROLLED");
    }

    @Test
    void nobodyWhoNeverQueuedPassesThoseWhoWait() {
        var id = published("不插队", "enrolling", "true", "capacity", "1");
        li.put("/activities/" + id + "/enrolment");
        liu.put("/activities/" + id + "/enrolment");
        Scope.runEverywhere(() -> jdbc.sql("update activity.invitee set stance = 'DECLINED' where activity_id = :id and person_id = :who").param("id", id).param("who", town.person("李老师")).update());
        chen.put("/activities/" + id + "/enrolment");
        assertThat(stance(id, "陈主任")).isEqualTo("WAITING");
    }
}
