package yanxun.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanxun.platform.data.embedded.FolderLock;
import yanxun.platform.error.Rejected;

/** What stands in the way of a start is one sentence, before anything is made. */
class ServingTest {
    @TempDir
    Path folder;

    @Test
    void aBusyPortIsNamed() throws Exception {
        try (var other = new ServerSocket(0)) {
            var port = String.valueOf(other.getLocalPort());
            refused(Map.of("YANXUN_PORT", port), folder.resolve("data"), "端口 " + port + " 已被别的程序占用");
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aPortThatIsNoneIsNamed() {
        refused(Map.of("YANXUN_PORT", "八千"), folder, "1 到 65535");
        refused(Map.of("YANXUN_PORT", "70000"), folder, "1 到 65535");
        assertThatCode(() -> Serving.check(Map.of("YANXUN_PORT", "0"), folder)).doesNotThrowAnyException();
    }

    @Test
    void aDataFolderThatCannotBeOneIsNamed() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "x");
        refused(Map.of("YANXUN_PORT", "0"), file, "是一个文件");
        refused(Map.of("YANXUN_PORT", "0"), file.resolve("below"), "没有权限写入");
    }

    @Test
    void theSecondProgramOnOneFolderIsRefusedEvenOnAnotherPort() throws Exception {
        try (var _ = FolderLock.take(folder.toRealPath()).orElseThrow()) {
            refused(Map.of("YANXUN_PORT", "0"), folder, "正由另一个研训程序使用");
            assertThatCode(() -> Serving.check(Map.of("YANXUN_PORT", "0", "YANXUN_DB_URL", "postgresql://db/yanxun"), folder)).doesNotThrowAnyException();
        }
    }

    @Test
    void theSentenceIsFoundHoweverDeepItLies() {
        var sentence = new Rejected("磁盘满");
        assertThat(Serving.refusal(new IllegalStateException(new RuntimeException(sentence)))).isSameAs(sentence);
        assertThat(Serving.refusal(new IllegalStateException())).isNull();
    }

    private static void refused(Map<String, String> environment, Path dataFolder, String sentence) {
        assertThatThrownBy(() -> Serving.check(environment, dataFolder)).isInstanceOf(Rejected.class).hasMessageContaining(sentence);
    }
}
