package yanxun.notice.channel;

import java.util.Properties;
import org.springframework.core.env.Environment;

/**
 * The mail server as the environment names it: {@code YANXUN_SMTP_HOST}, {@code _PORT}, {@code _USER}, {@code _PASSWORD}, {@code _FROM},
 * {@code _SECURITY} (starttls, tls or none). Without a host no mail leaves the house.
 */
public record MailServer(String host, int port, String user, String password, String from, Security security) {
    private static final String PATIENCE = "10000";

    public enum Security { STARTTLS, TLS, NONE }

    static MailServer of(Environment environment) {
        var security = Security.valueOf(environment.getProperty("YANXUN_SMTP_SECURITY", "starttls").strip().toUpperCase(java.util.Locale.ROOT));
        var usual = switch (security) {
            case STARTTLS -> 587;
            case TLS -> 465;
            case NONE -> 25;
        };
        return new MailServer(environment.getProperty("YANXUN_SMTP_HOST", ""), environment.getProperty("YANXUN_SMTP_PORT", Integer.class, usual), environment.getProperty("YANXUN_SMTP_USER", ""),
                environment.getProperty("YANXUN_SMTP_PASSWORD", ""), environment.getProperty("YANXUN_SMTP_FROM", ""), security);
    }

    public boolean isReady() {
        return !host.isBlank() && from.contains("@");
    }

    String domain() {
        return from.substring(from.lastIndexOf('@') + 1).replace(">", "").strip();
    }

    Properties properties() {
        var settings = new Properties();
        settings.put("mail.smtp.host", host);
        settings.put("mail.smtp.port", String.valueOf(port));
        settings.put("mail.smtp.auth", String.valueOf(!user.isBlank()));
        settings.put("mail.smtp.connectiontimeout", PATIENCE);
        settings.put("mail.smtp.timeout", PATIENCE);
        settings.put("mail.smtp.writetimeout", PATIENCE);
        settings.put("mail.smtp.ssl.enable", String.valueOf(security == Security.TLS));
        settings.put("mail.smtp.starttls.required", String.valueOf(security == Security.STARTTLS));
        settings.put("mail.smtp.starttls.enable", String.valueOf(security == Security.STARTTLS));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        return settings;
    }

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return security + " " + host + ":" + port;
    }
}
