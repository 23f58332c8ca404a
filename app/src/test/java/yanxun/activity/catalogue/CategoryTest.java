package yanxun.activity.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.platform.error.Rejected;

class CategoryTest {
    static final Category ETHICS = category("ETHICS", "师德", 100);
    static final Category CARE = category("ETHICS.CARE", "心理", 110);
    static final Category SELF = category("SELF", "自修", 400);
    static final List<Category> ALL = List.of(ETHICS, CARE, SELF);

    @Test
    void aDotHangsACategoryUnderAnother() {
        assertThat(CARE.isTop()).isFalse();
        assertThat(CARE.parent()).isEqualTo("ETHICS");
        assertThat(CARE.isUnder(ETHICS)).isTrue();
        assertThat(CARE.isUnder(SELF)).isFalse();
        assertThat(category("ETHICSTWO", "别的", 1).isUnder(ETHICS)).isFalse();
        assertThat(SELF.parent()).isEmpty();
    }

    @Test
    void theCodeComesFromTheIdSoThatSendingTwiceIsOnce() {
        var id = UUID.fromString("0199c2f0-1111-7222-8333-0123456789ab");
        assertThat(Category.codeFor(id, "")).isEqualTo("C0123456789AB").matches("[A-Z][A-Z0-9_]{0,19}");
        assertThat(Category.codeFor(id, "ETHICS")).isEqualTo("ETHICS.C0123456789AB");
    }

    @Test
    void aNewCategoryStandsBehindItsSisters() {
        assertThat(Category.ordinalAfter(ALL, "")).isEqualTo(500);
        assertThat(Category.ordinalAfter(ALL, "ETHICS")).isEqualTo(120);
        assertThat(Category.ordinalAfter(ALL, "SELF")).isEqualTo(410);
        assertThat(Category.ordinalAfter(List.of(), "")).isEqualTo(100);
    }

    @Test
    void whatHasChildrenInUseStaysInUse() {
        assertThatThrownBy(() -> ETHICS.refuseRetiring(ALL, List.of())).isInstanceOf(Rejected.class).hasMessageContaining("心理");
        assertThatCode(() -> ETHICS.refuseRetiring(List.of(ETHICS, retired(CARE), SELF), List.of())).doesNotThrowAnyException();
    }

    @Test
    void whatFormsUseStaysInUse() {
        assertThatThrownBy(() -> CARE.refuseRetiring(ALL, List.of("讲座"))).isInstanceOf(Rejected.class).hasMessageContaining("讲座");
        assertThatCode(() -> CARE.refuseRetiring(ALL, List.of())).doesNotThrowAnyException();
    }

    @Test
    void aChildComesBackOnlyUnderAParentInUse() {
        assertThatThrownBy(() -> CARE.refuseReturning(List.of(retired(ETHICS), retired(CARE)))).isInstanceOf(Rejected.class).hasMessageContaining("师德");
        assertThatCode(() -> CARE.refuseReturning(ALL)).doesNotThrowAnyException();
        assertThatCode(() -> ETHICS.refuseReturning(List.of(retired(ETHICS), retired(CARE)))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "一二三四五六七八九十一二三四五六七八九十一"})
    void aNameIsShortAndNotNothing(String name) {
        assertThatThrownBy(() -> Category.refuseName(name, "X", "", ALL)).isInstanceOf(Rejected.class);
    }

    @Test
    void sistersBearDifferentNames() {
        assertThatThrownBy(() -> Category.refuseName("自修", "X", "", ALL)).isInstanceOf(Rejected.class).hasMessageContaining("自修");
        assertThatThrownBy(() -> Category.refuseName(" 心理 ", "ETHICS.X", "ETHICS", ALL)).isInstanceOf(Rejected.class);
        assertThatCode(() -> Category.refuseName("心理", "SELF.X", "SELF", ALL)).doesNotThrowAnyException();
        assertThatCode(() -> Category.refuseName("自修", "SELF", "", ALL)).doesNotThrowAnyException();
        assertThatCode(() -> Category.refuseName("自修", "X", "", List.of(retired(SELF)))).doesNotThrowAnyException();
    }

    private static Category category(String code, String name, int ordinal) {
        return new Category(code, name, ordinal, false, 0);
    }

    private static Category retired(Category category) {
        return new Category(category.code(), category.name(), category.ordinal(), true, 1);
    }
}
