package yanxun.document.print;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A typeface as outlines. Each character is read once, when the first paper needs it; afterwards the font itself, tens of megabytes, may
 * leave memory.
 */
public final class Outlines {
    private static final int UNITS = 1000;

    private final Path file;
    private final int index;
    private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();
    private SoftReference<Source> source = new SoftReference<>(null);

    private record Source(TrueTypeFont font, CmapLookup characters) {}

    /** Widths are in thousandths of the type size. */
    record Glyph(byte[] strokes, int width) {}

    /** @param address a font file, with a comma and the place of the font where the file is a collection */
    public Outlines(String address) {
        int comma = address.lastIndexOf(',');
        var collected = comma > 0 && address.substring(comma + 1).chars().allMatch(Character::isDigit);
        this.file = Path.of(collected ? address.substring(0, comma) : address);
        this.index = collected ? Integer.parseInt(address.substring(comma + 1)) : 0;
    }

    /** The names of the fonts in a collection, in their order. */
    public static List<String> names(Path collection) throws IOException {
        return Sfnt.names(collection);
    }

    /** What the file is called, in letters a PDF name may have. */
    String name() {
        var stem = file.getFileName().toString().replaceFirst("\\.[^.]*$", "").replaceAll("[^A-Za-z0-9-]", "");
        return stem.isEmpty() ? "Face" : stem;
    }

    Glyph glyph(int character) {
        var known = glyphs.get(character);
        return known != null ? known : read(character);
    }

    private synchronized Glyph read(int character) {
        try {
            var opened = opened();
            int gid = opened.characters().getGlyphId(character);
            var glyph = gid == 0 && character != '\u3013' ? glyph('\u3013') : drawn(opened.font(), gid);
            glyphs.put(character, glyph);
            return glyph;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Glyph drawn(TrueTypeFont font, int gid) throws IOException {
        double scale = (double) UNITS / font.getUnitsPerEm();
        int width = (int) Math.round(font.getAdvanceWidth(gid) * scale);
        var path = path(font, gid);
        return new Glyph(Strokes.of((path == null ? new GeneralPath() : path).getPathIterator(null), scale, width), width);
    }

    private static @Nullable GeneralPath path(TrueTypeFont font, int gid) throws IOException {
        if (font instanceof OpenTypeFont open && open.isPostScript()) {
            var cff = open.getCFF().getFont();
            return cff.getType2CharString(cff instanceof CFFCIDFont ? cff.getCharset().getCIDForGID(gid) : gid).getPath();
        }
        var glyph = font.getGlyph().getGlyph(gid);
        return glyph == null ? null : glyph.getPath();
    }

    private Source opened() throws IOException {
        var open = source.get();
        if (open == null) {
            var bytes = Sfnt.alone(file, index);
            var data = new RandomAccessReadBuffer(bytes);
            var font = bytes[0] == 'O' ? new OTFParser(true).parse(data) : new TTFParser(true).parse(data);
            open = new Source(font, font.getUnicodeCmapLookup());
            source = new SoftReference<>(open);
        }
        return open;
    }
}
