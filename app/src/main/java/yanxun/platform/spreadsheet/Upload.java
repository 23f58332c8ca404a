package yanxun.platform.spreadsheet;

import static yanxun.platform.i18n.Text.t;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import yanxun.platform.error.Rejected;
import yanxun.platform.file.DiskTrouble;
import yanxun.platform.file.FileType;
import yanxun.platform.file.Magic;

/** A file somebody takes for a spreadsheet; decides by its content who can read it. */
record Upload(Path file, String name, boolean temporary) implements AutoCloseable {
    static final long MOST_BYTES = 40L << 20;

    static Upload of(Path file, String name) {
        return new Upload(file, name, false);
    }

    static Upload of(InputStream content, String name) {
        try {
            var upload = new Upload(Files.createTempFile("sheet", ".part"), name, true);
            try (var out = Files.newOutputStream(upload.file())) {
                for (long left = MOST_BYTES + 1; left > 0; ) {
                    var bytes = content.readNBytes((int) Math.min(left, 1 << 16));
                    if (bytes.length == 0) {
                        break;
                    }
                    out.write(bytes);
                    left -= bytes.length;
                }
                return upload;
            } catch (IOException e) {
                upload.close();
                throw e;
            }
        } catch (IOException e) {
            throw DiskTrouble.of(e);
        }
    }

    SheetReader reader() {
        try {
            return recognised();
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    @Override
    public void close() {
        try {
            if (temporary) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SheetReader recognised() throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new Rejected("表格文件不能超过 {0} MB,请拆成几个文件分别上传。", MOST_BYTES >> 20);
        }
        return switch (Magic.of(head())) {
            case Magic.Zipped() -> XlsxReader.open(this);
            case Magic.Unmarked() when Files.size(file) == 0 -> throw new Rejected("文件是空的,请重新选择。");
            case Magic.Unmarked() -> TextReader.open(this);
            case Magic.Compound() -> throw compound();
            case Magic.Known(FileType type) -> throw new Rejected("这是{0},不是表格。请上传 .xlsx 或 .csv 文件。", t(type.displayName()));
            case Magic.Foreign(var kind) when kind.equals("网页") || kind.contains("XML") -> throw new Rejected(
                    "这个文件其实是{0}(有的系统把它改名成 .xls 导出)。{1}", t(kind), advice());
            case Magic.Foreign(var kind) -> throw new Rejected("这个文件其实是{0},不是表格。请上传 .xlsx 或 .csv 文件。", t(kind));
        };
    }

    private byte[] head() throws IOException {
        try (var content = Files.newInputStream(file)) {
            return content.readNBytes(Magic.HEAD);
        }
    }

    private static String advice() {
        return t("请用 WPS 或 Excel 打开,另存为 .xlsx 后再上传。");
    }

    /** Old and encrypted Office files share a container; the names of its streams, in UTF-16, tell them apart. */
    private Rejected compound() throws IOException {
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (bytes.contains(wide("EncryptedPackage"))) {
            return new Rejected("这个工作簿设了打开密码。请在 WPS 或 Excel 里去掉密码,另存为 .xlsx 后再上传。");
        } else if (bytes.contains(wide("Workbook")) || bytes.contains(wide("Book"))) {
            return new Rejected("这是旧版 Excel 文件(.xls)。{0}", advice());
        } else if (bytes.contains(wide("WordDocument"))) {
            return new Rejected("这是旧版 Word 文档,不是表格。请上传 .xlsx 或 .csv 文件。");
        }
        return new Rejected("这是旧版 Office 文件,不是表格。{0}", advice());
    }

    private static String wide(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
