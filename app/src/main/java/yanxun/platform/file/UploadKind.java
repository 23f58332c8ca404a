package yanxun.platform.file;

import static yanxun.platform.i18n.Text.t;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import yanxun.platform.error.Rejected;

/** What a particular place in the program takes. */
public enum UploadKind {
    /** As it came from the camera, until it is drawn anew. */
    UNDRAWN(FileType.JPEG, FileType.PNG, FileType.GIF),
    IMAGE(FileType.JPEG, FileType.PNG, FileType.WEBP, FileType.GIF, FileType.HEIC),
    SPREADSHEET(FileType.XLSX, FileType.CSV, FileType.TXT),
    DOCUMENT(FileType.PDF, FileType.DOCX, FileType.XLSX, FileType.PPTX, FileType.TXT, FileType.MARKDOWN, FileType.CSV),
    EVIDENCE(FileType.PDF, FileType.JPEG, FileType.PNG, FileType.WEBP),
    MEDIA(FileType.MP3, FileType.M4A, FileType.MP4),
    ATTACHMENT(FileType.values());

    private final Set<FileType> types;

    UploadKind(FileType... types) {
        this.types = EnumSet.copyOf(Set.of(types));
    }

    public boolean takes(FileType type) {
        return types.contains(type);
    }

    /** The extensions for a file field's {@code accept}. */
    public String accept() {
        return types.stream().map(type -> "." + type.extension()).collect(Collectors.joining(","));
    }

    /** Lists of people, and pictures that still say where they were taken: kept locked, each for itself, and forgotten after a while. */
    boolean isSealed() {
        return this == SPREADSHEET || this == UNDRAWN;
    }

    void require(FileType type) {
        if (!takes(type)) {
            throw new Rejected("这里不收 {0},可以上传:{1}。", t(type.displayName()), accepted());
        }
    }

    private String accepted() {
        return types.stream().map(FileType::extension).collect(Collectors.joining(t("、")));
    }
}
