package yanxun.notice.channel;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.platform.i18n.Text.told;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.stereotype.Component;
import yanxun.platform.error.Rejected;
import yanxun.platform.web.PublicAddress;

/** Speaks with the mail server, and understands what it answers. */
@Component
public class MailPost {
    private static final int LONGEST_REASON = 300;

    private final MailServer server;
    private final Session session;
    private final Clock clock;

    MailPost(MailServer server, Clock clock) {
        this.server = server;
        this.session = Session.getInstance(server.properties());
        this.clock = clock;
    }

    Transport connect() throws MessagingException {
        var transport = session.getTransport("smtp");
        transport.connect(server.host(), server.port(), server.user().isBlank() ? null : server.user(), server.password().isBlank() ? null : server.password());
        return transport;
    }

    /** Sends a code for somebody who waits for it; a refusal says what is wrong. */
    public void code(String to, String code, String tongue) {
        atOnce(to, MailText.code(code, tongue));
    }

    void test(String to, PublicAddress address) {
        atOnce(to, MailText.test(address));
    }

    private void atOnce(String to, MailText text) {
        if (!server.isReady()) {
            throw new Rejected("还没有设置邮件服务器");
        }
        if (MailCarrier.isNowhere(to)) {
            throw new Rejected("这是示例地址,不会向它发送邮件");
        }
        try (var transport = connect()) {
            var trouble = switch (send(UUID.randomUUID(), to, text, transport)) {
                case Outcome.Sent _ -> "";
                case Outcome.Later(var why) -> why;
                case Outcome.Refused(var why, _) -> why;
                case Outcome.Unsure(var why) -> why;
                case Outcome.Skipped(var why) -> why;
            };
            if (!trouble.isEmpty()) {
                throw new Rejected("邮件没有发出:{0}", told(trouble));
            }
        } catch (MessagingException away) {
            throw new Rejected("连不上邮件服务器:{0}", reason(away));
        }
    }

    Outcome send(UUID id, String to, MailText text, Transport transport) {
        var number = "<" + id + "@" + server.domain() + ">";
        try {
            var message = message(number, to, text);
            transport.sendMessage(message, message.getAllRecipients());
            return new Outcome.Sent(number);
        } catch (MessagingException trouble) {
            return understood(trouble);
        }
    }

    private MimeMessage message(String number, String to, MailText text) throws MessagingException {
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", number);
            }
        };
        message.setFrom(new InternetAddress(server.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        message.setSubject(text.subject().replaceAll("\\s+", " "), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (text.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + text.unsubscribe() + ">");
        }
        message.setContent(new MimeMultipart("alternative", part(text.plain(), "plain"), part(text.html(), "html")));
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), kind);
        return part;
    }

    /** A refused receiver is the address's fault unless the server speaks of policy; a refused text is the letter's; all else may pass. */
    private static Outcome understood(MessagingException trouble) {
        for (Exception at = trouble; at instanceof MessagingException each; at = each.getNextException()) {
            if (at instanceof SMTPAddressFailedException refused && refused.getReturnCode() >= 500 && !policy(refused)) {
                return new Outcome.Refused(kept("邮件服务器拒绝了这个地址:{0}", reason(refused)), true);
            }
        }
        if (trouble instanceof SMTPSendFailedException refused && refused.getReturnCode() >= 550 && !policy(refused) && refused.getCommand().equals(".")) {
            return new Outcome.Refused(kept("邮件服务器拒收:{0}", reason(refused)), false);
        }
        return new Outcome.Later(kept(trouble instanceof SendFailedException ? "邮件服务器暂时不收:{0}" : "与邮件服务器的连接中断:{0}", reason(trouble)));
    }

    private static boolean policy(MessagingException refused) {
        return String.valueOf(refused.getMessage()).contains("5.7.");
    }

    static String reason(Exception trouble) {
        var deepest = trouble.getCause() instanceof Exception cause ? cause : trouble;
        var text = String.valueOf(deepest.getMessage()).replaceAll("\\s+", " ").strip();
        return text.substring(0, Math.min(text.length(), LONGEST_REASON));
    }
}
