package yanxun.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whose word is taken for who asks. */
class ProxyFilterTest {
    @Test
    void aTrustedProxySaysWhoAsksAndHow() throws Exception {
        var seen = through("10.0.0.5, 192.168.0.0/16", false, "10.0.0.5", "203.0.113.7", "https");
        assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.7");
        assertThat(seen.isSecure()).isTrue();
        assertThat(seen.getScheme()).isEqualTo("https");
    }

    @Test
    void whatLiesBeyondTheLastTrustedOneIsHearsay() throws Exception {
        assertThat(through("10.0.0.5 192.168.0.0/16", false, "10.0.0.5", "1.2.3.4, 203.0.113.7, 192.168.3.3", null).getRemoteAddr()).isEqualTo("203.0.113.7");
        assertThat(through("10.0.0.5", false, "10.0.0.5", "<script>", null).getRemoteAddr()).isEqualTo("10.0.0.5");
        assertThat(through("10.0.0.5", false, "10.0.0.5", "10.0.0.5", null).getRemoteAddr()).isEqualTo("10.0.0.5");
        assertThat(through("2001:db8::/32", false, "2001:db8::1", "2a00::5", null).getRemoteAddr()).isEqualTo("2a00::5");
    }

    @Test
    void nobodyElseIsBelieved() throws Exception {
        var seen = through("", false, "198.51.100.1", "203.0.113.7", "https");
        assertThat(seen.getRemoteAddr()).isEqualTo("198.51.100.1");
        assertThat(seen.isSecure()).isFalse();
        assertThat(through("10.0.0.5", false, "198.51.100.1", "203.0.113.7", "https").getRemoteAddr()).isEqualTo("198.51.100.1");
    }

    @Test
    void aPublicAddressOfHttpsMeansHttps() throws Exception {
        assertThat(through("", true, "10.0.0.5", null, null).isSecure()).isTrue();
    }

    private static HttpServletRequest through(String proxies, boolean https, String from, String forwarded, String proto) throws Exception {
        var request = new MockHttpServletRequest("GET", "/");
        request.setRemoteAddr(from);
        if (forwarded != null) {
            request.addHeader("X-Forwarded-For", forwarded);
        }
        if (proto != null) {
            request.addHeader("X-Forwarded-Proto", proto);
        }
        var chain = new MockFilterChain();
        new ProxyFilter(proxies, https).doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
    }
}
