package yanxun.org;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import yanxun.platform.data.Names;

/** Numbers of people as they are typed: neither width nor case tells two apart, unless two people's numbers differ in nothing else. Then only the exact one is meant. */
public final class StaffNumbers {
    private static final String EXACT = """
            select number from org.person where number = any (:words::text[]) and wall = coalesce(:wall::uuid, wall)
            union select name from org.person where name = any (:words::text[]) and wall = coalesce(:wall::uuid, wall)
            """;
    private static final String FOLDED = "select min(number) from org.person where lower(number) = any (:words::text[]) and wall = coalesce(:wall::uuid, wall) group by lower(number) having count(distinct number) = 1";

    private StaffNumbers() {}

    /** The number as it is written down; what nobody bears stays as it was typed. */
    public static String written(String typed, JdbcClient jdbc) {
        return written(List.of(typed), null, jdbc).getOrDefault(typed, typed);
    }

    /** The same, among the people of one district. */
    public static String written(String typed, UUID wall, JdbcClient jdbc) {
        return written(List.of(typed), wall, jdbc).getOrDefault(typed, typed);
    }

    /** What was typed, and what is written down. A word that is somebody's name is left alone. */
    public static Map<String, String> written(Collection<String> typed, @Nullable UUID wall, JdbcClient jdbc) {
        var written = new LinkedHashMap<String, String>();
        typed.forEach(word -> written.put(word, Names.folded(word)));
        var exact = typed.isEmpty() ? List.<String>of() : ask(EXACT, List.copyOf(written.values()), wall, jdbc);
        var open = new ArrayList<>(written.values());
        open.removeAll(Set.copyOf(exact));
        open.removeIf(word -> fold(word).equals(word.toUpperCase(Locale.ROOT)));
        if (!open.isEmpty()) {
            var meant = ask(FOLDED, open.stream().map(StaffNumbers::fold).distinct().toList(), wall, jdbc).stream().collect(Collectors.toMap(StaffNumbers::fold, number -> number));
            written.replaceAll((_, word) -> open.contains(word) ? meant.getOrDefault(fold(word), word) : word);
        }
        return written;
    }

    /** The same, among numbers at hand. */
    public static String written(String typed, Set<String> numbers) {
        var meant = numbers.contains(typed) ? List.of(typed) : numbers.stream().filter(typed::equalsIgnoreCase).limit(2).toList();
        return meant.size() == 1 ? meant.getFirst() : typed;
    }

    private static List<String> ask(String sql, List<String> words, @Nullable UUID wall, JdbcClient jdbc) {
        return jdbc.sql(sql).param("words", words.toArray(String[]::new)).param("wall", wall, Types.OTHER).query(String.class).list();
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
