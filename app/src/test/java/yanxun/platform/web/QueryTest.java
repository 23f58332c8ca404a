package yanxun.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryTest {
    @Test
    void what_is_blank_narrows_nothing() {
        assertThat(Query.of("/plans").with("kind", null).with("q", "  ").with("page", "").url()).isEqualTo("/plans?");
    }

    @Test
    void one_more_can_be_written_behind_it() {
        assertThat(Query.of("/plans").with("kind", "YEAR").with("year", 2025).url()).isEqualTo("/plans?kind=YEAR&year=2025&");
    }

    @Test
    void what_people_type_is_stripped_and_encoded() {
        assertThat(Query.of("/people").with("q", " 王 & 李=1 ").url()).isEqualTo("/people?q=%E7%8E%8B+%26+%E6%9D%8E%3D1&");
    }
}
