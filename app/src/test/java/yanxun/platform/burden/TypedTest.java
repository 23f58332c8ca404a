package yanxun.platform.burden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
    @Test
    void countsWhatWasFilledIn() {
        assertThat(Typed.count(fields("title", "题", "theme", "", "hours", "2", "note", "  "), 0)).isEqualTo(2);
        assertThat(Typed.count(Map.of(), 0)).isZero();
        assertThat(Typed.count(Map.of(), 2)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_csrf", "_method", "_typed", "id", "version", "at1.id", "at1.file"})
    void whatNobodySeesIsNotTyped(String name) {
        assertThat(Typed.count(fields(name, "x"), 0)).isZero();
    }

    @Test
    void severalTicksOfOneNameAreOneField() {
        assertThat(Typed.count(Map.of("stages", new String[] {"小学", "初中"}), 0)).isEqualTo(1);
        assertThat(Typed.count(Map.of("name", new String[] {"", "二"}), 0)).isEqualTo(1);
        assertThat(Typed.count(Map.of("name", new String[] {"", ""}), 0)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "2,2", "3,3", "9,3", "99999,3", "-1,3", "viele,3", "'',3"})
    void anEditedFormCountsWhatWasTouched(String said, int counted) {
        var fields = new HashMap<>(fields("title", "题", "theme", "旨", "hours", "2"));
        fields.put("_typed", new String[] {said});
        assertThat(Typed.count(fields, 0)).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-01,2026,1", "2026-12-31,2026,1", "2027-01-31,2026,1", "2027-02-01,2026,2", "2027-08-31,2026,2", "2027-09-01,2027,1"})
    void aYearHasTwoHalves(LocalDate day, int year, int term) {
        assertThat(TermHalf.of(day)).isEqualTo(new TermHalf(year, term));
    }

    @Test
    void theHalfBefore() {
        assertThat(new TermHalf(2026, 2).before()).isEqualTo(new TermHalf(2026, 1));
        assertThat(new TermHalf(2026, 1).before()).isEqualTo(new TermHalf(2025, 2));
    }

    private static Map<String, String[]> fields(String... pairs) {
        var fields = new HashMap<String, String[]>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], new String[] {pairs[i + 1]});
        }
        return fields;
    }
}
