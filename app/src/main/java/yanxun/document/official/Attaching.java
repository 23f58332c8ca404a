package yanxun.document.official;

import java.io.InputStream;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.document.DocumentId;
import yanxun.document.life.Documents;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.file.FileStore;
import yanxun.platform.file.UploadKind;

/** Files attached to a draft. */
@Component
@Transactional
class Attaching {
    private final JdbcClient jdbc;
    private final Documents documents;
    private final FileStore files;

    Attaching(JdbcClient jdbc, Documents documents, FileStore files) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.files = files;
    }

    /** Refuses what is not the viewer's to write, or not a draft. */
    Documents.Held open(DocumentId document, Viewer viewer) {
        var held = documents.claim(document, viewer, Permission.DRAFT_DOCUMENTS);
        held.state().allowChange();
        return held;
    }

    void attach(DocumentId document, String name, InputStream content, Viewer viewer) {
        var held = open(document, viewer);
        var stored = files.store(content, name, UploadKind.ATTACHMENT);
        jdbc.sql("""
                insert into document.annex (id, document_id, walls, ordinal, name, file, type, size)
                select :id, d.id, d.walls, coalesce((select max(ordinal) from document.annex where document_id = d.id), 0) + 1, :name, :file, :type, :size from document.document d where d.id = :document
                """).param("id", Id.next()).param("name", stored.name()).param("file", stored.id().value()).param("type", stored.type().mediaType()).param("size", stored.size()).param("document", held.id()).update();
        documents.note(held.id(), viewer, "添加附件", stored.name());
    }

    void detach(DocumentId document, UUID annex, Viewer viewer) {
        var held = open(document, viewer);
        if (jdbc.sql("delete from document.annex where id = :annex and document_id = :document").param("annex", annex).param("document", held.id()).update() == 0) {
            throw new NotFound();
        }
        documents.note(held.id(), viewer, "移除附件", "");
    }
}
