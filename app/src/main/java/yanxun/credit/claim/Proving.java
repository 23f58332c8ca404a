package yanxun.credit.claim;

import java.io.InputStream;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.file.FileStore;
import yanxun.platform.file.StoredFile;
import yanxun.platform.file.UploadKind;

/** The evidence of a claim: kept as it came, so that the same scan is known again wherever it is handed in. */
@Component
@Transactional
class Proving {
    private static final int MOST = 9;

    private final JdbcClient jdbc;
    private final Claims claims;
    private final FileStore files;

    Proving(JdbcClient jdbc, Claims claims, FileStore files) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.files = files;
    }

    void add(UUID id, String name, InputStream content, Viewer viewer) {
        mine(id, viewer);
        add(id, files.store(content, name, UploadKind.EVIDENCE), viewer);
    }

    /** Something stored before, for instance with the list it came with. */
    void add(UUID id, StoredFile file, Viewer viewer) {
        if (jdbc.sql("select count(*) from credit.evidence where claim_id = :id and file <> :file").param("id", id).param("file", file.id().value()).query(Integer.class).single() >= MOST) {
            throw new Rejected("一份申报最多 {0} 个证明文件,可以合成一个 PDF", MOST);
        }
        jdbc.sql("""
                insert into credit.evidence (id, claim_id, wall, file, name, type, size, added_by, added_at)
                select :evidence, c.id, c.wall, :file, :name, :type, :size, :me, :now from credit.claim c where c.id = :id on conflict on constraint evidence_once do nothing
                """).param("evidence", Id.next()).param("file", file.id().value()).param("name", file.name()).param("type", file.type().mediaType()).param("size", file.size())
                .param("me", viewer.person().value()).param("now", claims.now()).param("id", id).update();
    }

    /** The file itself stays in the store: another claim may rest on it. */
    void remove(UUID id, UUID evidence, Viewer viewer) {
        mine(id, viewer);
        if (jdbc.sql("delete from credit.evidence where id = :evidence and claim_id = :id").param("evidence", evidence).param("id", id).update() == 0) {
            throw new NotFound();
        }
        claims.note(id, viewer, "移除材料", "");
    }

    private void mine(UUID id, Viewer viewer) {
        var claim = claims.claim(id, viewer);
        claim.bench().asClaimant();
        claim.state().allowMending();
    }
}
