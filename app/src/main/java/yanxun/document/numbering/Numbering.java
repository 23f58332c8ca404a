package yanxun.document.numbering;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives numbers one after another, per word and year, none twice and none left out. */
@Component
public class Numbering {
    private final JdbcClient jdbc;

    Numbering(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next number, which is only given if the transaction it is taken in commits. Whoever asks meanwhile waits for that: two cannot
     * get the same, and what failed or was killed leaves no gap.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int take(UUID wall, String word, int year) {
        return take(wall, word, year, 1);
    }

    /** The first of so many numbers one after another. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int take(UUID wall, String word, int year, int count) {
        return jdbc.sql("""
                insert into document.counter as known (wall, word, year, last) values (:wall, :word, :year, :count)
                on conflict (wall, word, year) do update set last = known.last + :count returning last
                """).param("wall", wall).param("word", word).param("year", year).param("count", count).query(Integer.class).single() - count + 1;
    }

    /** As it is written: no zeros before it, no 第. */
    public static String written(String word, int year, int number) {
        return word + "〔" + year + "〕" + number + "号";
    }
}
