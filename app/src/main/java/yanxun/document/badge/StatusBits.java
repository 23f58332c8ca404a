package yanxun.document.badge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A bitstring status list (W3C): one bit for each credential, the first is the left-most; so long that a look at it says nothing of whose was looked up. */
record StatusBits(byte[] bits) {
    static final int LENGTH = 131_072;
    private static final int MOST_BYTES = 1 << 24;

    static StatusBits of(Collection<Integer> set) {
        var bits = new byte[LENGTH / Byte.SIZE];
        set.forEach(index -> bits[index / Byte.SIZE] |= (byte) (0x80 >> index % Byte.SIZE));
        return new StatusBits(bits);
    }

    static StatusBits parse(String encoded) {
        if (!encoded.startsWith("u")) {
            throw new IllegalArgumentException("Not base64url");
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(Multibase.decode(encoded)))) {
            var bits = unpacked.readNBytes(MOST_BYTES);
            if (bits.length < LENGTH / Byte.SIZE) {
                throw new IllegalArgumentException("Too short a status list");
            }
            return new StatusBits(bits);
        } catch (IOException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    String encoded() {
        var out = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(out)) {
            packed.write(bits);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Multibase.base64url(out.toByteArray());
    }

    boolean isSet(int index) {
        if (index < 0 || index >= bits.length * Byte.SIZE) {
            throw new IllegalArgumentException("Beyond the list: " + index);
        }
        return (bits[index / Byte.SIZE] & 0x80 >> index % Byte.SIZE) != 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatusBits that && Arrays.equals(bits, that.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }
}
