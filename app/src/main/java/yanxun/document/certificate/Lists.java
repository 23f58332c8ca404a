package yanxun.document.certificate;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.file.FileId;
import yanxun.platform.file.FileStore;
import yanxun.platform.file.UploadKind;
import yanxun.platform.spreadsheet.RedWorkbook;
import yanxun.platform.spreadsheet.SheetReader;
import yanxun.platform.spreadsheet.Template;

/** Uploaded lists: read, or handed back with what is wrong in red. */
@Component
class Lists {
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final FileStore files;
    private final ListReading reading;
    private final Clock clock;

    Lists(JdbcClient jdbc, FileStore files, ListReading reading, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.reading = reading;
        this.clock = clock;
    }

    record Kept(FileId file, String name) {}

    /** Keeps an upload, to be looked through, confirmed or handed back in red. */
    UUID keep(InputStream content, String fileName, Viewer viewer) {
        var file = files.store(content, fileName, UploadKind.SPREADSHEET);
        return keep(file.id(), file.name(), viewer);
    }

    ListReading.Outcome read(UUID list, Run run, Viewer viewer) {
        try (var sheet = open(list, viewer)) {
            return reading.read(sheet, run, viewer);
        }
    }

    /** One's own upload only. */
    private SheetReader open(UUID list, Viewer viewer) {
        var kept = jdbc.sql("select file, name from document.certificate_list where id = :id and created_by = :me").param("id", list).param("me", viewer.person().value())
                .query((row, _) -> new Kept(new FileId(row.getString("file")), row.getString("name"))).optional().orElseThrow(NotFound::new);
        return SheetReader.open(files.open(kept.file()).orElseThrow(NotFound::new), kept.name());
    }

    private UUID keep(FileId file, String name, Viewer viewer) {
        var id = Id.next();
        jdbc.sql("insert into document.certificate_list (id, wall, file, name, created_by, created_at) values (:id, :wall, :file, :name, :me, :now)")
                .param("id", id).param("wall", viewer.wall()).param("file", file.value()).param("name", name).param("me", viewer.person().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        return id;
    }

    /** Who gets a certificate stands in the run; the list is not kept for ever. */
    @Scheduled(cron = "0 50 3 * * *", zone = "${yanxun.zone}")
    void everyNight() {
        Scope.runEverywhere(() -> jdbc.sql("delete from document.certificate_list where created_at < :old returning file").param("old", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC)).query(String.class).list()
                .stream().map(FileId::new).forEach(files::forget));
    }

    byte[] template() {
        var out = new ByteArrayOutputStream();
        Template.write(ListSheet.SPEC, out);
        return out.toByteArray();
    }

    byte[] red(UUID list, Run run, Viewer viewer) {
        var out = new ByteArrayOutputStream();
        try (var sheet = open(list, viewer)) {
            RedWorkbook.write(ListSheet.SPEC, sheet, reading.read(sheet, run, viewer).errors(), out);
        }
        return out.toByteArray();
    }

    List<String> certified(String[] occasions) {
        return jdbc.sql("select distinct occasion from document.certificate where occasion = any (:occasions::text[])").param("occasions", occasions).query(String.class).list();
    }

    int held(String occasion) {
        return jdbc.sql("select count(distinct holder) from document.certificate where occasion = :occasion and revoked_at is null and replaced_at is null").param("occasion", occasion)
                .query(Integer.class).single();
    }
}
