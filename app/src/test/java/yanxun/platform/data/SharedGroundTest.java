package yanxun.platform.data;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yanxun.platform.error.Rejected;
import yanxun.support.ScreenTest;

/** A second node starts only where it finds the files and the key of the first. */
@ScreenTest
class SharedGroundTest {
    @TempDir
    Path folder;

    @Autowired
    SharedGround ground;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void forget() {
        jdbc.sql("update platform.installation set store_id = null, key_check = null").update();
    }

    @Test
    void aNodeWithAFolderOfItsOwnIsRefused() {
        ground.checkFiles(folder.resolve("shared"));
        assertThatCode(() -> ground.checkFiles(folder.resolve("shared"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> ground.checkFiles(folder.resolve("own"))).isInstanceOf(Rejected.class).hasMessageContaining("YANXUN_FILES");
    }

    @Test
    void aNodeWithAnotherKeyIsRefused() {
        ground.checkKey(vault);
        assertThatCode(() -> ground.checkKey(vault)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ground.checkKey(new Vault("another secret of another node", folder.resolve("vault.key")))).isInstanceOf(Rejected.class).hasMessageContaining("YANXUN_SECRET");
    }
}
