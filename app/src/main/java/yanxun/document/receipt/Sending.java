package yanxun.document.receipt;

import static yanxun.platform.i18n.Text.kept;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.document.numbering.Issuers;
import yanxun.notice.Announcement;
import yanxun.notice.Groups;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.notice.Matter;

/** Tells those concerned: it is there to be signed for, it waits for a signature, it was withdrawn. */
@Component
@Transactional
public class Sending {
    /** Whoever may sign for a recipient: the person, or those whose post at the unit brings the right. */
    private static final String SIGNERS = """
            select person_id from document.recipient where document_id = :id and person_id is not null and (not :unsigned or signed_at is null)
            union
            select d.person_id from document.recipient r join org.duty_card d on d.unit_id = r.unit_id and coalesce(d.valid @> current_date, false) and d.post = any (:posts)
             where r.document_id = :id and (not :unsigned or r.signed_at is null)
            """;

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Groups groups;

    Sending(JdbcClient jdbc, Inbox inbox, Groups groups) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.inbox = inbox;
    }

    /** @param number as it is written */
    public record Mail(UUID document, UUID wall, String number, String title, @Nullable LocalDate due) {
        String source() {
            return Matter.DOCUMENT.of(document);
        }

        String link() {
            return "/documents/" + document;
        }
    }

    public int send(Mail mail) {
        var persons = signers(mail.document(), false);
        inbox.deliver(new Letter(mail.wall(), mail.source(), true, kept("请签收:{0}", mail.title()), mail.number(), mail.link(), mail.due()), persons);
        groups.announce(new Announcement(mail.wall(), mail.source(), kept("新公文:{0}", mail.title()), mail.number(), mail.link()), units(mail.document()));
        return persons.size();
    }

    /** The units it is sent to, and who sends it; nothing when it is for persons only. */
    private List<UUID> units(UUID document) {
        return jdbc.sql("""
                with unit as (select unit_id from document.recipient where document_id = :id and unit_id is not null)
                select unit_id from unit union select unit_id from document.document where id = :id and exists (select from unit)
                """).param("id", document).query(UUID.class).list();
    }

    /** At most once a day; who has signed meanwhile is left alone. */
    int remind(Mail mail, LocalDate today) {
        var persons = signers(mail.document(), true);
        inbox.deliver(new Letter(mail.wall(), mail.source() + ":reminder:" + today, false, kept("催办,请尽快签收:{0}", mail.title()), mail.number(), mail.link(), mail.due()), persons);
        return persons.size();
    }

    /** Nobody is asked to sign any more; who has read it or signed for it is told. */
    public void withdraw(Mail mail, String reason) {
        inbox.settleAll(mail.source());
        var readers = jdbc.sql("""
                select person_id from document.reading where document_id = :id
                union select signed_by from document.recipient where document_id = :id and signed_by is not null
                union select person_id from notice.receipt_card where source = :source and read_at is not null
                """).param("id", mail.document()).param("source", mail.source()).query(UUID.class).list();
        inbox.deliver(new Letter(mail.wall(), mail.source() + ":withdrawn", false, kept("公文已撤回:{0}", mail.number() + " " + mail.title()), kept("原因:{0}", reason), mail.link(), null), readers);
    }

    private List<UUID> signers(UUID document, boolean unsigned) {
        return jdbc.sql(SIGNERS).param("id", document).param("unsigned", unsigned).param("posts", Issuers.signingPosts()).query(UUID.class).list();
    }
}
