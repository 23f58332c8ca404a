package yanxun.plan.outline;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import yanxun.platform.error.Rejected;

/**
 * A .docx: a zip archive with the document's text as XML in it. Only the parts that matter are unpacked, and no further than a document
 * reaches, so an archive bomb costs nothing.
 */
final class WordFile {

    private static final long LARGEST_PART = 64L << 20;
    /** XML of real documents packs 10 to 40 fold. */
    private static final int DENSEST = 300;
    private static final long SMALL = 4 << 20;

    private WordFile() {}

    static String text(byte[] content) {
        try (var archive = ZipFile.builder().setByteArray(content).get()) {
            var document = archive.getEntry("word/document.xml");
            if (document == null) {
                throw new Rejected("这个文件不是 Word 文档;请用 Word 或 WPS 打开,另存为 .docx 再导入");
            }
            var numbering = numbering(archive);
            try (var part = open(archive, document)) {
                return new WordText(numbering).read(part);
            }
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof Rejected rejected ? rejected : damaged(e);
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    private static WordNumbering numbering(ZipFile archive) throws IOException, XMLStreamException {
        var numbering = new WordNumbering();
        var lists = archive.getEntry("word/numbering.xml");
        var styles = archive.getEntry("word/styles.xml");
        if (lists != null) {
            try (var part = open(archive, lists)) {
                numbering.readLists(part);
            }
        }
        if (styles != null) {
            try (var part = open(archive, styles)) {
                numbering.readStyles(part);
            }
        }
        return numbering;
    }

    private static InputStream open(ZipFile archive, ZipArchiveEntry entry) throws IOException {
        if (!archive.canReadEntryData(entry)) {
            throw new Rejected("这个文档加了密码或用了少见的压缩方式;请另存为普通的 .docx 再导入");
        }
        return new Bounded(archive.getInputStream(entry), entry.getCompressedSize());
    }

    private static Rejected damaged(Exception cause) {
        var rejected = new Rejected("这个 .docx 文件已损坏,打不开;请用 Word 或 WPS 打开修复,另存后再导入");
        rejected.initCause(cause);
        return rejected;
    }

    /** Stops where the unpacked part grows beyond any document. */
    private static final class Bounded extends FilterInputStream {

        private final long packed;
        private long read;

        Bounded(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int got = super.read(buffer, from, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int more) {
            read += more;
            if (read > LARGEST_PART || read > SMALL && read > Math.max(packed, 1) * DENSEST) {
                throw new Rejected("这个 .docx 解压后大得不正常,可能有害;请把文字复制到新文档,另存为 .docx 再导入");
            }
        }
    }
}
