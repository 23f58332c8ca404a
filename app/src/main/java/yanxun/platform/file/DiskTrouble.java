package yanxun.platform.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import yanxun.platform.data.DataFolder;
import yanxun.platform.error.Rejected;

/** Tells a full disk, which its reader can do something about, from failures that are ours. */
public final class DiskTrouble {
    private static final String DISK_FULL = "53100";
    /** A database that cannot begin another segment of its log stops. */
    private static final long LEAST = 32L << 20;

    private DiskTrouble() {}

    /** Whether it is for want of room that the database refuses, or is away. */
    public static boolean isBehind(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && DISK_FULL.equals(refused.getSQLState())) {
                return true;
            }
        }
        try {
            return Files.getFileStore(DataFolder.path()).getUsableSpace() < LEAST;
        } catch (IOException _) {
            return false;
        }
    }

    public static RuntimeException of(IOException failure) {
        var message = String.valueOf(failure.getMessage());
        boolean isFull = message.contains("No space left") || message.contains("Disk quota exceeded") || message.contains("not enough space");
        return isFull ? new Rejected("服务器磁盘空间不足,文件没有保存。请告诉管理员,腾出空间后再传。") : new UncheckedIOException(failure);
    }
}
