package yanxun.platform.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the first bytes of a file say it is, whatever its name claims. */
public sealed interface Magic {
    int HEAD = 4096;

    /** Told by its head alone. */
    record Known(FileType type) implements Magic {}

    /** Some zip; which document it is, if any, stands inside. */
    record Zipped() implements Magic {}

    /** The container of old or encrypted Office files. */
    record Compound() implements Magic {}

    /** Recognised, and nothing we keep. */
    record Foreign(String displayName) implements Magic {}

    /** No mark: plain text, or anything. */
    record Unmarked() implements Magic {}

    static Magic of(byte[] head) {
        var bytes = new String(head, StandardCharsets.ISO_8859_1);
        for (var mark : Marks.BINARY) {
            if (bytes.startsWith(mark.start()) && (mark.isStrong() || bytes.indexOf('\0') >= 0)) {
                return mark.meaning();
            }
        }
        if (bytes.startsWith("RIFF") && bytes.startsWith("WEBP", 8)) {
            return new Known(FileType.WEBP);
        }
        if (bytes.startsWith("ftyp", 4) && bytes.length() >= 12) {
            return byBrand(bytes.substring(8, 12));
        }
        if (MpegAudio.startsAt(head)) {
            return new Known(FileType.MP3);
        }
        return asMarkup(bytes);
    }

    private static Magic byBrand(String brand) {
        if (Marks.HEIC_BRANDS.contains(brand)) {
            return new Known(FileType.HEIC);
        }
        if (brand.startsWith("M4A") || brand.startsWith("M4B")) {
            return new Known(FileType.M4A);
        }
        return Marks.MP4_BRANDS.contains(brand) ? new Known(FileType.MP4) : new Foreign("少见的音视频格式");
    }

    private static Magic asMarkup(String bytes) {
        var text = bytes.replace("\0", "").replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "").stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("#!") || text.startsWith("<?php") || text.startsWith("<%")) {
            return new Foreign("程序脚本");
        }
        if (text.contains("<svg") && text.startsWith("<")) {
            return new Foreign("SVG 图形");
        }
        if (text.startsWith("<?xml")) {
            return text.contains("schemas-microsoft-com:office:spreadsheet") ? new Foreign("旧式 XML 表格") : new Foreign("XML 文件");
        }
        return Marks.HTML_STARTS.stream().anyMatch(text::startsWith) ? new Foreign("网页") : new Unmarked();
    }

    /** Tables for the above. */
    final class Marks {
        private static final List<Mark> BINARY = List.of(
                new Mark("\u00ff\u00d8\u00ff", new Known(FileType.JPEG)),
                new Mark("\u0089PNG\r\n\u001a\n", new Known(FileType.PNG)),
                new Mark("GIF87a", new Known(FileType.GIF)),
                new Mark("GIF89a", new Known(FileType.GIF)),
                new Mark("%PDF-", new Known(FileType.PDF)),
                new Mark("ID3\u0002", new Known(FileType.MP3)),
                new Mark("ID3\u0003", new Known(FileType.MP3)),
                new Mark("ID3\u0004", new Known(FileType.MP3)),
                new Mark("PK\u0003\u0004", new Zipped()),
                new Mark("PK\u0005\u0006", new Foreign("空的压缩包")),
                new Mark("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", new Compound()),
                new Mark("MZ", new Foreign("Windows 程序")),
                new Mark("\u007fELF", new Foreign("程序")),
                new Mark("\u00ca\u00fe\u00ba\u00be", new Foreign("程序")),
                new Mark("\u00cf\u00fa\u00ed\u00fe", new Foreign("程序")),
                new Mark("Rar!\u001a", new Foreign("RAR 压缩包")),
                new Mark("7z\u00bc\u00af\u0027\u001c", new Foreign("7z 压缩包")),
                new Mark("\u001f\u008b", new Foreign("gzip 压缩包")),
                new Mark("BM", new Foreign("BMP 图片")),
                new Mark("II*\0", new Foreign("TIFF 图片")),
                new Mark("MM\0*", new Foreign("TIFF 图片")),
                new Mark("{\\rtf", new Foreign("RTF 文档")),
                new Mark("%!PS", new Foreign("PostScript 文件")),
                new Mark("OggS\0", new Foreign("Ogg 音视频")),
                new Mark("fLaC", new Foreign("FLAC 音频")),
                new Mark("\u001aE\u00df\u00a3", new Foreign("MKV 视频")));
        private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
        private static final Set<String> MP4_BRANDS = Set.of(
                "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "M4VH", "M4VP", "qt  ", "dash", "MSNV", "3gp4", "3gp5", "3gp6", "mmp4");
        private static final List<String> HTML_STARTS = List.of(
                "<!doctype", "<html", "<head", "<body", "<script", "<table", "<meta", "<!--", "<iframe", "<style", "<div", "<a ", "<img");

        private record Mark(String start, Magic meaning) {
            /** Two letters may also begin an honest text; a text has no zero bytes. */
            private boolean isStrong() {
                return start.length() > 2;
            }
        }

        private Marks() {}
    }
}
