package yanxun.credit.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.platform.access.Scope;
import yanxun.platform.data.DataFolder;
import yanxun.platform.data.Id;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** One certificate list for several people: all of them or none. */
class GroupScreenTest extends TownTest {
    @Autowired
    GroupLists kept;

    Browser chen;

    @BeforeEach
    void found() {
        chen = as("陈主任");
    }

    @Test
    void everybodyOnTheListHasAClaimWaitingForTheSchool() {
        var id = Id.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(sent(chen, id, csv("李老师,24,国培-1", "赵老师,20.5,国培-2")).status()).isEqualTo(303);
        }
        var desk = chen.get("/hours/claims/desk").body();
        assertThat(desk).contains("李老师", "赵老师", "20.5", "名单.pdf").doesNotContain("交的是同一个文件");
        assertThat(claims()).isEqualTo(2);
        assertThat(as("李老师").get("/hours/claims").body()).contains("国培计划", "待学校审核");
        assertThat(as("李老师").get("/hours/claims").body()).doesNotContain("赵老师");
    }

    @Test
    void oneWrongLineAndNothingIsHandedInButTheListComesBackInRed() {
        var answer = sent(chen, Id.next().toString(), csv("李老师,24,国培-1", "刘老师,24,国培-2", "赵老师,7.3,", "李老师,8,"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("没有这个工号,或者这个人不在您的范围里", "学时以 0.5 为单位", "名单里这个人出现了不止一次", "value=\"国培计划\"");
        assertThat(claims()).isZero();
        var red = Pattern.compile("/hours/claims/lists/[0-9a-f-]{36}/red.xlsx").matcher(answer.body());
        assertThat(red.find()).isTrue();
        assertThat(chen.get(red.group()).bytes()).startsWith('P', 'K');
        assertThat(as("张校长").get(red.group()).status()).isEqualTo(404);
        kept.everyNight();
        assertThat(chen.get(red.group()).status()).isEqualTo(200);
        Scope.runEverywhere(() -> jdbc.sql("update credit.claim_list set created_at = now() - interval '31 days' where wall = :wall").param("wall", town.district()).update());
        kept.everyNight();
        assertThat(chen.get(red.group()).status()).as("a month later the list is gone").isEqualTo(404);
    }

    @Test
    void aListThatWasTakenIsNotKept() throws IOException {
        long before = files();
        sent(chen, Id.next().toString(), csv("李老师,24,国培-1"));
        assertThat(files()).as("the scan alone").isLessThanOrEqualTo(before + 1);
    }

    private static long files() throws IOException {
        try (var all = Files.walk(DataFolder.files())) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void whatSomebodyHasClaimedAlreadyIsRedToo() {
        var li = as("李老师");
        var own = Id.next();
        li.post("/hours/claims", "id", own.toString(), "title", "国培计划(自己报的)", "organiser", "省厅", "level", "NATIONAL", "form", "INTENSIVE", "role", "LEARNER", "from", "2026-03-02", "to", "2026-03-06", "quantity", "24", "certificate", "国培1");
        li.upload("/hours/claims/" + own + "/evidence", "file", "x.pdf", ClaimScreenTest.other(7));
        li.put("/hours/claims/" + own + "/submission");

        var answer = sent(chen, Id.next().toString(), csv("李老师,24,国培-1", "赵老师,24,国培-2"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("证书编号和另一份申报相同:《国培计划(自己报的)》").doesNotContain("国培-2");
        assertThat(claims()).isEqualTo(1);
    }

    @Test
    void whatIsNoListIsRefused() {
        assertThat(sent(chen, Id.next().toString(), "<html>".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(422);
        assertThat(sent(chen, Id.next().toString(), "工号,姓名,学时\n".getBytes(StandardCharsets.UTF_8)).body()).contains("名单里应有 1 到 300 人");
        assertThat(chen.post("/hours/claims/lists", "title", "").body()).contains("请选择名单", "请选择证明材料", "请填写培训或成果的名称");
        assertThat(as("李老师").get("/hours/claims/lists/new").status()).isEqualTo(403);
        assertThat(chen.get("/hours/claims/lists/template.xlsx").bytes()).startsWith('P', 'K');
        assertThat(chen.get("/hours/claims/lists/new").body()).contains("按名单代报");
    }

    private Browser.Answer sent(Browser who, String id, byte[] csv) {
        return who.upload("/hours/claims/lists", List.of(new Browser.File("list", "名单.csv", csv), new Browser.File("scan", "名单.pdf", ClaimScreenTest.PDF)),
                "id", id, "title", "国培计划", "organiser", "省教育厅", "level", "NATIONAL", "form", "INTENSIVE", "from", "2026-03-02", "to", "2026-03-06");
    }

    private byte[] csv(String... lines) {
        var text = new StringBuilder("工号,姓名,学时,证书编号\n");
        for (var line : lines) {
            text.append(number(line.substring(0, line.indexOf(',')))).append(',').append(line).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private int claims() {
        return Scope.everywhere(() -> jdbc.sql("select count(*) from credit.claim where wall = :wall").param("wall", town.district()).query(Integer.class).single());
    }

    private String number(String name) {
        return Scope.everywhere(() -> jdbc.sql("select number from org.person where id = :id").param("id", town.person(name)).query(String.class).single());
    }
}
