package yanxun.document.badge;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** A public Ed25519 key as a Multikey writes it: {@code z6Mk…}. */
record Multikey(String text) {
    private static final byte[] ED25519 = {(byte) 0xed, 0x01};
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int LENGTH = 32;

    Multikey {
        var bytes = Multibase.decode(text);
        if (!text.startsWith("z") || !Multibase.startsWith(bytes, ED25519) || bytes.length != ED25519.length + LENGTH) {
            throw new IllegalArgumentException("Not an Ed25519 Multikey: " + text);
        }
    }

    static Multikey of(PublicKey key) {
        var encoded = key.getEncoded();
        return ofRaw(Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length));
    }

    static Multikey ofRaw(byte[] key) {
        return new Multikey(Multibase.base58(joined(ED25519, key)));
    }

    boolean accepts(byte[] data, byte[] signature) {
        try {
            var bytes = Multibase.decode(text);
            var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(joined(X509, Arrays.copyOfRange(bytes, ED25519.length, bytes.length))));
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(data);
            return check.verify(signature);
        } catch (GeneralSecurityException unusable) {
            return false;
        }
    }

    static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
