package yanxun.document.print;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The letters one paper uses of one typeface, numbered as they come: what is embedded is a font of just these (CFF, Adobe 5176). */
final class Lettering {
    private static final byte[] EMPTY_INDEX = {0, 0};
    private static final int MOST_MAPPED = 100;
    private static final byte[] NOTHING = {(byte) 14};

    private final Outlines outlines;
    private final String name;
    private final Map<Integer, Integer> numbers = new LinkedHashMap<>();
    private final List<Outlines.Glyph> used = new ArrayList<>();

    /** @param name under which pages refer to it */
    Lettering(Outlines outlines, String name) {
        this.outlines = outlines;
        this.name = name;
    }

    String name() {
        return name;
    }

    /** What the embedded font is called: a part, and of which typeface. */
    String title() {
        return "YANXU" + (char) ('@' + Math.min(26, Integer.parseInt(name.substring(1)))) + "+" + outlines.name();
    }

    boolean isEmpty() {
        return used.isEmpty();
    }

    /** The text as the numbers of its letters, in hexadecimal. */
    String codes(String text) {
        var codes = new StringBuilder(text.length() * 4);
        text.codePoints().forEach(character -> {
            var number = numbers.get(character);
            if (number == null) {
                used.add(outlines.glyph(character));
                number = used.size();
                numbers.put(character, number);
            }
            codes.append(Character.forDigit(number >> 12 & 15, 16)).append(Character.forDigit(number >> 8 & 15, 16))
                    .append(Character.forDigit(number >> 4 & 15, 16)).append(Character.forDigit(number & 15, 16));
        });
        return codes.toString();
    }

    double width(String text, double size) {
        return text.codePoints().map(character -> outlines.glyph(character).width()).sum() * size / 1000;
    }

    String widths() {
        var widths = new StringBuilder("[1 [");
        used.forEach(glyph -> widths.append(glyph.width()).append(' '));
        return widths.append("]]").toString();
    }

    /** What the numbers mean, so that the text can be searched and copied. */
    byte[] meaning() {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                + "/CMapName /Adobe-Identity-UCS def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        var entries = List.copyOf(numbers.entrySet());
        for (int from = 0; from < entries.size(); from += MOST_MAPPED) {
            var part = entries.subList(from, Math.min(entries.size(), from + MOST_MAPPED));
            map.append(part.size()).append(" beginbfchar\n");
            part.forEach(entry -> {
                map.append('<').append(hex4(entry.getValue())).append("> <");
                Character.toString(entry.getKey()).chars().forEach(unit -> map.append(hex4(unit)));
                map.append(">\n");
            });
            map.append("endbfchar\n");
        }
        return map.append("endcmap CMapName currentdict /CMap defineresource pop end end").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String hex4(int value) {
        return Integer.toHexString(0x10000 | value).substring(1);
    }

    byte[] font(String name) {
        var strokes = new ArrayList<byte[]>();
        strokes.add(NOTHING);
        used.forEach(glyph -> strokes.add(glyph.strokes()));
        var glyphs = index(strokes);
        var start = joined(new byte[] {1, 0, 4, 4}, index(List.of(name.getBytes(StandardCharsets.ISO_8859_1))));
        var strings = joined(index(List.of("Adobe".getBytes(StandardCharsets.ISO_8859_1), "Identity".getBytes(StandardCharsets.ISO_8859_1))), EMPTY_INDEX);
        int count = strokes.size();
        byte[] charset = {2, 0, 1, (byte) (count - 2 >> 8), (byte) (count - 2)};
        byte[] select = {3, 0, 1, 0, 0, 0, (byte) (count >> 8), (byte) count};
        byte[] secret = {28, (byte) (Strokes.USUAL_WIDTH >> 8), (byte) Strokes.USUAL_WIDTH, 20, (byte) 139, 21};
        int after = start.length + index(List.of(top(count, 0, 0, 0, 0))).length + strings.length;
        int selectAt = after + charset.length;
        int glyphsAt = selectAt + select.length;
        int dictsAt = glyphsAt + glyphs.length;
        int secretAt = dictsAt + index(List.of(dict(0, 0))).length;
        return joined(start, index(List.of(top(count, after, glyphsAt, dictsAt, selectAt))), strings, charset, select, glyphs, index(List.of(dict(secret.length, secretAt))), secret);
    }

    private static byte[] top(int count, int charset, int glyphs, int dicts, int select) {
        var out = new ByteArrayOutputStream();
        number(out, 391);
        number(out, 392);
        number(out, 0);
        operator(out, 12, 30);
        for (int edge : new int[] {-300, -400, 1300, 1200}) {
            number(out, edge);
        }
        operator(out, 5);
        number(out, count);
        operator(out, 12, 34);
        number(out, charset);
        operator(out, 15);
        number(out, glyphs);
        operator(out, 17);
        number(out, dicts);
        operator(out, 12, 36);
        number(out, select);
        operator(out, 12, 37);
        return out.toByteArray();
    }

    private static byte[] dict(int size, int at) {
        var out = new ByteArrayOutputStream();
        number(out, size);
        number(out, at);
        operator(out, 18);
        return out.toByteArray();
    }

    private static void operator(ByteArrayOutputStream out, int... bytes) {
        for (int each : bytes) {
            out.write(each);
        }
    }

    /** Always five bytes, so that places can be filled in once they are known. */
    private static void number(ByteArrayOutputStream out, int value) {
        out.write(29);
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write(value >> shift);
        }
    }

    private static byte[] index(List<byte[]> entries) {
        var out = new ByteArrayOutputStream();
        out.write(entries.size() >> 8);
        out.write(entries.size());
        out.write(3);
        int offset = 1;
        for (int i = 0; i <= entries.size(); i++) {
            out.write(offset >> 16);
            out.write(offset >> 8);
            out.write(offset);
            offset += i < entries.size() ? entries.get(i).length : 0;
        }
        entries.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
