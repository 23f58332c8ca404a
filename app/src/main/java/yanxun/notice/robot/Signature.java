package yanxun.notice.robot;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How DingTalk wants a message signed: HMAC-SHA256 over the time in milliseconds, a line break and the secret, with the secret as key. */
final class Signature {
    private Signature() {}

    /** What is added to the robot's address. */
    static String dingTalk(String secret, Instant at) {
        var time = at.toEpochMilli();
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var sign = Base64.getEncoder().encodeToString(mac.doFinal((time + "\n" + secret).getBytes(StandardCharsets.UTF_8)));
            return "&timestamp=" + time + "&sign=" + URLEncoder.encode(sign, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
