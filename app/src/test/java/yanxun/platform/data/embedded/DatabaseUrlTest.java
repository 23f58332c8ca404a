package yanxun.platform.data.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.platform.error.Rejected;

class DatabaseUrlTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db:5432/yanxun,              jdbc:postgresql://db:5432/yanxun,    ,       ",
        "postgresql://db/yanxun,                        jdbc:postgresql://db/yanxun,         ,       ",
        "postgres://li:p%40ss%3A+1@db/yanxun,           jdbc:postgresql://db/yanxun,         li,     p@ss:+1",
        "postgresql://li@[::1]:5433/yanxun,             jdbc:postgresql://[::1]:5433/yanxun, li,     ",
        "'postgresql://a,b:5433/yanxun',                'jdbc:postgresql://a,b:5433/yanxun', ,       ",
    })
    void readsAddressesAsPeopleWriteThem(String text, String address, String user, String password) {
        var url = DatabaseUrl.parse(text);

        assertThat(url.jdbc()).isEqualTo(address + "?" + DatabaseUrl.OPTIONS);
        assertThat(url.user().orElse(null)).isEqualTo(user);
        assertThat(url.password().orElse(null)).isEqualTo(password);
    }

    @Test
    void leavesWhatThePersonChose() {
        assertThat(DatabaseUrl.parse("postgresql://db/yanxun?sslmode=verify-full&connectTimeout=3").jdbc())
                .startsWith("jdbc:postgresql://db/yanxun?sslmode=verify-full&connectTimeout=3&stringtype=unspecified")
                .doesNotContain("connectTimeout=10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://db/yanxun", "db:5432", "jdbc:oracle:thin:li/secret@db"})
    void refusesOtherKindsOfDatabase(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text)).isInstanceOf(Rejected.class).hasMessageStartingWith("YANXUN_DB_URL 应写成");
    }

    @Test
    void doesNotRepeatThePasswordWhenItRefuses() {
        assertThatThrownBy(() -> DatabaseUrl.parse("mysql://li:secret@db/yanxun")).hasMessageNotContaining("secret");
    }
}
