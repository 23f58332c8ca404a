package yanxun.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TypedNumbersTest {
    @Test
    void fullWidthAndGapsAreNoMatter() {
        assertThat(new TypedNumbers().getConverter(Integer.class).convert("８８ 0０")).isEqualTo(8800);
        assertThat(new TypedNumbers().getConverter(BigDecimal.class).convert(" １．５　")).isEqualByComparingTo("1.5");
        assertThat(new TypedNumbers().getConverter(Integer.class).convert("　")).isNull();
    }
}
