package yanxun.credit.claim;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.file.FileId;
import yanxun.platform.file.FileStore;
import yanxun.platform.file.UploadKind;
import yanxun.platform.spreadsheet.CellError;
import yanxun.platform.spreadsheet.RedWorkbook;
import yanxun.platform.spreadsheet.SheetReader;

/** Uploaded lists: handed in, or handed back with what is wrong in red. */
@Component
class GroupLists {
    private static final int DAYS_KEPT = 30;

    private final JdbcClient jdbc;
    private final FileStore files;
    private final GroupClaims claims;
    private final Claims clock;

    GroupLists(JdbcClient jdbc, FileStore files, GroupClaims claims, Claims clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.claims = claims;
        this.clock = clock;
    }

    /** @param list under which it can be fetched in red, if something is wrong */
    record Answer(int handedIn, List<CellError> errors, @Nullable UUID list) {}

    record Upload(String name, InputStream content) {}

    Answer handIn(UUID group, ClaimForm common, Upload list, Upload scan, Viewer viewer) {
        var sheetFile = files.store(list.content(), list.name(), UploadKind.SPREADSHEET);
        var scanFile = files.store(scan.content(), scan.name(), UploadKind.EVIDENCE);
        try (var sheet = SheetReader.open(files.open(sheetFile.id()).orElseThrow(NotFound::new), sheetFile.name())) {
            var outcome = claims.handIn(group, common, sheet, scanFile, viewer);
            if (!outcome.errors().isEmpty()) {
                return new Answer(outcome.handedIn(), outcome.errors(), keep(sheetFile.id(), sheetFile.name(), outcome.errors(), viewer));
            }
            files.forget(sheetFile.id());
            return new Answer(outcome.handedIn(), outcome.errors(), null);
        } catch (RuntimeException refused) {
            files.forget(sheetFile.id());
            throw refused;
        }
    }

    /** A list that was handed back to be put right is not kept for ever. */
    @Scheduled(cron = "0 45 3 * * *", zone = "${yanxun.zone}")
    void everyNight() {
        Scope.runEverywhere(() -> jdbc.sql("delete from credit.claim_list where created_at < :old returning file").param("old", clock.now().minusDays(DAYS_KEPT)).query(String.class).list().stream().map(FileId::new).forEach(files::forget));
    }

    private UUID keep(FileId file, String name, List<CellError> errors, Viewer viewer) {
        var id = Id.next();
        jdbc.sql("insert into credit.claim_list (id, wall, file, name, errors, created_by, created_at) values (:id, :wall, :file, :name, :errors, :me, :now)")
                .param("id", id).param("wall", viewer.wall()).param("file", file.value()).param("name", name).param("errors", JsonMapper.shared().writeValueAsString(errors))
                .param("me", viewer.person().value()).param("now", clock.now()).update();
        return id;
    }

    record Kept(String file, String name, String errors) {}

    /** One's own upload only. */
    byte[] red(UUID list, Viewer viewer) {
        var kept = jdbc.sql("select file, name, errors from credit.claim_list where id = :id and created_by = :me").param("id", list).param("me", viewer.person().value())
                .query(Kept.class).optional().orElseThrow(NotFound::new);
        var out = new ByteArrayOutputStream();
        try (var sheet = SheetReader.open(files.open(new FileId(kept.file())).orElseThrow(NotFound::new), kept.name())) {
            RedWorkbook.write(GroupSheet.SPEC, sheet, JsonMapper.shared().readValue(kept.errors(), new TypeReference<List<CellError>>() {}), out);
        }
        return out.toByteArray();
    }
}
