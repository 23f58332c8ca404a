package yanxun.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import yanxun.support.TownTest;

/** Figures are for those who run the program, the list of doors for whoever is signed in. */
class MonitorFilterTest extends TownTest {
    @Test
    void figuresGoToThisMachineAndToWhomTheSettingNames() throws Exception {
        assertThat(asks("", "/actuator/prometheus", "127.0.0.1", null)).isEqualTo(200);
        assertThat(asks("", "/actuator/prometheus", "10.1.2.3", null)).isEqualTo(404);
        assertThat(asks("", "/actuator", "10.1.2.3", null)).isEqualTo(404);
        assertThat(asks("10.1.0.0/16 192.0.2.9", "/actuator/prometheus", "10.1.2.3", null)).isEqualTo(200);
        assertThat(asks("10.1.0.0/16", "/actuator/prometheus", "127.0.0.1", null)).isEqualTo(404);
        assertThat(asks("", "/api/openapi", "10.1.2.3", null)).isEqualTo(404);
        assertThat(asks("", "/actuator/health", "10.1.2.3", null)).isEqualTo(200);
        assertThat(asks("", "/people", "10.1.2.3", null)).isEqualTo(200);
    }

    @Test
    void whatIsHandedOnDoesNotComeFromThisMachine() throws Exception {
        assertThat(asks("", "/actuator/prometheus", "127.0.0.1", "203.0.113.9")).isEqualTo(404);
    }

    @Test
    void aProxyWeTrustSaysWhoAsks() throws Exception {
        assertThat(behind("127.0.0.1", "203.0.113.9")).isEqualTo(404);
        assertThat(behind("127.0.0.1", "192.0.2.9")).isEqualTo(200);
    }

    @Test
    void theListOfDoorsIsForWhoeverIsSignedIn() {
        var li = as("李老师");
        assertThat(li.with("Accept", "application/json").with("X-Forwarded-For", "203.0.113.9").get("/api/openapi").status()).as("signed in").isEqualTo(200);
        assertThat(yanxun.support.Browser.at(port).with("X-Forwarded-For", "203.0.113.9").get("/api/openapi").status()).isEqualTo(404);
    }

    private static int asks(String monitors, String path, String from, String forwarded) throws Exception {
        var request = request(path, from, forwarded);
        return through(monitors, request);
    }

    private static int behind(String proxy, String client) throws Exception {
        var chain = new MockFilterChain();
        new ProxyFilter(proxy, false).doFilter(request("/actuator/prometheus", proxy, client), new MockHttpServletResponse(), chain);
        return through("192.0.2.9", (HttpServletRequest) Objects.requireNonNull(chain.getRequest()));
    }

    private static int through(String monitors, HttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        ScopedValue.where(Shell.CURRENT, new Shell(Optional.empty(), request)).call(() -> {
            new MonitorFilter(monitors).doFilter(request, response, new MockFilterChain());
            return null;
        });
        return response.getStatus();
    }

    private static MockHttpServletRequest request(String path, String from, String forwarded) {
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(from);
        if (forwarded != null) {
            request.addHeader("X-Forwarded-For", forwarded);
        }
        return request;
    }
}
