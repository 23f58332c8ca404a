package yanxun.platform.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import yanxun.platform.error.Rejected;

/** Tells a full disk, which its reader can do something about, from failures that are ours. */
public final class DiskTrouble {
    private DiskTrouble() {}

    public static RuntimeException of(IOException failure) {
        var message = String.valueOf(failure.getMessage());
        boolean isFull = message.contains("No space left") || message.contains("Disk quota exceeded") || message.contains("not enough space");
        return isFull ? new Rejected("服务器磁盘空间不足,文件没有保存。请告诉管理员,腾出空间后再传。") : new UncheckedIOException(failure);
    }
}
