package yanxun.platform.file;

import static yanxun.platform.i18n.Text.t;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import yanxun.platform.error.Rejected;

/** Looks into a file that is wholly here: says its type, or refuses it with the reason. */
final class Inspection {
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, FileType> MAIN_PARTS = Map.of(
            MAIN + "wordprocessingml.document.main+xml", FileType.DOCX,
            MAIN + "spreadsheetml.sheet.main+xml", FileType.XLSX,
            MAIN + "presentationml.presentation.main+xml", FileType.PPTX);
    private static final List<String> SMUGGLED = List.of("<script", "<?php", "<html");
    private static final int ZIP_TAIL = (1 << 16) + 22;

    private Inspection() {}

    /** What the head alone tells, so that the size limit is known before the rest arrives; text and zips count as documents. */
    static FileType.Family family(byte[] head) {
        return switch (Magic.of(head)) {
            case Magic.Known(var type) -> type.family();
            case Magic.Zipped(), Magic.Unmarked() -> FileType.Family.DOCUMENT;
            case Magic.Compound() -> throw new Rejected(
                    "这是旧版 Office 文件(.doc、.xls、.ppt)或带打开密码的文件。请在 WPS 或 Office 里去掉密码,另存为 .docx、.xlsx 或 .pptx 后再上传。");
            case Magic.Foreign(var name) -> throw new Rejected("这个文件其实是{0},不能上传。", t(name));
        };
    }

    static FileType type(Path file, byte[] head, String originalName) throws IOException {
        return switch (Magic.of(head)) {
            case Magic.Known(var type) when type.family() == FileType.Family.IMAGE -> honestImage(file, type);
            case Magic.Known(var type) -> type;
            case Magic.Zipped() -> officeDocument(file);
            default -> text(file, originalName);
        };
    }

    /** An image that is also a web page, a script or an archive is no image. */
    private static FileType honestImage(Path file, FileType type) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var carried = "";
            var buffer = new byte[1 << 16];
            for (int count; (count = content.read(buffer)) > 0; ) {
                var window = carried + new String(buffer, 0, count, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                if (SMUGGLED.stream().anyMatch(window::contains)) {
                    throw smuggling();
                }
                carried = window.substring(Math.max(0, window.length() - 8));
            }
        }
        if (endsAsZip(file)) {
            throw smuggling();
        }
        return type;
    }

    private static boolean endsAsZip(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            content.skipNBytes(Math.max(0, Files.size(file) - ZIP_TAIL));
            return new String(content.readAllBytes(), StandardCharsets.ISO_8859_1).contains("PK\u0005\u0006");
        }
    }

    private static Rejected smuggling() {
        return new Rejected("图片里藏着别的内容(网页、脚本或压缩包),不能上传。请重新导出或截图后再传。");
    }

    private static FileType officeDocument(Path file) throws IOException {
        try (var archive = Archive.open(file)) {
            archive.inspect();
            if (archive.names().stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
                throw new Rejected("文件里带有宏,不能上传。请另存为不含宏的格式(.docx、.xlsx、.pptx)。");
            }
            var types = contentTypes(archive);
            return MAIN_PARTS.entrySet().stream().filter(part -> types.contains("\"" + part.getKey() + "\"")).map(Map.Entry::getValue).findFirst()
                    .orElseThrow(() -> new Rejected("这是压缩包,不能上传。请把里面的文件一个一个上传。"));
        }
    }

    private static String contentTypes(Archive archive) throws IOException {
        try (var part = archive.part("[Content_Types].xml").orElse(InputStream.nullInputStream())) {
            return new String(part.readNBytes(1 << 20), StandardCharsets.UTF_8).replace('\'', '"');
        }
    }

    private static FileType text(Path file, String originalName) throws IOException {
        var extension = DisplayName.extensionOf(originalName.strip());
        var named = Arrays.stream(FileType.values()).filter(type -> type.isText() && type.goesBy(extension)).findFirst()
                .orElseThrow(() -> new Rejected("认不出这是什么文件,不能上传。可以上传图片、PDF、Word、Excel、PPT、文本、音频和视频。"));
        if (Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("GB18030")).noneMatch(charset -> isText(file, charset))) {
            throw new Rejected("文件名说是{0},内容却不是文字,不能上传。", t(named.displayName()));
        }
        return named;
    }

    private static boolean isText(Path file, Charset charset) {
        var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var content = Files.newInputStream(file); var text = new InputStreamReader(content, decoder)) {
            if (charset == StandardCharsets.UTF_16 && !startsWithMark(file)) {
                return false;
            }
            var buffer = new char[1 << 14];
            for (int count; (count = text.read(buffer)) > 0; ) {
                if (new String(buffer, 0, count).chars().anyMatch(c -> c < ' ' && "\t\r\n\f\u001a\u001b".indexOf(c) < 0)) {
                    return false;
                }
            }
            return true;
        } catch (CharacterCodingException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startsWithMark(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            int mark = ByteBuffer.wrap(Arrays.copyOf(content.readNBytes(2), 2)).getShort() & 0xffff;
            return mark == 0xfeff || mark == 0xfffe;
        }
    }
}
