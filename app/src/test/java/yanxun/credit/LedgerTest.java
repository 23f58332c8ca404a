package yanxun.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.support.Patience.eventually;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** From closing to the ledger, the figures, and back by correction. */
class LedgerTest extends TownTest {
    Browser wang;
    Browser li;

    @BeforeEach
    void found() {
        wang = as("王教研员");
        li = as("李老师");
    }

    @Test
    void closingPostsHoursToWhoDidTheirPartAndALateRecordStillCounts() {
        var id = closed(true);
        eventually(() -> assertThat(hours("李老师")).isEqualByComparingTo("2.5"));
        assertThat(hours("刘老师")).as("signed in but owes the record").isEqualByComparingTo("0");
        assertThat(wang.get("/activities/" + id).body()).contains("已办结:2 人到会,1 人已入账学时;1 人缺记录或反思,补交后入账").doesNotContain("学时已入账,材料已归档");

        var liu = as("刘老师");
        assertThat(liu.put("/activities/" + id + "/record", "text", "补交:听了三节课,收获在追问的设计。").status()).isEqualTo(303);
        eventually(() -> assertThat(hours("刘老师")).isEqualByComparingTo("2.5"));
        assertThat(wang.get("/activities/" + id).body()).contains("已办结,学时已入账,材料已归档");
        assertThat(li.get("/hours").body()).contains("2.5", "记录与入账");
    }

    @Test
    void aCorrectionIsAReversalWithItsReason() {
        var id = closed(false);
        eventually(() -> assertThat(hours("李老师")).isEqualByComparingTo("2.5"));
        var zhou = as("周主任");
        var roster = "/activities/" + id + "/roster/" + town.person("李老师") + "/check-in";
        assertThat(wang.delete(roster, "reason", "代签").body()).contains("只有校长、教研中心主任或培训专干可以更正");
        assertThat(zhou.delete(roster).body()).contains("请写明更正原因");
        assertThat(zhou.delete(roster, "reason", "核实为代签").status()).isEqualTo(303);
        eventually(() -> assertThat(hours("李老师")).isEqualByComparingTo("0"));
        assertThat(li.get("/hours").body()).contains("冲正", "核实为代签", "-2.5");
        assertThat(zhou.post("/activities/" + id + "/corrections", "number", number("李老师"), "reason", "本人到场,有照片").status()).isEqualTo(303);
        eventually(() -> assertThat(hours("李老师")).isEqualByComparingTo("2.5"));
    }

    @Test
    void aMakeUpGrantedAfterClosingPostsItsHours() {
        var id = closed(false);
        Scope.runEverywhere(() -> jdbc.sql("insert into activity.make_up (activity_id, person_id, walls, reason, asked_at) select id, :person, walls, '手机没电', now() - interval '1 hour' from activity.activity where id = :id")
                .param("id", id).param("person", town.person("陈主任")).update());
        assertThat(wang.put("/activities/" + id + "/roster/" + town.person("陈主任") + "/decision", "granted", "true").status()).isEqualTo(303);
        eventually(() -> assertThat(hours("陈主任")).isEqualByComparingTo("2.5"));
    }

    @Test
    void theLedgerCannotBeRewritten() {
        closed(false);
        eventually(() -> assertThat(hours("李老师")).isEqualByComparingTo("2.5"));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Scope.runEverywhere(() -> jdbc.sql("update credit.entry set hours = 100").update())).hasStackTraceContaining("permission denied");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Scope.runEverywhere(() -> jdbc.sql("delete from credit.entry").update())).hasStackTraceContaining("permission denied");
    }

    @Test
    void figuresOpenToTheirRows() {
        closed(false);
        eventually(() -> assertThat(hours("李老师")).isEqualByComparingTo("2.5"));
        assertThat(wang.get("/figures").status()).isEqualTo(200);
        assertThat(wang.get("/figures/activities?by=part").body()).contains("同课异构", "记录与入账", "这个数由下面 1 行组成");
        assertThat(wang.get("/figures/participations").body()).contains("这个数由下面 2 行组成");
        assertThat(wang.get("/figures/hours").body()).contains("<b>5<small> 学时</small></b>");
        assertThat(wang.get("/figures/activities.xlsx").bytes()).startsWith('P', 'K');
        assertThat(as("外教研员").get("/figures/activities").body()).contains("这个数由下面 0 行组成");
        assertThat(as("外教研员").get("/figures?unit=" + town.district()).status()).isEqualTo(404);
        assertThat(li.get("/figures").status()).isEqualTo(403);
    }

    @Test
    void todayShowsTheYearSoFarOnlyToThoseWhoLookAfterIt() {
        assertThat(wang.get("/").body()).contains("今天", "年至今").doesNotContain("近期活动");
        var day = java.time.LocalDate.now(Times.ZONE).plusDays(10).toString();
        var id = Id.next();
        as("周主任").post("/activities", "id", id.toString(), "title", "十天以后的观摩", "form", "lecture", "level", "DISTRICT", "content", "内容", "speaker", "专家", "hours", "2", "day", day, "from", "09:00", "to", "11:00");
        as("周主任").post("/activities/" + id + "/invitations", "units", town.district().toString(), "subject", "语文");
        assertThat(wang.get("/").body()).doesNotContain("十天以后的观摩");
        as("周主任").put("/activities/" + id + "/publication", "reason", "时间已商定");
        assertThat(wang.get("/").body()).contains("近期活动", "十天以后的观摩");
        assertThat(as("外教研员").get("/").body()).doesNotContain("十天以后的观摩");
        assertThat(li.get("/").body()).contains("今天", "我的学时").doesNotContain("年至今");
    }

    /** A closed activity of 2.5 hours in which 李老师 and 刘老师 took part; 李老师 handed the record in. */
    private UUID closed(boolean needsRecord) {
        var id = Id.next();
        var now = ZonedDateTime.now(Times.ZONE);
        wang.post("/activities", "id", id.toString(), "title", "记录与入账", "form", "parallel-lesson", "level", "DISTRICT", "content", "内容", "speaker", "专家", "hours", "2.5",
                needsRecord ? "needsRecord" : "theme", needsRecord ? "true" : "主题", "day", now.toLocalDate().toString(), "from", "00:00", "to", "23:59");
        wang.post("/activities/" + id + "/invitations", "units", town.district().toString(), "subject", "语文");
        wang.put("/activities/" + id + "/publication", "reason", "时间已商定");
        Scope.runEverywhere(() -> jdbc.sql("update activity.activity set starts_at = now() - interval '3 hours', ends_at = now() - interval '1 minute' where id = :id").param("id", id).update());
        assertThat(wang.put("/activities/" + id + "/roster/" + town.person("李老师") + "/check-in").status()).isEqualTo(303);
        assertThat(wang.post("/activities/" + id + "/roster/list", "list", number("刘老师") + " 14:05").status()).isEqualTo(303);
        if (needsRecord) {
            li.put("/activities/" + id + "/record", "text", "认真听了课,记下了三处追问。");
        }
        wang.put("/activities/" + id + "/summary", "summary", "亮点与问题");
        assertThat(wang.put("/activities/" + id + "/closing", "note", needsRecord ? "刘老师记录后补" : "").status()).isEqualTo(303);
        return id;
    }

    private BigDecimal hours(String name) {
        return Scope.everywhere(() -> jdbc.sql("select coalesce(sum(hours), 0) from credit.entry where person_id = :id").param("id", town.person(name)).query(BigDecimal.class).single());
    }

    private String number(String name) {
        return Scope.everywhere(() -> jdbc.sql("select number from org.person where id = :id").param("id", town.person(name)).query(String.class).single());
    }
}
