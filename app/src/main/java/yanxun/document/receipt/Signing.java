package yanxun.document.receipt;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.document.numbering.Issuers;
import yanxun.notice.Inbox;
import yanxun.notice.Matter;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.PersonId;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;

/** 签收: one signature for each unit and each person; a second one changes nothing. */
@Component
@Transactional
public class Signing {
    private static final String MINE = "(person_id = :me or unit_id = any (:places::uuid[]))";

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Audit audit;
    private final Clock clock;

    Signing(JdbcClient jdbc, Inbox inbox, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    private record Held(String state, boolean mine) {}

    public void sign(UUID document, Viewer viewer) {
        var held = mine(jdbc.sql("select state, exists (select from document.recipient where document_id = d.id and " + MINE + ") as mine from document.document d where id = :id for share"), viewer)
                .param("id", document).query(Held.class).optional().filter(Held::mine).orElseThrow(NotFound::new);
        if (held.state().equals("WITHDRAWN")) {
            throw new Rejected("这份公文已撤回,不用签收");
        }
        var signed = mine(jdbc.sql("update document.recipient set signed_by = :me, signed_at = :now where document_id = :id and signed_at is null and " + MINE), viewer).param("id", document).param("now", now()).update();
        var source = Matter.DOCUMENT.of(document);
        settle(source, places(viewer));
        inbox.settle(source, viewer.person());
        if (signed > 0) {
            audit.note(viewer, "签收", source, viewer.unitName());
        }
    }

    /** As {@link #sign(UUID, Viewer)}, for a unit whose signer is known: the demo region lives through many signatures. */
    public void sign(UUID document, UUID unit, PersonId signer) {
        jdbc.sql("update document.recipient set signed_by = :signer, signed_at = :now where document_id = :id and unit_id = :unit and signed_at is null")
                .param("signer", signer.value()).param("now", now()).param("id", document).param("unit", unit).update();
        settle(Matter.DOCUMENT.of(document), new UUID[] {unit});
        jdbc.sql("insert into document.reading (document_id, person_id, walls, first_at) select id, :me, walls, :now from document.document where id = :id on conflict do nothing")
                .param("id", document).param("me", signer.value()).param("now", now()).update();
    }

    /** Nobody of these units is asked any more. */
    private void settle(String source, UUID[] units) {
        jdbc.sql("select d.person_id from org.duty_card d where d.unit_id = any (:units::uuid[]) and d.post = any (:posts) and d.valid @> current_date").param("units", units).param("posts", Issuers.signingPosts())
                .query(UUID.class).list().forEach(person -> inbox.settle(source, new PersonId(person)));
    }

    /** Notes that somebody saw it, the first time. */
    public void read(UUID document, Viewer viewer) {
        jdbc.sql("insert into document.reading (document_id, person_id, walls, first_at) select id, :me, walls, :now from document.document where id = :id and state <> 'DRAFT' on conflict do nothing")
                .param("id", document).param("me", viewer.person().value()).param("now", now()).update();
    }

    /** Whether a signature of this viewer is wanted. */
    public boolean isWanted(UUID document, Viewer viewer) {
        return mine(jdbc.sql("select exists (select from document.recipient where document_id = :id and signed_at is null and " + MINE + ")"), viewer).param("id", document).query(Boolean.class).single();
    }

    private static JdbcClient.StatementSpec mine(JdbcClient.StatementSpec statement, Viewer viewer) {
        return statement.param("me", viewer.person().value()).param("places", places(viewer));
    }

    static UUID[] places(Viewer viewer) {
        return Issuers.places(viewer, Permission.SIGN_DOCUMENTS);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
