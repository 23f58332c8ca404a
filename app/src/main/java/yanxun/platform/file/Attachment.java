package yanxun.platform.file;

import java.io.InputStream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import yanxun.platform.error.NotFound;

/** Hands stored content to a browser: pictures to look at, everything else to save; nothing of it may run. */
public final class Attachment {
    private Attachment() {}

    public static ResponseEntity<InputStreamResource> of(FileStore files, FileId id, String name, String mediaType) {
        InputStream content = files.open(id).orElseThrow(NotFound::new);
        var shown = mediaType.startsWith("image/") ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .header("Content-Type", mediaType)
                .header("Content-Disposition", shown.filename(name, java.nio.charset.StandardCharsets.UTF_8).build().toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", "private, max-age=86400, immutable")
                .contentLength(files.size(id).orElse(0))
                .body(new InputStreamResource(content));
    }
}
