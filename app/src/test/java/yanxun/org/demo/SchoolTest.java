package yanxun.org.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchoolTest {
    @Test
    void subjectsComeInOneOrderSoThatTwoLoadsOfTheDemoAreTheSame() {
        assertThat(School.sharesOf("特教").keySet()).containsExactly("语文", "数学", "体育", "美术", "劳动", "心理健康");
    }
}
