package yanxun.document.print;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes one font out of its file, also out of a collection, with only the tables its outlines need: ten fonts of a collection are not read for one. */
final class Sfnt {
    private static final Set<String> NEEDED = Set.of("CFF ", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "OS/2", "post", "name");
    private static final int ENTRY = 16;
    private static final int NAME = 0x6e616d65;

    private Sfnt() {}

    private record Table(String tag, byte[] content) {}

    static byte[] alone(Path file, int index) throws IOException {
        try (var opened = new RandomAccessFile(file.toFile(), "r"); var channel = opened.getChannel()) {
            var head = read(channel, 0, 12);
            int start = head.getInt(0) == 0x74746366 ? read(channel, 12 + 4L * index, 4).getInt(0) : 0;
            var directory = read(channel, start, 12);
            int count = directory.getShort(4);
            var entries = read(channel, start + 12L, count * ENTRY);
            var tables = new ArrayList<Table>();
            for (int i = 0; i < count; i++) {
                var tag = new byte[4];
                entries.get(i * ENTRY, tag);
                var name = new String(tag, StandardCharsets.ISO_8859_1);
                if (NEEDED.contains(name)) {
                    tables.add(new Table(name, read(channel, entries.getInt(i * ENTRY + 8) & 0xFFFFFFFFL, entries.getInt(i * ENTRY + 12)).array()));
                }
            }
            return joined(directory.getInt(0), tables);
        }
    }

    /** The PostScript names of the fonts in a collection, in their order. */
    static List<String> names(Path file) throws IOException {
        try (var opened = new RandomAccessFile(file.toFile(), "r"); var channel = opened.getChannel()) {
            int count = read(channel, 8, 4).getInt(0);
            var starts = read(channel, 12, 4 * count);
            var names = new ArrayList<String>();
            for (int i = 0; i < count; i++) {
                names.add(name(channel, starts.getInt(4 * i)));
            }
            return names;
        }
    }

    private static String name(FileChannel channel, int start) throws IOException {
        int tables = read(channel, start, 12).getShort(4);
        var entries = read(channel, start + 12L, tables * ENTRY);
        for (int i = 0; i < tables; i++) {
            if (entries.getInt(i * ENTRY) == NAME) {
                return postScript(read(channel, entries.getInt(i * ENTRY + 8) & 0xFFFFFFFFL, entries.getInt(i * ENTRY + 12)));
            }
        }
        return "";
    }

    private static String postScript(ByteBuffer table) {
        for (int i = 0; i < table.getShort(2); i++) {
            int record = 6 + 12 * i;
            if (table.getShort(record + 6) == 6) {
                var text = new byte[table.getShort(record + 8)];
                table.get(table.getShort(4) + table.getShort(record + 10), text);
                return new String(text, table.getShort(record) == 1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
            }
        }
        return "";
    }

    private static byte[] joined(int version, List<Table> tables) {
        int size = 12 + tables.size() * ENTRY + tables.stream().mapToInt(table -> padded(table.content().length)).sum();
        var font = ByteBuffer.allocate(size);
        font.putInt(version).putShort((short) tables.size()).putShort((short) 0).putShort((short) 0).putShort((short) 0);
        int at = 12 + tables.size() * ENTRY;
        for (var table : tables) {
            font.put(table.tag().getBytes(StandardCharsets.ISO_8859_1)).putInt(0).putInt(at).putInt(table.content().length);
            at += padded(table.content().length);
        }
        for (var table : tables) {
            font.put(table.content()).position(font.position() + padded(table.content().length) - table.content().length);
        }
        return font.array();
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new IOException("The font file ends early");
            }
        }
        return bytes.flip();
    }
}
