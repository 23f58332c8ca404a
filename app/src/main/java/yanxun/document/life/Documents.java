package yanxun.document.life;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.document.DocumentId;
import yanxun.document.numbering.Issuers;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;

/** Finds a document for somebody about to act on it, locked until the end of the transaction, and tells what was done with it. */
@Component
public class Documents {
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Documents(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    public record Held(UUID id, int version, UUID wall, UUID unitId, String title, UUID createdBy, DocumentState state, @Nullable LocalDate signedOn, @Nullable LocalDate signBy, @Nullable String number) {}

    /** Of an office where the viewer has this right; otherwise not found. */
    public Held claim(DocumentId document, Viewer viewer, Permission permission) {
        return jdbc.sql("""
                select d.id, d.version, d.wall, d.unit_id, d.title, d.created_by, d.state, d.signed_on, d.sign_by, d.word || '〔' || d.year || '〕' || d.number || '号' as number
                  from document.document d where d.id = :id and d.unit_id in %s for update of d
                """.formatted(Issuers.OFFICES.formatted(":places"))).param("id", document.value()).param("places", Issuers.places(viewer, permission))
                .query(Held.class).optional().orElseThrow(NotFound::new);
    }

    /** Whether the viewer has another right at its office too. */
    public boolean may(Held held, Viewer viewer, Permission permission) {
        return jdbc.sql("select exists (select from document.document d where d.id = :id and d.unit_id in %s)".formatted(Issuers.OFFICES.formatted(":places"))).param("id", held.id())
                .param("places", Issuers.places(viewer, permission)).query(Boolean.class).single();
    }

    public void note(UUID document, Viewer viewer, String what, String detail) {
        jdbc.sql("""
                insert into document.happening (id, document_id, walls, at, person_id, name, what, detail)
                select :id, id, walls, :at, :person, :name, :what, :detail from document.document where id = :document
                """)
                .param("id", Id.next()).param("document", document).param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", viewer.person().value()).param("name", viewer.name()).param("what", what).param("detail", detail).update();
        audit.note(viewer, what, "document:" + document, detail);
    }
}
