package yanxun.plan.outline;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is, by its first bytes; the name only helps to say it. */
sealed interface FileKind {

    record Text() implements FileKind {}

    record Word() implements FileKind {}

    /** A format we do not read, in Chinese, and what the person can do. */
    record Foreign(String name, String advice) implements FileKind {}

    String SAVE_AS_DOCX = "请用 Word 或 WPS 打开,另存为 .docx 再导入";

    static FileKind of(byte[] content, String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        if (starts(content, "PK\3\4") || starts(content, "PK\5\6")) {
            return zipped(name);
        } else if (starts(content, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return compound(name);
        } else if (starts(content, "%PDF")) {
            return new Foreign(" PDF 文件", "请用 Word 或 WPS 打开,另存为 .docx,或把文字复制到 .txt 再导入");
        } else if (starts(content, "{\\rtf")) {
            return new Foreign(" RTF 文件", SAVE_AS_DOCX);
        } else if (starts(content, "\u0089PNG") || starts(content, "\u00FF\u00D8\u00FF") || starts(content, "GIF8") || starts(content, "BM") && name.endsWith(".bmp")) {
            return new Foreign("图片", "请先把图片识别成文字,存为 .docx 或 .txt 再导入");
        } else if (starts(content, "Rar!") || starts(content, "7z\u00BC\u00AF") || starts(content, "\u001F\u008B")) {
            return new Foreign("压缩包", "请先解压,再导入里面的文件");
        } else if (name.endsWith(".docx")) {
            return new Foreign("改了扩展名的文件,不是真正的 .docx ", SAVE_AS_DOCX);
        }
        return new Text();
    }

    private static FileKind zipped(String name) {
        if (name.endsWith(".xlsx") || name.endsWith(".xlsm") || name.endsWith(".et")) {
            return new Foreign(" Excel 表格", "请把计划的文字粘贴到 Word 里,另存为 .docx 再导入");
        } else if (name.endsWith(".pptx")) {
            return new Foreign("演示文稿", "请把计划的文字粘贴到 Word 里,另存为 .docx 再导入");
        } else if (name.endsWith(".zip")) {
            return new Foreign("压缩包", "请先解压,再导入里面的文件");
        }
        return new Word();
    }

    /** The container of Office before 2007, and of documents with a password. */
    private static FileKind compound(String name) {
        if (name.endsWith(".xls")) {
            return new Foreign("旧版 Excel 表格(.xls)", "请把计划的文字粘贴到 Word 里,另存为 .docx 再导入");
        } else if (name.endsWith(".docx")) {
            return new Foreign("加了密码的文档", "请去掉打开密码,另存为 .docx 再导入");
        } else if (name.endsWith(".wps")) {
            return new Foreign(" WPS 文字文档(.wps)", SAVE_AS_DOCX);
        }
        return new Foreign("旧版 Word 文档(.doc)", SAVE_AS_DOCX);
    }

    private static boolean starts(byte[] content, String magic) {
        var bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= bytes.length && java.util.Arrays.equals(content, 0, bytes.length, bytes, 0, bytes.length);
    }
}
