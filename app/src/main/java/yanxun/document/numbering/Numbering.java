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
        return jdbc.sql("""
                insert into document.counter as known (wall, word, year, last) values (:wall, :word, :year, 1)
                on conflict (wall, word, year) do update set last = known.last + 1 returning last
                """).param("wall", wall).param("word", word).param("year", year).query(Integer.class).single();
    }

    /** As it is written: no zeros before it, no 第. */
    public static String written(String word, int year, int number) {
        return word + "〔" + year + "〕" + number + "号";
    }
}
