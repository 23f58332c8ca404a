package yanxun.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import yanxun.platform.data.PersonId;
import yanxun.platform.data.embedded.Database;
import yanxun.platform.web.Shell;

class SessionFilterTest {
    private final List<Exception> told = new ArrayList<>();
    private int asked;

    @Test
    void saysThatTheDatabaseIsAwayInsteadOfServing() throws Exception {
        var chain = new MockFilterChain();
        var response = new MockHttpServletResponse();
        filter().doFilter(request(), response, chain);

        assertThat(told).singleElement().isInstanceOf(DataAccessException.class);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void theErrorPageDoesNotAskTheDatabaseAgain() throws Exception {
        var request = request();
        var filter = filter();
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        request.setDispatcherType(DispatcherType.ERROR);
        request.setAttribute("jakarta.servlet.error.request_uri", "/activities");
        var chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);

        assertThat(asked).isOne();
        assertThat(chain.getRequest()).isNotNull();
    }

    private static MockHttpServletRequest request() {
        var request = new MockHttpServletRequest("GET", "/activities");
        request.setCookies(new Cookie(Shell.COOKIE, "token"));
        return request;
    }

    private SessionFilter filter() {
        return new SessionFilter(new Sessions(JdbcClient.create(new SimpleDriverDataSource()), new Unreachable(), new SessionNews(new Database("jdbc:postgresql://127.0.0.1:1/none", "", "", "", "")), Clock.systemUTC()), (_, response, _, trouble) -> {
            told.add(trouble);
            response.setStatus(503);
            return null;
        });
    }

    private class Unreachable implements Viewers {
        @Override
        public Map<String, Seen> ofSessions(Collection<String> tokenHashes, Instant oldest) {
            asked++;
            throw new DataAccessResourceFailureException("gone");
        }

        @Override
        public Optional<Viewer> of(PersonId person) {
            return Optional.empty();
        }

        @Override
        public Optional<Viewer> ofAccount(UUID account) {
            return Optional.empty();
        }
    }
}
