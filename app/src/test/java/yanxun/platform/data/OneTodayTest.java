package yanxun.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.platform.data.embedded.Database;
import yanxun.platform.time.Times;
import yanxun.support.ScreenTest;

/** Today is the same day in the program and in every statement, wherever the machine believes to stand. */
@ScreenTest
class OneTodayTest {
    private static final TimeZone BEFORE = TimeZone.getDefault();
    private static final String DAY = "select current_setting('timezone') || ' ' || '2026-11-30 17:00:00+00'::timestamptz::date";

    @Autowired
    Database database;

    @AfterEach
    void back() {
        TimeZone.setDefault(BEFORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Asia/Shanghai"})
    void everyConnectionKeepsTheDaysOfTheProgram(String machine) throws SQLException {
        TimeZone.setDefault(TimeZone.getTimeZone(machine));
        try (var pool = DataSetup.pool(database, "other", 2, 8_000); var pooled = pool.getConnection(); var owner = database.connectAsOwner(); var user = database.connectAsUser()) {
            for (var connection : new java.sql.Connection[] {pooled, owner, user}) {
                try (var statement = connection.createStatement(); var answer = statement.executeQuery(DAY)) {
                    answer.next();
                    assertThat(answer.getString(1)).isEqualTo(Times.ZONE + " 2026-12-01");
                }
            }
        }
    }
}
