package yanxun.activity.argument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import yanxun.activity.argument.Difference.Fate;
import yanxun.activity.argument.Difference.Piece;

class DifferenceTest {
    @Test
    void saysWhatWentAndWhatCame() {
        assertThat(Difference.of("目标:合格率 90%", "目标:合格率 95%").pieces())
                .containsExactly(new Piece(Fate.STAYED, "目标:合格率 9"), new Piece(Fate.WENT, "0"), new Piece(Fate.CAME, "5"), new Piece(Fate.STAYED, "%"));
        assertThat(Difference.of("同", "同").changed()).isFalse();
        assertThat(Difference.of("", "新").pieces()).containsExactly(new Piece(Fate.CAME, "新"));
        assertThat(Difference.of("𠮷田", "吉田").pieces()).as("a rare character is one").contains(new Piece(Fate.WENT, "𠮷"));
    }

    @Test
    void bothTextsCanBeReadOutOfIt() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var before = text(random);
            var after = text(random);
            var pieces = Difference.of(before, after).pieces();
            assertThat(pieces.stream().filter(piece -> piece.fate() != Fate.CAME).map(Piece::text).collect(Collectors.joining())).isEqualTo(before);
            assertThat(pieces.stream().filter(piece -> piece.fate() != Fate.WENT).map(Piece::text).collect(Collectors.joining())).isEqualTo(after);
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(40), 0, 6).mapToObj(i -> "教研活动方案".substring(i, i + 1)).collect(Collectors.joining());
    }
}
