package yanxun.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** A form with files that no page sends: a sentence that says what is wrong, and one line for the log, at every door and for everybody. */
@ExtendWith(OutputCaptureExtension.class)
class BrokenFormScreenTest extends TownTest {
    private static final byte[] LIST = "工号,姓名\n".getBytes(StandardCharsets.UTF_8);
    private static final String[] DOORS = {"/sign-in", "/verify", "/activities", "/people/import", "/hours/transfers"};

    @Test
    void aFileWithASignInItsNameThatIsNoLetterIsUnreadable(CapturedOutput output) {
        refused(output, 400, "提交的表单不完整", (browser, door) -> browser.upload(door, "file", "名\0册.csv", LIST));
    }

    @Test
    void aFormThatBreaksOffIsSaidToBeIncomplete(CapturedOutput output) {
        refused(output, 400, "提交的表单不完整", (browser, door) -> browser.raw(door, "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nabc".getBytes(StandardCharsets.UTF_8)));
        refused(output, 400, "提交的表单不完整", (browser, door) -> browser.raw(door, "multipart/form-data", LIST));
    }

    @Test
    void moreFilesThanAreTakenAreSaidToBeTooMany(CapturedOutput output) {
        refused(output, 413, "文件或栏目太多", (browser, door) -> browser.upload(door, Collections.nCopies(300, new Browser.File("file", "a.csv", LIST))));
    }

    @Test
    void aFileThatIsTooLargeIsSaidToBeSo(CapturedOutput output) {
        refused(output, 413, "文件超过了大小限制", (browser, door) -> browser.upload(door, "file", "a.csv", new byte[65 << 20]));
    }

    @Test
    void aFileInPlaceOfATextIsRefusedByItsName(CapturedOutput output) {
        var before = output.getAll().length();
        for (var answer : List.of(Browser.at(port).upload("/sign-in", List.of(new Browser.File("login", "照片.jpg", LIST)), "password", "x"), Browser.at(port).upload("/verify", "number", "照片.jpg", LIST),
                as("周主任").upload("/activities", "title", "照片.jpg", LIST), as("周主任").upload("/search", "q", "照片.jpg", LIST))) {
            assertThat(answer.status()).isBetween(400, 422);
            assertThat(answer.text()).doesNotContain("系统出错");
        }
        assertThat(output.getAll().substring(before)).doesNotContain("\tat ");
    }

    @Test
    void aFormWithoutItsFileIsIncomplete() {
        for (var answer : List.of(as("周主任").post("/people/import", "x", "y"), as("周主任").upload("/people/import", "other", "a.csv", LIST))) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).contains("提交的内容不完整");
        }
    }

    @Test
    void aFileMayBearALongChineseName() {
        assertThat(as("周主任").upload("/people/import", "file", "教师名册".repeat(60) + ".csv", LIST).text()).contains("缺少必需的列:单位");
    }

    private interface Sending {
        Browser.Answer to(Browser browser, String door);
    }

    private void refused(CapturedOutput output, int status, String sentence, Sending sending) {
        for (var browser : List.of(Browser.at(port), as("周主任"))) {
            for (var door : DOORS) {
                var before = output.getAll().length();
                var answer = sending.to(browser, door);
                assertThat(answer.status()).as(door).isEqualTo(status);
                assertThat(answer.text()).as(door).contains(sentence);
                var said = output.getAll().substring(before);
                assertThat(said.lines().filter(line -> line.contains("unreadable parameters"))).as(door).hasSize(1);
                assertThat(said).doesNotContain("\tat ");
            }
        }
    }
}
