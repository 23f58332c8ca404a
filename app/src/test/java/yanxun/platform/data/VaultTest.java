package yanxun.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final byte[] SECRET = "https://qyapi.weixin.qq.com/?key=1".getBytes(StandardCharsets.UTF_8);

    @Test
    void opensOnlyWithItsKeyAndForItsOwner(@TempDir Path folder) throws Exception {
        var file = folder.resolve("vault.key");
        var vault = new Vault("", file);
        var locked = vault.lock(SECRET, "robot 1");

        assertThat(new String(locked, StandardCharsets.ISO_8859_1)).doesNotContain("weixin");
        assertThat(new Vault("", file).open(locked, "robot 1")).hasValueSatisfying(opened -> assertThat(opened).isEqualTo(SECRET));
        assertThat(vault.open(locked, "robot 2")).isEmpty();
        assertThat(new Vault("another", file).open(locked, "robot 1")).isEmpty();
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    void whatWasChangedDoesNotOpen(@TempDir Path folder) {
        var vault = new Vault("several nodes share this", folder.resolve("none"));
        var locked = vault.lock(SECRET, "x");
        assertThat(vault.lock(SECRET, "x")).as("never the same twice").isNotEqualTo(locked);
        locked[locked.length - 1] ^= 1;
        assertThat(vault.open(locked, "x")).isEmpty();
        assertThat(vault.open(new byte[3], "x")).isEmpty();
        assertThat(folder.resolve("none")).doesNotExist();
    }
}
