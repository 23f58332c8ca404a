package yanxun.notice.preference;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yanxun.platform.error.Rejected;

/** An address is somebody's when a code sent there comes back: soon, within a few tries; and nobody's mailbox is filled with codes. */
record ConfirmationRule(@Nullable String candidate, @Nullable String codeHash, @Nullable Instant codeUntil, int codeTries, @Nullable LocalDate codesOn, int codes) {
    static final int MINUTES = 30;
    private static final int TRIES = 5;
    private static final int CODES_A_DAY = 5;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}");
    private static final int LONGEST = 200;

    static final ConfirmationRule NEW = new ConfirmationRule(null, null, null, 0, null, 0);

    static String address(String channel, String typed) {
        var address = typed.strip();
        var fits = channel.equals("EMAIL") ? address.length() <= LONGEST && EMAIL.matcher(address).matches() : PHONE.matcher(address).matches();
        if (!fits) {
            throw new Rejected(channel.equals("EMAIL") ? "请填写完整的邮箱地址" : "请填写 11 位手机号");
        }
        return address;
    }

    static String fresh() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }

    static String hash(UUID person, String code) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest((person + ":" + code).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** How many codes this is today. */
    int next(LocalDate today) {
        var before = today.equals(codesOn) ? codes : 0;
        if (before >= CODES_A_DAY) {
            throw new Rejected("今天已经发了 {0} 次确认码,请明天再试", CODES_A_DAY);
        }
        return before + 1;
    }

    /** Whether the code is the right one; refuses to be asked too late or too often. */
    boolean fits(UUID person, String code, Instant now) {
        if (candidate == null || codeUntil == null || now.isAfter(codeUntil) || codeTries >= TRIES) {
            throw new Rejected("确认码已失效,请重新获取");
        }
        return MessageDigest.isEqual(hash(person, code.strip()).getBytes(StandardCharsets.UTF_8), String.valueOf(codeHash).getBytes(StandardCharsets.UTF_8));
    }
}
