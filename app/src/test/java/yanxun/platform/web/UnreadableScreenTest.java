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
    void aSignThatIsNoneIsRefusedWithASentence(CapturedOutput output) throws Exception {
        var nul = URLEncoder.encode("a\0b", StandardCharsets.UTF_8);
        var zhou = as("周主任");
        var before = output.getAll().length();
        var answers = new java.util.ArrayList<Browser.Answer>();
        for (var path : new String[] {"/people?q=", "/activities?q=", "/plans?q=", "/search?q=", "/documents?q=", "/problems?q=", "/network?q=", "/training?q=", "/hours/risk?q=", "/sign-in?to=", "/people?a%00b="}) {
            answers.add(zhou.get(path + nul));
        }
        answers.add(Browser.at(port).post("/sign-in", "login", "a\0b", "password", "x"));
        answers.add(zhou.post("/activities", "id", Id.next().toString(), "title", "a\0b", "form", "lecture", "level", "DISTRICT"));
        answers.add(zhou.upload("/people/import", "file", "名册.csv", "工号,姓名\n".getBytes(StandardCharsets.UTF_8), "note", "a\0b"));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(400)).allSatisfy(answer -> assertThat(answer.body()).contains("有不能识别的字符"));
        var said = output.getAll().substring(before);
        assertThat(said.lines().filter(line -> line.contains("a sign without a letter"))).hasSize(answers.size());
        assertThat(said).doesNotContain("\tat ");
    }

    @Test
    void asThePartOfABodyItIsRefusedByTheDatabaseInOneLine(CapturedOutput output) {
        var before = output.getAll().length();
        var answer = as("王教研员").put("/observe/sheets/" + Id.next(), "application/json", "{\"edition\":\"a\\u0000b\",\"notes\":\"\\u0000\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(output.getAll().substring(before)).doesNotContain("\tat ");
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
        for (var request : java.util.List.of(open("/sign-in?to=/%FF").GET(), open("/people?%C0%AF=x").GET(), open("/verify?token=%E4%BD").GET(),
                open("/sign-in").header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString("login=%FF&password=%ZZ")))) {
            var before = output.getAll().length();
            var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("有不能识别的字符");
            var said = output.getAll().substring(before);
            assertThat(said.lines().filter(line -> line.contains("unreadable parameters"))).hasSize(1);
            assertThat(said).doesNotContain("\tat ");
        }
    }

    @Test
    void anAddressThatIsNoneIsNotFoundInSilence(CapturedOutput output) throws Exception {
        var before = output.getAll().length();
        for (var path : new String[] {"/people/%00", "/people/%FF", "/activities/%2e%2e/x", "/people/;x=%00"}) {
            assertThat(HttpClient.newHttpClient().send(open(path).GET().build(), BodyHandlers.ofString()).statusCode()).as(path).isBetween(300, 499);
        }
        assertThat(output.getAll().substring(before)).doesNotContain("\tat ");
    }

    private HttpRequest.Builder open(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Accept", "text/html");
    }

    @Test
    void anAddressWithChineseIsRedirectedTo() {
        var login = yanxun.platform.access.Scope.everywhere(() -> jdbc.sql("select login from org.account where id = :id").param("id", town.accounts().get("李老师")).query(String.class).single());
        var answer = Browser.at(port).post("/sign-in", "login", login, "password", Town.PASSWORD, "to", "/search?q=识字&x=1%20");
        assertThat(answer.location()).isEqualTo("/search?q=%E8%AF%86%E5%AD%97&x=1%20");
    }
}
