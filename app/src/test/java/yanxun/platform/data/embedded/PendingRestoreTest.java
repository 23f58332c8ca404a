package yanxun.platform.data.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PendingRestoreTest {
    @TempDir
    Path data;

    @BeforeEach
    void makeBoth() throws IOException {
        write(data.resolve("pg/which"), "old");
        write(data.resolve("files/which"), "old");
        write(data.resolve("pg.properties"), "old");
        write(data.resolve("copy/pg/which"), "new");
        write(data.resolve("copy/files/which"), "new");
    }

    @Test
    void exchangesBothAndKeepsTheOld() throws IOException {
        assertNewWithOldAside(PendingRestore.take(data.resolve("copy"), data).orElseThrow());
    }

    /** The moves of an exchange, cut after each of them: the next start does the rest. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void finishesAnInterruptedExchange(int movesDone) throws IOException {
        write(data.resolve("copy/pg.properties"), "new");
        Files.createDirectories(data.resolve("restored/before"));
        Files.move(data.resolve("copy"), data.resolve("restored/after"));
        var moves = new String[][] {
            {"pg.properties", "restored/before/pg.properties"}, {"restored/after/pg.properties", "pg.properties"},
            {"files", "restored/before/files"}, {"restored/after/files", "files"},
            {"pg", "restored/before/pg"}, {"restored/after/pg", "pg"},
        };
        for (int i = 0; i < movesDone; i++) {
            Files.move(data.resolve(moves[i][0]), data.resolve(moves[i][1]));
        }

        assertNewWithOldAside(PendingRestore.complete(data).orElseThrow());
        assertThat(PendingRestore.complete(data)).isEmpty();
    }

    @Test
    void hasNothingToPutAsideInAnEmptyFolder() throws IOException {
        Durably.deleteTree(data.resolve("pg"));
        Durably.deleteTree(data.resolve("files"));
        Files.delete(data.resolve("pg.properties"));

        assertThat(PendingRestore.take(data.resolve("copy"), data)).isEqualTo(Optional.empty());
        assertThat(data.resolve("pg/which")).hasContent("new");
    }

    private void assertNewWithOldAside(Path aside) throws IOException {
        assertThat(data.resolve("pg/which")).hasContent("new");
        assertThat(data.resolve("files/which")).hasContent("new");
        assertThat(Files.readString(data.resolve("pg.properties"))).isNotEqualTo("old");
        assertThat(aside.resolve("pg/which")).hasContent("old");
        assertThat(aside.resolve("files/which")).hasContent("old");
        assertThat(aside.resolve("pg.properties")).hasContent("old");
        assertThat(data.resolve("restored")).doesNotExist();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
