package yanxun.observation.draw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import yanxun.methods.draw.Draw;

/** A draw as a file anybody can verify: before the seed is revealed what it was committed to, afterwards all of it. */
@Component
class Published {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final JdbcClient jdbc;
    private final Draws draws;

    Published(JdbcClient jdbc, Draws draws) {
        this.jdbc = jdbc;
        this.draws = draws;
    }

    byte[] record(DrawFacts draw) {
        var frame = draws.frame(draw);
        var record = new LinkedHashMap<String, Object>();
        record.put("title", draw.title());
        record.put("commitment", draw.commitment());
        record.put("digest", draw.digest());
        record.put("committedAt", String.valueOf(draw.committedAt()));
        put(record, "total", draw.total());
        put(record, "seed", draw.seed());
        put(record, "salt", draw.salt());
        put(record, "beacon", draw.beacon());
        record.put("strata", frame.strata().stream().map(each -> ordered("stratum", each.name(), "places", each.places())).toList());
        record.put("candidates", frame.candidates().stream().map(each -> ordered("key", each.key(), "stratum", each.stratum())).toList());
        record.put("exclusions", frame.exclusions().stream().map(each -> ordered("key", each.key(), "reason", each.reason())).toList());
        var seed = draw.seed();
        if (seed != null) {
            var drawn = Draw.of(frame, seed, draw.beacon());
            record.put("chosen", drawn.stream().flatMap(each -> each.chosen().stream()).map(Draw.Ticket::key).toList());
            record.put("reserves", drawn.stream().flatMap(each -> each.reserves().stream()).map(Draw.Ticket::key).toList());
            record.put("revealedAt", String.valueOf(draw.revealedAt()));
            record.put("replacements", replacements(draw));
        }
        return JSON.writeValueAsBytes(record);
    }

    private List<Map<String, Object>> replacements(DrawFacts draw) {
        record Replaced(String key, String successor, String reason) {}
        return jdbc.sql("select key, coalesce(successor, '') as successor, reason from observation.draw_candidate where draw_id = :id and state = 'REPLACED' order by ordinal, key").param("id", draw.id()).query(Replaced.class).list().stream()
                .map(each -> ordered("key", each.key(), "successor", each.successor(), "reason", each.reason())).toList();
    }

    private static void put(Map<String, Object> record, String name, @Nullable Object value) {
        if (value != null) {
            record.put(name, value);
        }
    }

    private static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i].toString(), pairs[i + 1]);
        }
        return map;
    }
}
