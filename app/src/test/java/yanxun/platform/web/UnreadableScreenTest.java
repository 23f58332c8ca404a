package yanxun.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import yanxun.platform.data.Id;
import yanxun.support.Browser;
import yanxun.support.Town;
import yanxun.support.TownTest;

/** What is no text, no choice or no address: a sentence for whoever sent it, a line for the log, nothing more. */
@ExtendWith(OutputCaptureExtension.class)
class UnreadableScreenTest extends TownTest {
    @Test
    void aSignThatIsNoneIsRefusedWithASentence(CapturedOutput output) {
        var nul = URLEncoder.encode("a\0b", StandardCharsets.UTF_8);
        var zhou = as("周主任");
        var qian = as("钱管理员");
        var before = output.getAll().length();
        for (var path : new String[] {"/people?q=", "/activities?q=", "/plans?q=", "/search?q=", "/documents?q=", "/problems?q=", "/network?q=", "/training?q=", "/hours/risk?q="}) {
            var answer = zhou.get(path + nul);
            assertThat(answer.status()).as(path).isNotEqualTo(500);
        }
        assertThat(qian.get("/administration?q=" + nul).body()).contains("提交的内容不完整或格式不对");
        var door = Browser.at(port).post("/sign-in", "login", "a\0b", "password", "x");
        assertThat(door.status()).isEqualTo(422);
        assertThat(zhou.post("/activities", "id", Id.next().toString(), "title", "a\0b", "form", "lecture", "level", "DISTRICT").status()).isEqualTo(422);
        assertThat(output.getAll().substring(before)).contains("input refused by the database").doesNotContain("\tat ");
    }

    @Test
    void anUnknownChoiceIsRefusedWithASentence(CapturedOutput output) {
        var before = output.getAll().length();
        var answer = as("王教研员").post("/activities", "id", Id.next().toString(), "title", "级别不对", "form", "lecture", "level", "GALAXY");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(output.getAll().substring(before)).doesNotContain("\tat ");
    }

    @Test
    void badPercentEncodingIsOneLine(CapturedOutput output) throws Exception {
        var before = output.getAll().length();
        var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in?to=/%FF")).header("Accept", "text/html").build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("请求的格式不对");
        assertThat(output.getAll().substring(before)).contains("unreadable parameters").doesNotContain("\tat ");
    }

    @Test
    void anAddressWithChineseIsRedirectedTo() {
        var login = yanxun.platform.access.Scope.everywhere(() -> jdbc.sql("select login from org.account where id = :id").param("id", town.accounts().get("李老师")).query(String.class).single());
        var answer = Browser.at(port).post("/sign-in", "login", login, "password", Town.PASSWORD, "to", "/search?q=识字&x=1%20");
        assertThat(answer.location()).isEqualTo("/search?q=%E8%AF%86%E5%AD%97&x=1%20");
    }
}
