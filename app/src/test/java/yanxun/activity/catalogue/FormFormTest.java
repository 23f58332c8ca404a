package yanxun.activity.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormFormTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "1", "2.50", "20", "20.0"})
    void usualHoursGoByHalves(String hours) {
        assertThat(errors("讲座", hours, "ETHICS", "OWN", "TRAINING")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.5", "0.25", "1.3", "20.5", "100", ""})
    void otherHoursAreRefused(String hours) {
        assertThat(errors("讲座", hours, "", "", "")).containsOnlyKeys("hours");
    }

    @ParameterizedTest
    @CsvSource({"'',name", "'  ',name", "已有的,name", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一,name"})
    void theNameIsGivenShortAndFree(String name, String field) {
        assertThat(errors(name, "1", "", "", "")).containsOnlyKeys(field);
    }

    @Test
    void choicesComeFromTheLists() {
        assertThat(errors("讲座", "1", "NOWHERE", "SOMEBODY", "PARTY")).containsOnlyKeys("category", "block", "countsAs");
    }

    private static java.util.Map<String, String> errors(String name, String hours, String category, String block, String counts) {
        var form = new FormForm(null, 0, name, hours.isEmpty() ? null : new BigDecimal(hours), true, false, counts, category, block, null);
        return form.errors(List.of("已有的"), Set.of("ETHICS"));
    }
}
