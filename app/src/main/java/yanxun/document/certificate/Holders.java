package yanxun.document.certificate;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.platform.access.Scope;

/** What reaches the holder of one certificate, and what was done with it. Not for use inside a transaction: the holder may live behind another wall. */
@Component
class Holders {
    private final JdbcClient jdbc;
    private final Inbox inbox;

    Holders(JdbcClient jdbc, Inbox inbox) {
        this.jdbc = jdbc;
        this.inbox = inbox;
    }

    record Holder(UUID person, UUID home) {}

    void tell(UUID certificate, String title) {
        Scope.runEverywhere(() -> jdbc.sql("select person_id as person, walls[cardinality(walls)] as home from document.certificate where id = :id and person_id is not null").param("id", certificate)
                .query(Holder.class).optional()
                .ifPresent(holder -> inbox.deliver(new Letter(holder.home(), Matter.CERTIFICATE.of(certificate + ":" + title.hashCode()), false, title, "", "/certificates", null), List.of(holder.person()))));
    }

    List<CertificatePage.Deed> deeds(UUID certificate) {
        return jdbc.sql("select at, name, action, detail from platform.audit where subject = :subject order by seq desc limit 50").param("subject", "certificate:" + certificate)
                .query(CertificatePage.Deed.class).list();
    }
}
