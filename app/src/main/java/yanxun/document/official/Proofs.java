package yanxun.document.official;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.document.DocumentId;
import yanxun.document.life.Documents;
import yanxun.document.proof.Doubt;
import yanxun.document.proof.Finding;
import yanxun.document.proof.Proofreading;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/** What proof-reading finds in a document, and what of it somebody decided to let stand. */
@Component
@Transactional
class Proofs {
    private final JdbcClient jdbc;
    private final Contents contents;
    private final Documents documents;
    private final Clock clock;

    Proofs(JdbcClient jdbc, Contents contents, Documents documents, Clock clock) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.documents = documents;
        this.clock = clock;
    }

    private record Accepted(String doubt, String words, String note) {}

    List<Proof> of(Content content) {
        var accepted = jdbc.sql("select doubt, words, note from document.acceptance where document_id = :id").param("id", content.row().id()).query(Accepted.class).list();
        var manuscript = content.manuscript(Times.day(clock.instant()), contents.names(content.row().wall()));
        return Proofreading.of(manuscript).stream().map(finding -> new Proof(finding, note(finding, accepted))).toList();
    }

    private static @Nullable String note(Finding finding, List<Accepted> accepted) {
        return finding.isError() ? null : accepted.stream().filter(each -> each.doubt().equals(finding.doubt().name()) && each.words().equals(finding.words())).map(Accepted::note).findFirst().orElse(null);
    }

    void accept(DocumentId document, Doubt doubt, String words, String note, Viewer viewer) {
        var held = documents.claim(document, viewer, Permission.DRAFT_DOCUMENTS);
        held.state().allowChange();
        if (doubt.blocks()) {
            throw new Rejected("这是错误,要改正,不能保留");
        }
        if (note.isBlank()) {
            throw new Rejected("请写明保留的理由");
        }
        jdbc.sql("""
                insert into document.acceptance (document_id, walls, doubt, words, note, by_person, at) select id, walls, :doubt, :words, :note, :me, :now from document.document where id = :id
                on conflict (document_id, doubt, words) do update set note = excluded.note, by_person = excluded.by_person, at = excluded.at
                """).param("id", document.value()).param("doubt", doubt.name()).param("words", words).param("note", note.strip()).param("me", viewer.person().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        documents.note(held.id(), viewer, "保留提醒", words + " " + note.strip());
    }
}
