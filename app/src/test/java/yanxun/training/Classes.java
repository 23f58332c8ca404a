package yanxun.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;

/** Programmes and cohorts through the forms, for tests that are about what comes afterwards. */
public final class Classes {
    private Classes() {}

    public static LocalDate today() {
        return LocalDate.now(Times.ZONE);
    }

    public static String programme(Browser by, String title, String... more) {
        var id = Id.next().toString();
        var answer = by.post("/training/programmes", fields(List.of("id", id, "title", title, "kind", "GENERAL", "level", "DISTRICT", "form", "INTENSIVE", "hours", "10", "least", "1", "most", "30",
                "absenceNumerator", "1", "absenceDenominator", "5", "leaveCounts", "true"), more));
        if (answer.status() != 303) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return id;
    }

    /** Draft; enrolment ends in two weeks, the class begins in three. */
    public static String cohort(Browser by, String programme, String admission, int most, String... more) {
        var id = Id.next().toString();
        var answer = by.post("/training/cohorts", fields(List.of("id", id, "programme", programme, "title", "班 " + id.substring(30), "admission", admission, "least", "1", "most", String.valueOf(most),
                "startsOn", today().plusDays(21).toString(), "endsOn", today().plusDays(80).toString(), "enrolUntil", today().plusDays(14).toString()), more));
        if (answer.status() != 303) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return id;
    }

    public static String open(Browser by, String programme, String admission, int most, String... more) {
        var id = cohort(by, programme, admission, most, more);
        by.put("/training/cohorts/" + id + "/publication");
        return id;
    }

    /** Later fields take the place of earlier ones of the same name. */
    private static String[] fields(List<String> usual, String... more) {
        var all = new ArrayList<String>();
        for (int i = 0; i < usual.size(); i += 2) {
            if (!List.of(more).contains(usual.get(i))) {
                all.add(usual.get(i));
                all.add(usual.get(i + 1));
            }
        }
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    public static String state(JdbcClient jdbc, String cohort, java.util.UUID person) {
        return Scope.everywhere(() -> jdbc.sql("select state from training.place where cohort_id = :cohort::uuid and person_id = :person").param("cohort", cohort).param("person", person).query(String.class).optional().orElse("none"));
    }
}
