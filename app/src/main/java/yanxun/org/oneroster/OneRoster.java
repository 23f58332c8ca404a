package yanxun.org.oneroster;

import java.io.ByteArrayOutputStream;
import java.util.List;
import yanxun.platform.file.Archive;
import yanxun.platform.spreadsheet.SheetLayout;
import yanxun.platform.spreadsheet.SheetWriter;

/** Rewrites a package as one of our own lists, so that it goes the way every list goes; the package itself is not kept. */
public final class OneRoster {
    private OneRoster() {}

    /** A list of ours, and what was left out of it, to be told. */
    public record Converted(byte[] sheet, String remark) {}

    /** A zip of text tables; workbooks are zips as well, but hold none. */
    public static boolean isPackage(Archive archive) {
        return archive.names().stream().anyMatch(name -> name.endsWith(".csv"));
    }

    public static Converted people(Archive archive) {
        return Staff.sheet(archive);
    }

    public static Converted units(Archive archive) {
        return Orgs.of(archive).sheet();
    }

    static byte[] csv(List<String> headings, List<? extends List<String>> rows) {
        var out = new ByteArrayOutputStream();
        try (var sheet = SheetWriter.csv(out, SheetLayout.of("OneRoster", headings.toArray(String[]::new)))) {
            rows.forEach(row -> sheet.row(row.toArray()));
            sheet.finish();
        }
        return out.toByteArray();
    }
}
