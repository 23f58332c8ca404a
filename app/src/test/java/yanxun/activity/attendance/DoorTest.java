package yanxun.activity.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** The digits of a hall, as people type them and wherever they stand; and lists in which two names are wrong. */
class DoorTest extends TownTest {
    Browser wang;
    Browser li;

    @BeforeEach
    void people() {
        wang = as("王教研员");
        li = as("李老师");
    }

    private UUID running(String title, String subject, int begunMinutesAgo, String... more) {
        var id = Id.next();
        var now = ZonedDateTime.now(Times.ZONE);
        var fields = new java.util.ArrayList<>(java.util.List.of("id", id.toString(), "title", title, "form", "lecture", "content", "内容", "speaker", "专家", "day", now.toLocalDate().toString(), "from", "00:00", "to", "23:59"));
        fields.addAll(java.util.List.of(more));
        wang.post("/activities", fields.toArray(String[]::new));
        wang.post("/activities/" + id + "/invitations", "units", town.district().toString(), "subject", subject);
        assertThat(wang.put("/activities/" + id + "/publication", "reason", "时间已商定").status()).isEqualTo(303);
        Scope.runEverywhere(() -> jdbc.sql("update activity.activity set starts_at = :from, ends_at = :to where id = :id").param("id", id)
                .param("from", now.minusMinutes(begunMinutesAgo).toOffsetDateTime()).param("to", now.plusHours(4).toOffsetDateTime()).update());
        return id;
    }

    private String digits(UUID id) {
        return wang.get("/activities/" + id + "/wall").body().replaceAll("(?s).*class=\"digits\"[^>]*>(\\d{3} \\d{3}).*", "$1");
    }

    @Test
    void digitsWithTheirGapOrFullWidthAreTheSameDigits() {
        var id = running("有空格", "语文", 5);
        assertThat(li.post("/check-in/" + id, "code", digits(id)).body()).contains("签到成功");
        var wide = digits(id).chars().mapToObj(c -> c == ' ' ? "\u3000" : Character.toString(c - '0' + '\uff10')).collect(java.util.stream.Collectors.joining());
        assertThat(as("刘老师").post("/check-in", "code", wide).body()).contains("签到成功", "有空格");
    }

    @Test
    void theDigitsFindTheirActivityNotTheNearestOne() {
        var here = running("甲厅", "语文", 5);
        var later = running("乙厅", "语文", -120);
        assertThat(li.get("/check-in").body()).contains("甲厅", "乙厅").containsOnlyOnce("name=\"code\"");
        assertThat(li.post("/check-in/" + later, "code", digits(here)).body()).contains("签到成功", "甲厅");
        assertThat(as("刘老师").post("/check-in", "code", digits(here)).body()).contains("签到成功", "甲厅");
    }

    @Test
    void whoIsNotInvitedGetsInByDigitsWhereWalkInsAreWelcome() {
        var open = running("公开讲座", "语文", 5, "walkIns", "true");
        var closed = running("内部会议", "语文", 5);
        var zhao = as("赵老师");
        assertThat(zhao.post("/check-in", "code", digits(open)).body()).contains("签到成功", "公开讲座");
        assertThat(zhao.post("/check-in", "code", digits(closed)).body()).contains("签到码不对或已过期");
        assertThat(as("外老师").post("/check-in", "code", digits(open)).body()).contains("签到码不对或已过期");
    }

    @Test
    void aWrongCodeStaysInTheFieldWithTheSentenceBesideIt() {
        running("输错了", "语文", 5);
        var refused = li.post("/check-in", "code", "12 34");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"12 34\"", "id=\"code-error\"", "请输入六位数字");
    }

    @Test
    void theGoodNamesAreTakenAndTheWrongOnesStayInTheField() {
        var id = running("名单", "语文", 5);
        var refused = wang.post("/activities/" + id + "/invitations", "persons", number("赵老师").toLowerCase(java.util.Locale.ROOT) + "\n没有此人\n张校长\n也没有");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("没有此人(查无此人)", "也没有(查无此人)", ">没有此人\n也没有</textarea>");
        var invited = Scope.everywhere(() -> jdbc.sql("select count(*) from activity.invitation where activity_id = :id and person_id is not null").param("id", id).query(Integer.class).single());
        assertThat(invited).isEqualTo(2);
    }

    private String number(String name) {
        return Scope.everywhere(() -> jdbc.sql("select number from org.person where id = :id").param("id", town.person(name)).query(String.class).single());
    }
}
