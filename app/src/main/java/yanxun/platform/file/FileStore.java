package yanxun.platform.file;

import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/** Keeps what people upload. Modules hold rows that refer to the id; nothing here knows whose file it is. */
public interface FileStore {
    /**
     * Reads the stream to its end and keeps it, durable when this returns; refuses (nothing kept) what is not of the kind,
     * too large, dangerous, or does not fit on the disk.
     */
    StoredFile store(InputStream content, String originalName, UploadKind kind);

    /** The content, to be closed by the caller; skipping ahead is cheap. */
    Optional<InputStream> open(FileId id);

    OptionalLong size(FileId id);

    /** Forgets a list that was kept locked, for one upload alone; what may be shared with others stays. */
    void forget(FileId id);

    /** Forgets the content; only for whoever knows that no row refers to it any more. */
    void delete(FileId id);
}
