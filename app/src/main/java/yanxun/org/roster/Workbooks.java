package yanxun.org.roster;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import yanxun.platform.file.FileType;
import yanxun.platform.spreadsheet.Template;

/** Workbooks to download. */
final class Workbooks {
    private Workbooks() {}

    static ResponseEntity<byte[]> template(Roster kind) {
        var out = new ByteArrayOutputStream();
        Template.write(kind.spec(), out);
        return answer(kind.displayName() + "模板.xlsx", out.toByteArray());
    }

    static ResponseEntity<byte[]> red(Roster kind, byte[] content) {
        return answer(kind.displayName() + "-标红.xlsx", content);
    }

    private static ResponseEntity<byte[]> answer(String name, byte[] content) {
        return ResponseEntity.ok().header("Content-Type", FileType.XLSX.mediaType()).header("Cache-Control", "no-store")
                .header("Content-Disposition", ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString()).body(content);
    }
}
