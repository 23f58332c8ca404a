package yanxun.platform.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import yanxun.platform.data.DataFolder;

/** How much room the data folder has. */
final class Disks {
    private Disks() {}

    static SystemPage.Disk ofData() {
        try {
            var store = Files.getFileStore(DataFolder.path());
            return new SystemPage.Disk(store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
