package yanxun.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.mock.web.MockHttpServletRequest;

/** What went wrong is said as what it is. */
class TroublesTest {
    private final Troubles troubles = new Troubles();
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/people");

    @Test
    void aFullDiskIsNotADatabaseThatIsAway() {
        assertThat(page(new DataAccessResourceFailureException("x", new SQLException("could not extend file", "53100"))).sentence()).contains("磁盘满了");
        assertThat(page(new DataAccessResourceFailureException("x", new SQLException("connection refused", "08001"))).sentence()).contains("数据库暂时连不上");
    }

    @Test
    void ofTwoAtTheSameMomentTheSecondIsToldSo() {
        var answer = troubles.atTheSameTime(new DuplicateKeyException("x"), request);
        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(((NoticePage) Objects.requireNonNull(answer.getBody())).advice()).contains("刷新");
    }

    private NoticePage page(DataAccessResourceFailureException trouble) {
        var answer = troubles.databaseAway(trouble, request);
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        return (NoticePage) Objects.requireNonNull(answer.getBody());
    }
}
