package yanxun.notice.robot;

import static yanxun.platform.i18n.Text.kept;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import yanxun.notice.channel.Outcome;

/** One call to a robot, as plain text: in what a title says nothing becomes a link or a call to somebody. Redirects lead nowhere. */
@Component
class RobotCall {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LARGEST_ANSWER = 16_384;
    private static final int LARGEST_TEXT = 1_800;
    /** Too often, or busy: WeCom 45009 and -1; DingTalk 130101, 130102, 410100 and -1. */
    private static final Set<Integer> LATER = Set.of(45009, 130101, 130102, 410100, -1);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE.dividedBy(2)).followRedirects(HttpClient.Redirect.NEVER).build();

    Outcome say(RobotKind kind, URI url, String text) {
        var body = JsonMapper.shared().writeValueAsString(Map.of("msgtype", "text", "text", Map.of("content", shortened(text))));
        var request = HttpRequest.newBuilder(url).timeout(PATIENCE).header("Content-Type", "application/json; charset=utf-8").POST(BodyPublishers.ofString(body)).build();
        try {
            return understood(http.send(request, BodyHandlers.ofInputStream()));
        } catch (ConnectException | HttpConnectTimeoutException _) {
            return new Outcome.Later(kept("连不上{0}", kind.host()));
        } catch (IOException _) {
            return new Outcome.Unsure(kept("没有等到{0}的回答", kind.host()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Outcome.Unsure(kept("发送时程序中断"));
        }
    }

    private static Outcome understood(HttpResponse<java.io.InputStream> response) throws IOException {
        try (var content = response.body()) {
            var text = new String(content.readNBytes(LARGEST_ANSWER), StandardCharsets.UTF_8);
            if (response.statusCode() == 429 || response.statusCode() == 503) {
                return new Outcome.Later(kept("对方繁忙({0})", response.statusCode()));
            } else if (response.statusCode() != 200) {
                return new Outcome.Refused(kept("对方拒绝({0})", response.statusCode()), false);
            }
            return understood(text);
        }
    }

    private static Outcome understood(String text) {
        try {
            var answer = JsonMapper.shared().readTree(text);
            if (!answer.path("errcode").isInt()) {
                return new Outcome.Unsure(kept("看不懂对方的回答"));
            }
            var code = answer.path("errcode").asInt();
            var said = answer.path("errmsg").asString("").replaceAll("\\s+", " ");
            var why = kept("对方拒绝({0})", code + " " + said.substring(0, Math.min(said.length(), 200)));
            return code == 0 ? new Outcome.Sent("") : LATER.contains(code) ? new Outcome.Later(why) : new Outcome.Refused(why, false);
        } catch (JacksonException _) {
            return new Outcome.Unsure(kept("看不懂对方的回答"));
        }
    }

    /** Both take about two thousand bytes. */
    static String shortened(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= LARGEST_TEXT) {
            return text;
        }
        var link = text.substring(text.lastIndexOf('\n'));
        var head = text;
        while (head.getBytes(StandardCharsets.UTF_8).length + link.getBytes(StandardCharsets.UTF_8).length + 3 > LARGEST_TEXT) {
            head = head.substring(0, head.offsetByCodePoints(head.length(), -1));
        }
        return head + "…" + link;
    }
}
