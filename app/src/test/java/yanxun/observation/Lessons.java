package yanxun.observation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.Town;

/** Lessons of a test's town, with an instrument of its bureau, and what a phone would send of them. */
public final class Lessons {
    public static final String RATING = """
            {"kind":"RATING","full":100,"bands":[{"name":"优秀","from":85},{"name":"合格","from":60}],"dimensions":[{"key":"d1","name":"目标","items":[
            {"key":"i1","name":"目标清楚","weight":60,"levels":[{"key":"A","name":"好","share":1},{"key":"B","name":"一般","share":0.5}]},{"key":"i2","name":"学生参与","weight":40,"optional":true,"levels":[]}]}]}""";
    public static final String ST = """
            {"kind":"CODING","scheme":"ST","seconds":30,"codes":[{"key":"T","name":"教师","group":"TEACHER"},{"key":"S","name":"学生","group":"PUPIL"}]}""";

    private final JdbcClient jdbc;
    private final Town town;

    public Lessons(JdbcClient jdbc, Town town) {
        this.jdbc = jdbc;
        this.town = town;
    }

    /** Published by the bureau. */
    public UUID edition(String kind, String content) {
        var instrument = Id.next();
        var edition = Id.next();
        Scope.runEverywhere(() -> {
            jdbc.sql("insert into rubric.instrument (id, wall, unit_id, kind, created_by, created_at) values (:id, :wall, :unit, :kind, :by, now())").param("id", instrument).param("wall", town.district())
                    .param("unit", town.bureau()).param("kind", kind).param("by", town.person("周主任")).update();
            jdbc.sql("insert into rubric.edition (id, instrument_id, wall, number, state, title, content, changed_by, changed_at, published_by, published_at) values (:id, :instrument, :wall, 1, 'PUBLISHED', :title, :content::jsonb, :by, now(), :by, now())")
                    .param("id", edition).param("instrument", instrument).param("wall", town.district()).param("title", "课堂评价" + kind).param("content", content).param("by", town.person("周主任")).update();
        });
        return edition;
    }

    /** Arranged today as a form would, observed by whoever is named. */
    public UUID arrange(Browser by, String teacher, String kind, boolean quiet, boolean myself, String observers, UUID... editions) {
        var id = Id.next();
        var fields = new java.util.ArrayList<>(java.util.List.of("id", id.toString(), "version", "0", "teacher", number(teacher), "subject", "语文", "className", "三(2)班", "topic", "观潮", "kind", kind, "onDate", LocalDate.now(Times.ZONE).toString(),
                "confidential", String.valueOf(quiet), "myself", String.valueOf(myself), "observers", observers));
        for (var edition : editions) {
            fields.addAll(java.util.List.of("editions", edition.toString()));
        }
        var answer = by.post("/lessons", fields.toArray(String[]::new));
        if (answer.status() != 303) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return id;
    }

    public String number(String name) {
        return Scope.everywhere(() -> jdbc.sql("select number from org.person where id = :id").param("id", town.person(name)).query(String.class).single());
    }

    /** Begun forty minutes ago. */
    public static String content(String more) {
        return "{\"startedAt\":" + Instant.now().minusSeconds(2_460).toEpochMilli() + ",\"lasted\":2400000,\"clock\":{\"offset\":0,\"source\":\"SERVER\"}" + more + "}";
    }

    public static Browser.Answer send(Browser by, UUID sheet, UUID lesson, int base, String content) {
        return send(by, "/observe/sheets/" + sheet, "{\"lesson\":\"" + lesson + "\",\"base\":" + base + ",\"device\":\"Android ab12\",\"content\":" + content + "}");
    }

    public static Browser.Answer send(Browser by, String path, String body) {
        return by.put(path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }
}
