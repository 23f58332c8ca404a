package yanxun.plan.outline;

import static yanxun.platform.i18n.Text.t;

import yanxun.platform.error.Rejected;

/** The text of a plan document someone hands in: .txt and .md in the usual encodings, .docx. */
public final class SourceText {

    /** The largest file taken, in bytes. */
    public static final int LARGEST = 32 << 20;

    private SourceText() {}

    /** @throws Rejected with a sentence for the person, where the file is no such document */
    public static String of(byte[] content, String fileName) {
        requireSize(content.length);
        return switch (FileKind.of(content, fileName)) {
            case FileKind.Text() -> TextEncoding.decode(content);
            case FileKind.Word() -> WordFile.text(content);
            case FileKind.Foreign(var name, var advice) -> throw new Rejected("这是{0},读不了;{1}", t(name), t(advice));
        };
    }

    static void requireSize(long bytes) {
        if (bytes > LARGEST) {
            throw new Rejected("文件有 {0} MB,超过了 {1} MB;请去掉图片,或拆成几个文件再导入", (bytes + (1 << 20) - 1) >> 20, LARGEST >> 20);
        }
        if (bytes == 0) {
            throw new Rejected("文件是空的,请重新选择");
        }
    }
}
