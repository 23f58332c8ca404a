package yanxun.platform.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import yanxun.platform.data.Vault;

/** A file that only this program reads: a sign in front, then its content under the key of the {@link Vault}. No two are alike. */
record SealedFile(Vault vault) {
    private static final byte[] SIGN = "yxlock1\n".getBytes(StandardCharsets.US_ASCII);
    private static final String OWNER = "upload";
    /** Sign, nonce and proof. */
    private static final int MORE = SIGN.length + 12 + 16;

    byte[] seal(byte[] content) {
        var locked = vault.lock(content, OWNER);
        var sealed = Arrays.copyOf(SIGN, SIGN.length + locked.length);
        System.arraycopy(locked, 0, sealed, SIGN.length, locked.length);
        return sealed;
    }

    static boolean isSealed(InputStream file) throws IOException {
        return Arrays.equals(file.readNBytes(SIGN.length), SIGN);
    }

    /** What was kept in the open is read as it is. */
    InputStream open(InputStream file) throws IOException {
        var content = new BufferedInputStream(file);
        content.mark(SIGN.length);
        if (!isSealed(content)) {
            content.reset();
            return content;
        }
        try (content) {
            return new ByteArrayInputStream(vault.open(content.readAllBytes(), OWNER).orElseThrow(() -> new IOException("sealed under another key")));
        }
    }

    static long size(long kept) {
        return kept - MORE;
    }
}
