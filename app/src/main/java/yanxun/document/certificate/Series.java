package yanxun.document.certificate;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import yanxun.document.numbering.Numbering;

/** Numbers without gaps, one series for each rule and year. Taken in the transaction that writes the certificates: undone with it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Series {
    /** No word under which documents are numbered has a blank. */
    private static final String KIND = "证书 ";

    private final JdbcClient jdbc;
    private final Numbering numbering;

    Series(JdbcClient jdbc, Numbering numbering) {
        this.jdbc = jdbc;
        this.numbering = numbering;
    }

    /** What only one certificate has. */
    record Marks(String number, int place, String code, String token, String salt) {}

    /** Whoever issues in a district takes a turn: who already holds a certificate, and which number is next, must not change meanwhile. */
    void oneAtATime(UUID wall) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('certificates ' || :wall, 0))").param("wall", wall.toString()).query().singleRow();
    }

    List<Marks> next(UUID wall, NumberRule numbers, int year, int count) {
        int number = numbering.take(wall, KIND + numbers.series(), year, count);
        int place = jdbc.sql("insert into document.status_place (wall, next) values (:wall, :count) on conflict (wall) do update set next = status_place.next + :count returning next")
                .param("wall", wall).param("count", count).query(Integer.class).single() - count;
        return IntStream.range(0, count)
                .mapToObj(i -> new Marks(numbers.number(year, number + i), place + i, CheckCode.next(), CheckCode.token(), CheckCode.salt())).toList();
    }
}
