package yanxun.platform.file;

import java.util.List;
import java.util.Locale;

/** The kinds of content we keep; everything else is refused. */
public enum FileType {
    JPEG(Family.IMAGE, "image/jpeg", "JPG 图片", "jpg", "jpeg"),
    PNG(Family.IMAGE, "image/png", "PNG 图片", "png"),
    WEBP(Family.IMAGE, "image/webp", "WebP 图片", "webp"),
    GIF(Family.IMAGE, "image/gif", "GIF 图片", "gif"),
    HEIC(Family.IMAGE, "image/heic", "HEIC 图片", "heic", "heif"),
    PDF(Family.DOCUMENT, "application/pdf", "PDF 文档", "pdf"),
    DOCX(Family.DOCUMENT, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word 文档", "docx"),
    XLSX(Family.DOCUMENT, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel 表格", "xlsx"),
    PPTX(Family.DOCUMENT, "application/vnd.openxmlformats-officedocument.presentationml.presentation", "PPT 演示文稿", "pptx"),
    TXT(Family.DOCUMENT, "text/plain", "纯文本", "txt"),
    MARKDOWN(Family.DOCUMENT, "text/markdown", "Markdown 文本", "md"),
    CSV(Family.DOCUMENT, "text/csv", "CSV 表格", "csv"),
    MP3(Family.MEDIA, "audio/mpeg", "MP3 音频", "mp3"),
    M4A(Family.MEDIA, "audio/mp4", "M4A 音频", "m4a"),
    MP4(Family.MEDIA, "video/mp4", "MP4 视频", "mp4", "m4v", "mov");

    /** What shares a size limit. */
    public enum Family {
        IMAGE("图片", 20),
        DOCUMENT("文档", 50),
        MEDIA("音视频", 500);

        private final String displayName;
        private final long megabytes;

        Family(String displayName, long megabytes) {
            this.displayName = displayName;
            this.megabytes = megabytes;
        }

        public String displayName() {
            return displayName;
        }

        public long mostBytes() {
            return megabytes << 20;
        }
    }

    private final Family family;
    private final String mediaType;
    private final String displayName;
    private final List<String> extensions;

    FileType(Family family, String mediaType, String displayName, String... extensions) {
        this.family = family;
        this.mediaType = mediaType;
        this.displayName = displayName;
        this.extensions = List.of(extensions);
    }

    public Family family() {
        return family;
    }

    public String mediaType() {
        return mediaType;
    }

    public String displayName() {
        return displayName;
    }

    /** The usual extension, without the dot. */
    public String extension() {
        return extensions.getFirst();
    }

    public boolean isZipped() {
        return this == DOCX || this == XLSX || this == PPTX;
    }

    public boolean isText() {
        return this == TXT || this == MARKDOWN || this == CSV;
    }

    boolean goesBy(String extension) {
        return extensions.contains(extension.toLowerCase(Locale.ROOT));
    }
}
