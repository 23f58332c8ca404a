package yanxun.document.certificate;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers without gaps, one series for each rule and year. Taken in the transaction that writes the certificates: undone with it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Series {
    private final JdbcClient jdbc;

    Series(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What only one certificate has. */
    record Marks(String number, int place, String code, String token, String salt) {}

    /** Whoever issues in a district takes a turn: who already holds a certificate, and which number is next, must not change meanwhile. */
    void oneAtATime(UUID wall) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('certificates ' || :wall, 0))").param("wall", wall.toString()).query().singleRow();
    }

    List<Marks> next(UUID wall, NumberRule numbers, int year, int count) {
        int number = jdbc.sql("""
                insert into document.certificate_series (wall, rule, year, last) values (:wall, :rule, :year, :count)
                on conflict (wall, rule, year) do update set last = certificate_series.last + :count returning last
                """).param("wall", wall).param("rule", numbers.series()).param("year", year).param("count", count).query(Integer.class).single() - count;
        int place = jdbc.sql("insert into document.status_place (wall, next) values (:wall, :count) on conflict (wall) do update set next = status_place.next + :count returning next")
                .param("wall", wall).param("count", count).query(Integer.class).single() - count;
        return IntStream.range(0, count)
                .mapToObj(i -> new Marks(numbers.number(year, number + 1 + i), place + i, CheckCode.next(), CheckCode.token(), CheckCode.salt())).toList();
    }
}
