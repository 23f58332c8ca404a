package yanxun.platform.data.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanxun.platform.error.Rejected;

class KeyEscrowTest {
    private static final String KEY = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    @TempDir
    Path folder;

    @Test
    void theKeyComesBackUnderItsPasswordAndUnderNoOther() {
        var sealed = KeyEscrow.seal(KEY, "correct horse battery".toCharArray());
        assertThat(sealed.sealed()).doesNotContain(KEY);
        assertThat(KeyEscrow.open(sealed, "correct horse battery".toCharArray())).isEqualTo(KEY);
        assertThatThrownBy(() -> KeyEscrow.open(sealed, "incorrect horse batt".toCharArray())).isInstanceOf(Rejected.class).hasMessageContaining("口令不对");
    }

    @Test
    void withoutAKeyOrAPasswordASentenceSaysSo() throws Exception {
        var out = new PrintStream(java.io.OutputStream.nullOutputStream());
        assertThatThrownBy(() -> KeyEscrow.escrow(folder, List.of("key.json"), out)).isInstanceOf(Rejected.class).hasMessageContaining("没有密钥");
        Files.writeString(folder.resolve("vault.key"), KEY);
        assertThatThrownBy(() -> KeyEscrow.escrow(folder, List.of(folder.resolve("key.json").toString()), out)).isInstanceOf(Rejected.class).hasMessageContaining("至少 12 个字符");
        assertThatThrownBy(() -> KeyEscrow.restore(folder, List.of(folder.resolve("vault.key").toString()), out)).isInstanceOf(Rejected.class).hasMessageContaining("不是封存的密钥文件");
    }
}
