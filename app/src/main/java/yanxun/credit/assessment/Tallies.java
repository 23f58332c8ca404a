package yanxun.credit.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.credit.policy.Ruling;
import yanxun.credit.policy.Tally;
import yanxun.credit.policy.Window;

/** Sums the ledger of one district as a ruling needs it: one walk along the index for each school year. */
@Component
class Tallies {
    /** No rule speaks of the kind. */
    private static final int NONE = -1;

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who has no entry is missing. @param person one only, or none for everybody */
    Map<UUID, Tally> of(UUID wall, Ruling ruling, @Nullable UUID person) {
        var tallies = new HashMap<UUID, Tally>();
        var years = ruling.years();
        for (int year = ruling.looksBack() ? years.first() - 1 : years.first(); year <= years.last(); year++) {
            add(tallies, wall, year, ruling, person);
        }
        return tallies;
    }

    private void add(Map<UUID, Tally> tallies, UUID wall, int year, Ruling ruling, @Nullable UUID person) {
        var kinds = ruling.atomOf().keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        var singles = singles(ruling);
        var sql = new StringBuilder("select person_id, coalesce((:atoms::int[])[kind_id], -1) as atom, ").append(ruling.hasItemRules()
                ? "sum((case when halves < 0 then -1 else 1 end) * least(abs(halves)::bigint * (:weights::bigint[])[kind_id], (:most::bigint[])[kind_id]))::bigint" : "sum(halves)::bigint").append(" as sum");
        for (int single : singles) {
            sql.append(", sum(case when halves >= (:reach").append(single).append("::int[])[kind_id] then 1 when halves <= -(:reach").append(single).append("::int[])[kind_id] then -1 else 0 end)::int as items").append(single);
        }
        sql.append(" from credit.entry where wall = :wall and year = :year").append(person == null ? "" : " and person_id = :person").append(" group by 1, 2");
        var statement = jdbc.sql(sql.toString()).param("wall", wall).param("year", year).param("person", person).param("atoms", each(kinds, kind -> ruling.atomOf().getOrDefault(kind, NONE)))
                .param("weights", eachLong(kinds, ruling::itemWeight)).param("most", eachLong(kinds, ruling::itemMost));
        for (int single : singles) {
            statement = statement.param("reach" + single, each(kinds, kind -> ruling.reach(single, kind).orElse(Integer.MAX_VALUE)));
        }
        int place = year - ruling.years().first();
        statement.query(row -> {
            int atom = row.getInt("atom");
            if (atom != NONE) {
                var tally = tallies.computeIfAbsent(row.getObject("person_id", UUID.class), _ -> Tally.empty(ruling));
                var units = ruling.hasItemRules() ? row.getLong("sum") : row.getLong("sum") * ruling.weight(atom);
                if (place < 0) {
                    tally.before()[atom] += units;
                } else {
                    tally.cells()[place * ruling.atoms().size() + atom] += units;
                    for (int single : singles) {
                        tally.items()[single] += row.getInt("items" + single);
                    }
                }
            }
        });
    }

    /** The requirements a single item must reach. */
    private static List<Integer> singles(Ruling ruling) {
        var requirements = ruling.policy().requirements();
        return IntStream.range(0, requirements.size()).filter(each -> requirements.get(each).window() == Window.ITEM).boxed().toList();
    }

    /** By the number of the kind; arrays of the database begin at one, and so do the kinds. Handed over as arrays without gaps: a text would be read anew for each row. */
    private static Integer[] each(int kinds, IntUnaryOperator of) {
        return IntStream.rangeClosed(1, kinds).map(of).boxed().toArray(Integer[]::new);
    }

    private static Long[] eachLong(int kinds, IntToLongFunction of) {
        return IntStream.rangeClosed(1, kinds).mapToLong(of).boxed().toArray(Long[]::new);
    }
}
