package yanxun.platform.spreadsheet;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import yanxun.platform.error.Rejected;

/** The encoding of a text file: its mark if it has one, else the first under which every byte makes sense. */
record Encoding(Charset charset, int markLength) {
    private static final List<Charset> CANDIDATES = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    static Encoding of(Path file) throws IOException {
        var head = head(file);
        var marked = marked(head);
        if (marked.markLength() > 0) {
            return marked.fits(file) ? marked : refuse();
        }
        if (head.indexOf('\0') >= 0) {
            return unmarkedWide(head, file);
        }
        for (var charset : CANDIDATES) {
            var encoding = new Encoding(charset, 0);
            if (encoding.fits(file)) {
                return encoding;
            }
        }
        return refuse();
    }

    Reader open(Path file) throws IOException {
        var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        var content = Files.newInputStream(file);
        content.skipNBytes(markLength);
        return new InputStreamReader(content, decoder);
    }

    private static Encoding marked(String head) {
        if (head.startsWith("\u00ef\u00bb\u00bf")) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        } else if (head.startsWith("\u00ff\u00fe")) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        } else if (head.startsWith("\u00fe\u00ff")) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        return new Encoding(StandardCharsets.UTF_8, 0);
    }

    /** Zero bytes without a mark: UTF-16 if they all stand on one side, since commas and digits have them there. */
    private static Encoding unmarkedWide(String head, Path file) throws IOException {
        long even = zeros(head, 0);
        long odd = zeros(head, 1);
        var guess = new Encoding(odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0);
        return Math.min(even, odd) == 0 && Files.size(file) % 2 == 0 && guess.fits(file) ? guess : refuse();
    }

    private static long zeros(String head, int side) {
        long count = 0;
        for (int i = side; i < head.length(); i += 2) {
            count += head.charAt(i) == 0 ? 1 : 0;
        }
        return count;
    }

    private boolean fits(Path file) throws IOException {
        var buffer = new char[1 << 14];
        try (var text = open(file)) {
            for (int count; (count = text.read(buffer)) > 0; ) {
                for (int i = 0; i < count; i++) {
                    if (buffer[i] == 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static String head(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return new String(content.readNBytes(4096), StandardCharsets.ISO_8859_1);
        }
    }

    private static Encoding refuse() {
        throw new Rejected("认不出这个文件的内容,不是 .xlsx,也不是文本表格。请用 WPS 或 Excel 打开,另存为 .xlsx 后再上传。");
    }
}
