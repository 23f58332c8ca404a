package yanxun.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** A form proves that it is ours, and whose. */
class ForgeryScreenTest extends TownTest {
    @Autowired
    Sessions sessions;

    @Test
    void noOtherHeaderTakesItsPlace() throws Exception {
        var session = sessions.open(town.accounts().get("李老师"), "test");
        assertThat(send("yanxun=" + session, "Authorization", "Basic YTpi", "tongue=en")).isEqualTo(403);
    }

    @Test
    void aPairOfCookieAndTokenFromElsewhereDoesNotFit() throws Exception {
        var session = sessions.open(town.accounts().get("李老师"), "test");
        assertThat(send("yanxun=" + session + "; XSRF-TOKEN=11111111-1111-1111-1111-111111111111", "X-XSRF-TOKEN", "11111111-1111-1111-1111-111111111111", "tongue=en")).isEqualTo(403);
    }

    @Test
    void aFormIsSentAfterSigningInAgainBySamePersonOnly() throws Exception {
        var token = token(as("李老师"));
        assertThat(send("yanxun=" + sessions.open(town.accounts().get("李老师"), "again"), "X-XSRF-TOKEN", token, "tongue=zh-CN")).isEqualTo(303);
        assertThat(send("yanxun=" + sessions.open(town.accounts().get("赵老师"), "other"), "X-XSRF-TOKEN", token, "tongue=zh-CN")).isEqualTo(403);
    }

    private static String token(Browser browser) {
        return browser.get("/me/settings").body().replaceAll("(?s).*data-csrf=\"([^\"]*)\".*", "$1");
    }

    private int send(String cookies, String header, String value, String body) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/me/settings")).header("Cookie", cookies).header(header, value)
                .header("Accept", "text/html").header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body + "&_method=PUT")).build(), BodyHandlers.ofString()).statusCode();
    }
}
