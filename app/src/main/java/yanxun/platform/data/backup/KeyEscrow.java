package yanxun.platform.data.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.data.embedded.Durably;
import yanxun.platform.error.Rejected;

/** The vault's key, which no backup holds, as a file of its own sealed under a password: PBKDF2-HMAC-SHA256 with 600,000 rounds, AES-256-GCM. */
public final class KeyEscrow {
    static final String KEY = "vault.key";
    private static final int ROUNDS = 600_000;
    private static final int LEAST = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyEscrow() {}

    record Sealed(String kind, int rounds, String salt, String nonce, String sealed) {}

    /** {@code key escrow FILE [--json]} */
    public static int escrow(Path dataFolder, List<String> words, PrintStream out) {
        var arguments = new Arguments(words);
        var file = arguments.onlyFile("--json");
        var key = dataFolder.resolve(KEY);
        if (Files.notExists(key)) {
            throw new Rejected("数据目录 {0} 里没有密钥:密钥由 YANXUN_SECRET 设定时,请妥善保管那个设置", dataFolder);
        }
        if (Files.exists(file)) {
            throw new Rejected("文件 {0} 已经存在,请换一个名字", file);
        }
        try {
            Durably.writePrivate(file.toAbsolutePath(), JsonMapper.shared().writeValueAsString(seal(Files.readString(key).strip(), password())) + "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        arguments.answer(out, "密钥已用口令封存到 " + file + ":请与备份分开保存,并记住口令", "file", file.toAbsolutePath().toString());
        return 0;
    }

    /** {@code key restore FILE [--replace] [--json]} */
    public static int restore(Path dataFolder, List<String> words, PrintStream out) {
        var arguments = new Arguments(words);
        var file = arguments.onlyFile("--json", "--replace");
        var target = dataFolder.resolve(KEY);
        try {
            var key = open(read(file), password());
            if (Files.exists(target) && !Files.readString(target).strip().equals(key) && !arguments.replace()) {
                throw new Rejected("数据目录里已有另一把密钥;确实要换成封存的这一把,请加 --replace");
            }
            Files.createDirectories(dataFolder);
            Durably.writePrivate(target, key + "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        arguments.answer(out, "密钥已放回 " + target + ",重新启动服务后生效", "file", target.toString());
        return 0;
    }

    static Sealed seal(String key, char[] password) {
        var salt = random(16);
        var nonce = random(12);
        return new Sealed("yanxun-key", ROUNDS, encoded(salt), encoded(nonce), encoded(cipher(Cipher.ENCRYPT_MODE, password, salt, nonce, ROUNDS, key.getBytes(StandardCharsets.UTF_8))));
    }

    static String open(Sealed sealed, char[] password) {
        var opened = cipher(Cipher.DECRYPT_MODE, password, decoded(sealed.salt()), decoded(sealed.nonce()), sealed.rounds(), decoded(sealed.sealed()));
        return new String(opened, StandardCharsets.UTF_8);
    }

    private static byte[] cipher(int mode, char[] password, byte[] salt, byte[] nonce, int rounds, byte[] content) {
        try {
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(new PBEKeySpec(password, salt, rounds, 256)).getEncoded();
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            return cipher.doFinal(content);
        } catch (javax.crypto.AEADBadTagException _) {
            throw new Rejected("口令不对,或者文件已经损坏");
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Sealed read(Path file) throws IOException {
        try {
            var sealed = JsonMapper.shared().readValue(Files.readString(file), Sealed.class);
            if ("yanxun-key".equals(sealed.kind())) {
                return sealed;
            }
        } catch (tools.jackson.core.JacksonException | java.nio.file.NoSuchFileException | java.nio.charset.MalformedInputException unreadable) {
            // told below
        }
        throw new Rejected("{0} 不是封存的密钥文件", file);
    }

    private static char[] password() {
        var given = System.getenv("YANXUN_ESCROW_PASSWORD");
        var password = given != null ? given.toCharArray() : asked(System.console());
        if (password == null || password.length < LEAST) {
            throw new Rejected("请给出至少 {0} 个字符的口令:在终端里输入,或设 YANXUN_ESCROW_PASSWORD", LEAST);
        }
        return password;
    }

    private static char @Nullable [] asked(java.io.@Nullable Console console) {
        return console == null ? null : console.readPassword("封存口令(至少 %d 个字符):", LEAST);
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text);
    }
}
