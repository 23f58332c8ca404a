package yanxun.notice.channel;

import static yanxun.platform.i18n.Text.kept;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import yanxun.platform.web.PublicAddress;

/** Takes letters and digests to the mail server, a round's worth over one connection. */
@Component
class MailCarrier implements Carrier {
    /** A slow server must not outlast the lease. */
    private static final Duration MARGIN = Duration.ofMinutes(2);
    /** Names kept for examples (RFC 2606): the people of a demo live there, and no mail is ever sent to them. */
    private static final Pattern NOWHERE = Pattern.compile(".*[@.](example|invalid|test|localhost)|.*@example\\.(com|net|org)");

    private final MailServer server;
    private final MailPost post;
    private final Digests digests;
    private final PublicAddress address;
    private final Clock clock;

    MailCarrier(MailServer server, MailPost post, Digests digests, PublicAddress address, Clock clock) {
        this.server = server;
        this.post = post;
        this.digests = digests;
        this.address = address;
        this.clock = clock;
    }

    static boolean isNowhere(String address) {
        return NOWHERE.matcher(address.toLowerCase(java.util.Locale.ROOT)).matches();
    }

    @Override
    public Wire wire() {
        return Wire.EMAIL;
    }

    @Override
    public boolean isReady() {
        return server.isReady();
    }

    /** Each mail keeps its Message-ID, by which servers and mail programs know the second copy. */
    @Override
    public boolean mayRepeat() {
        return true;
    }

    @Override
    public void carry(List<Parcel> parcels, BiConsumer<Parcel, Outcome> told) {
        var open = digests.of(parcels.stream().filter(Parcel::isDigest).map(Parcel::personId).map(Objects::requireNonNull).toList());
        try (var transport = post.connect()) {
            for (var parcel : parcels) {
                if (!transport.isConnected() || clock.instant().isAfter(parcel.leaseUntil().minus(MARGIN))) {
                    return;
                }
                told.accept(parcel, send(parcel, open, transport));
            }
        } catch (MessagingException away) {
            parcels.forEach(parcel -> told.accept(parcel, new Outcome.Later(kept("连不上邮件服务器:{0}", MailPost.reason(away)))));
        }
    }

    private Outcome send(Parcel parcel, Map<UUID, List<Digests.Line>> open, Transport transport) {
        var lines = open.getOrDefault(Objects.requireNonNull(parcel.personId()), List.of());
        if (isNowhere(parcel.to())) {
            return new Outcome.Skipped(kept("示例地址,从不发送"));
        } else if (parcel.isDigest() && lines.isEmpty()) {
            return new Outcome.Skipped(kept("收件人已经处理"));
        } else {
            return post.send(parcel.id(), parcel.to(), parcel.isDigest() ? MailText.digest(parcel, lines, address) : MailText.letter(parcel, address), transport);
        }
    }
}
