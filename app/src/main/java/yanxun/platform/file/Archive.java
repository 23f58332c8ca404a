package yanxun.platform.file;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import yanxun.platform.error.Rejected;

/** A zip-based document read within limits: what its directory promises is checked at once, what it really holds while it is read. */
public final class Archive implements AutoCloseable {
    private static final long MOST_BYTES = 400L << 20;
    private static final int MOST_ENTRIES = 5_000;
    private static final long RATIO_COUNTS_FROM = 16L << 20;
    private static final int HIGHEST_RATIO = 200;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private long left = MOST_BYTES;

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    public static Archive open(Path file) {
        try {
            var archive = new Archive(new ZipFile(file.toFile()));
            try {
                archive.checkPromises();
                return archive;
            } catch (RuntimeException refused) {
                archive.close();
                throw refused;
            }
        } catch (ZipException | EOFException | IllegalArgumentException _) {
            throw damaged();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /** The part of that name, whatever its case, with or without the leading slash. */
    public Optional<InputStream> part(String name) {
        var entry = entries.get(name.startsWith("/") ? name.substring(1) : name);
        return Optional.ofNullable(entry).map(this::guarded);
    }

    /** Unpacks everything into nothing, so that no later reader meets a surprise. */
    public void inspect() {
        for (var entry : entries.values()) {
            try (var content = guarded(entry)) {
                content.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw damaged();
            }
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkPromises() {
        if (zip.size() > MOST_ENTRIES) {
            throw bomb();
        }
        long total = 0;
        for (var entry : zip.stream().toList()) {
            total += Math.max(0, entry.getSize());
            checkRatio(entry.getSize(), entry.getCompressedSize());
            if (entries.put(entry.getName(), entry) != null) {
                throw new Rejected("文件里有两个同名的部分“{0}”,可能被人动过手脚,请重新另存后再上传。", shortened(entry.getName()));
            }
        }
        if (total > MOST_BYTES) {
            throw bomb();
        }
    }

    private InputStream guarded(ZipEntry entry) {
        try {
            return new Guard(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize()));
        } catch (IOException e) {
            throw damaged();
        }
    }

    private static void checkRatio(long unpacked, long packed) {
        if (unpacked > RATIO_COUNTS_FROM && unpacked / Math.max(1, packed) > HIGHEST_RATIO) {
            throw bomb();
        }
    }

    private static String shortened(String name) {
        return name.length() > 40 ? name.substring(0, 40).toLowerCase(Locale.ROOT) : name;
    }

    private static Rejected bomb() {
        return new Rejected("文件解压后大得不合常理(可能是“压缩炸弹”),没有打开。请在 WPS 或 Excel 里删去多余内容,另存后再上传。");
    }

    public static Rejected damaged() {
        return new Rejected("文件已损坏或没有传完整,打不开。请在自己电脑上打开确认,另存后再上传。");
    }

    /** Counts what really comes out of one part, against that part's ratio and the whole archive's budget. */
    private final class Guard extends FilterInputStream {
        private final long packed;
        private long seen;

        private Guard(@Nullable InputStream content, long packed) {
            super(content == null ? InputStream.nullInputStream() : content);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                seen += count;
                left -= count;
                checkRatio(seen, packed);
                if (left < 0) {
                    throw bomb();
                }
            }
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            return read(new byte[(int) Math.min(count, 8192)]);
        }
    }
}
