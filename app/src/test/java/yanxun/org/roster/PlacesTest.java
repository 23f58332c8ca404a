package yanxun.org.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yanxun.platform.i18n.Text;

class PlacesTest {
    private final UUID primary = UUID.randomUUID();
    private final Places places = new Places(Map.of(
            "实验小学", new Places.Place("实验小学", primary, "凤来区实验小学", 1, true),
            "中心小学", new Places.Place("中心小学", UUID.randomUUID(), "中心小学", 3, true),
            "县一中", new Places.Place("县一中", UUID.randomUUID(), "县第一中学", 1, false)));

    @Test
    void findsAUnitByItsWord() {
        assertThat(places.trouble("实验小学")).isEmpty();
        assertThat(places.place("实验小学")).extracting(Places.Place::id, Places.Place::name).isEqualTo(List.of(primary, "凤来区实验小学"));
    }

    @Test
    void wordsThatAreTheSameButForTheirBlanksAreOfOneOrOfSeveral() {
        var one = new Places.Place("三 中", primary, "第三中学", 1, true);

        assertThat(one.with(new Places.Place("三中", primary, "第三中学", 1, true)).found()).isEqualTo(1);
        assertThat(one.with(new Places.Place("三中", UUID.randomUUID(), "县三中", 1, false)).found()).isEqualTo(2);
    }

    @Test
    void saysWhyAWordWillNotDo() {
        assertThat(List.of("没听说过", "中心小学", "县一中")).allSatisfy(word -> assertThat(places.place(word)).isNull())
                .extracting(word -> Text.told(places.trouble(word).orElseThrow()))
                .containsExactly("没有这个单位\uff0c请核对名称\uff0c或先导入学校", "有 3 个单位叫这个名字\uff0c请改填学校标识码", "这个单位不在您管理的范围内");
    }
}
