package yanxun.notice.preference;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMultipart;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import yanxun.platform.access.Scope;
import yanxun.support.Browser;
import yanxun.support.TestMail;
import yanxun.support.TownTest;

class NoticeSettingsScreenTest extends TownTest {
    private static final String HERE = "/settings/notices";

    private static String code(String address) throws Exception {
        var mails = TestMail.to(address);
        var text = String.valueOf(((MimeMultipart) mails.getLast().getContent()).getBodyPart(0).getContent());
        var digits = Pattern.compile("\\b\\d{6}\\b").matcher(text);
        assertThat(digits.find()).isTrue();
        return digits.group();
    }

    private String confirmed(Browser browser) throws Exception {
        var address = UUID.randomUUID() + "@feng.lai";
        assertThat(browser.post(HERE + "/EMAIL", "address", address).status()).isEqualTo(303);
        assertThat(browser.put(HERE + "/EMAIL/confirmation", "code", code(address)).status()).isEqualTo(303);
        return address;
    }

    @Test
    void anAddressIsTheirsOnceTheCodeSentThereComesBack() throws Exception {
        var teacher = as("李老师");
        assertThat(teacher.get(HERE).body()).doesNotContain("已确认");
        var address = UUID.randomUUID() + "@feng.lai";
        teacher.post(HERE + "/EMAIL", "address", address);
        assertThat(teacher.put(HERE + "/EMAIL/confirmation", "code", code(address).equals("000000") ? "000001" : "000000").status()).isEqualTo(422);
        assertThat(teacher.get(HERE).body()).contains("的确认码").doesNotContain("已确认");
        assertThat(teacher.put(HERE + "/EMAIL/confirmation", "code", code(address)).status()).isEqualTo(303);
        assertThat(teacher.get(HERE).body()).contains(address, "已确认").doesNotContain("的确认码");
        assertThat(as("赵老师").get(HERE).body()).doesNotContain(address);
        assertThat(teacher.delete(HERE + "/EMAIL").status()).isEqualTo(303);
        assertThat(teacher.get(HERE).body()).doesNotContain(address);
    }

    @Test
    void aCodeIsGuessedFiveTimesAtMostAndSentFiveTimesADay() throws Exception {
        var teacher = as("李老师");
        var address = UUID.randomUUID() + "@feng.lai";
        teacher.post(HERE + "/EMAIL", "address", address);
        var right = code(address);
        for (int i = 0; i < 5; i++) {
            assertThat(teacher.put(HERE + "/EMAIL/confirmation", "code", right.equals("000000") ? "000001" : "000000").status()).isEqualTo(422);
        }
        assertThat(teacher.put(HERE + "/EMAIL/confirmation", "code", right).body()).contains("确认码已失效");
        for (int i = 0; i < 4; i++) {
            assertThat(teacher.post(HERE + "/EMAIL", "address", address).status()).isEqualTo(303);
        }
        assertThat(teacher.post(HERE + "/EMAIL", "address", address).body()).contains("今天已经发了 5 次确认码");
        assertThat(TestMail.to(address)).hasSize(5);
    }

    @Test
    void whatIsNoAddressGetsNoMail() {
        for (var typed : new String[] {"", "li", "li@feng", "li@feng.lai\nBcc: x@y.cn", "a@b.cn,c@d.cn", "<li@feng.lai>", "x".repeat(300) + "@feng.lai"}) {
            assertThat(as("李老师").post(HERE + "/EMAIL", "address", typed).status()).as(typed).isEqualTo(422);
        }
    }

    @Test
    void choicesAreKeptAndADigestIntoTheQuietIsRefused() {
        var teacher = as("李老师");
        assertThat(teacher.put(HERE, "version", "0", "pace", "DAILY", "digestAt", "16:45", "quietFrom", "20:00", "quietTo", "07:30", "quietWeekends", "true", "todo", "true", "email", "true").status()).isEqualTo(303);
        assertThat(teacher.get(HERE).body()).contains("value=\"16:45\"", "value=\"07:30\"");
        assertThat(teacher.put(HERE, "version", "0", "pace", "DAILY", "digestAt", "16:45", "quietFrom", "20:00", "quietTo", "07:30").status()).as("somebody saved first").isEqualTo(409);
        var refused = teacher.put(HERE, "version", "1", "pace", "DAILY", "digestAt", "22:00", "quietFrom", "21:00", "quietTo", "07:00");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("汇总的时间落在免打扰时段里");
    }

    @Test
    void theLinkInAMailEndsMailsAfterOnePressAndTellsNothing() throws Exception {
        var address = confirmed(as("李老师"));
        var key = Scope.everywhere(() -> jdbc.sql("select unsubscribe_key from notice.preference where person_id = :me").param("me", town.person("李老师")).query(UUID.class).single());
        var stranger = Browser.at(port);
        assertThat(stranger.get("/unsubscribe/" + key).body()).contains("不再接收邮件").doesNotContain(address).doesNotContain("李老师");
        assertThat(as("李老师").get(HERE).body()).as("looking changes nothing").contains("已确认");
        assertThat(stranger.put("/unsubscribe/" + key).status()).isEqualTo(200);
        assertThat(as("李老师").get(HERE).body()).contains("已关闭");
        assertThat(stranger.get("/unsubscribe/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(stranger.put("/unsubscribe/" + UUID.randomUUID()).status()).isEqualTo(404);
    }
}
