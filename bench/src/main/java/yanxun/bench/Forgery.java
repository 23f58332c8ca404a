package yanxun.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The token that a form of the program carries, and the cookie it goes with, as a browser would have them from the page before. */
record Forgery(String cookie, String token) {
    private static final Pattern TOKEN = Pattern.compile("data-csrf=\"([^\"]*)\"");

    /** Before anybody has signed in. */
    static Forgery from(int port) throws IOException {
        try (var wire = new Wire(port)) {
            var page = wire.get("/sign-in", "");
            var cookie = page.headers().lines().filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("set-cookie: xsrf-token=")).findFirst().orElseThrow();
            var token = TOKEN.matcher(page.text());
            if (!token.find()) {
                throw new IOException("the page carries no token");
            }
            return new Forgery(cookie.substring("set-cookie: ".length()).split(";")[0], token.group(1));
        }
    }

    /** What the people of the measurement would find on their pages, reckoned with the program's own key: looking at a page first would be part of the measure. */
    record People(byte[] key) {
        static People of(Program program) throws IOException, InterruptedException {
            var file = program.data.resolve("vault.key");
            for (int i = 0; i < 300 && !Files.exists(file); i++) {
                Thread.sleep(100);
            }
            return new People(HexFormat.of().parseHex(Files.readString(file).strip()));
        }

        /** Masked with nothing, as the program masks with chance. */
        Forgery person(int number) {
            var token = HexFormat.of().formatHex(mac("form " + account(number))).getBytes(StandardCharsets.US_ASCII);
            var masked = Arrays.copyOf(new byte[token.length], 2 * token.length);
            System.arraycopy(token, 0, masked, token.length, token.length);
            return new Forgery("tongue=zh-CN", Base64.getUrlEncoder().encodeToString(masked));
        }

        private static UUID account(int number) {
            return UUID.fromString("0bea2000-0000-7000-8000-" + String.format("%012d", number));
        }

        private byte[] mac(String text) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    String field() {
        return "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }
}
