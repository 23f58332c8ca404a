package yanxun.support;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;

/** A real mail server for the tests' program. The outbox itself stands still: each test moves it when and as it wants. */
public final class TestMail {
    private static final GreenMail SERVER = new GreenMail(ServerSetupTest.SMTP.dynamicPort()).withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
    private static boolean serving;

    private TestMail() {}

    static synchronized void serve() {
        if (!serving) {
            SERVER.start();
            serving = true;
            System.setProperty("YANXUN_OUTBOX", "off");
            System.setProperty("YANXUN_URL", "https://yanxun.test");
            System.setProperty("YANXUN_SMTP_HOST", "127.0.0.1");
            System.setProperty("YANXUN_SMTP_PORT", String.valueOf(SERVER.getSmtp().getPort()));
            System.setProperty("YANXUN_SMTP_FROM", "Yanxun <yanxun@feng.lai>");
            System.setProperty("YANXUN_SMTP_SECURITY", "none");
        }
    }

    /** What reached this address so far. */
    public static List<MimeMessage> to(String address) {
        return to(SERVER, address);
    }

    public static List<MimeMessage> to(GreenMail server, String address) {
        return Arrays.stream(server.getReceivedMessages()).filter(message -> reaches(message, address)).toList();
    }

    private static boolean reaches(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getAllRecipients()).anyMatch(each -> each.toString().equals(address));
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
