package yanxun.document.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yanxun.document.print.Outlines;
import yanxun.platform.error.Rejected;

/**
 * The typefaces of this machine, ready to be embedded. They are looked for in the folder the setting {@code YANXUN_FONTS} names, then where
 * the system keeps its own; each is opened once and shared by all documents.
 */
@Component
public class Typefaces {
    private static final List<String> KINDS = List.of(".ttf", ".otf", ".ttc", ".otc");
    private static final int DEEPEST = 6;

    private static final Pattern MAINLAND = Pattern.compile("(?i)(?!.*mono).*sc(-.*)?");

    private final Map<Face, Outlines> faces = new EnumMap<>(Face.class);
    private final Map<Path, Outlines> opened = new HashMap<>();
    private final List<Path> folders;
    private List<Path> found = List.of();

    public Typefaces() {
        this(folders());
    }

    Typefaces(List<Path> folders) {
        this.folders = folders;
    }

    /** The face as outlines; papers embed only the letters they use. Faces that share a file share its outlines. */
    public synchronized Outlines of(Face face) {
        var outlines = faces.get(face);
        if (outlines == null) {
            outlines = opened.computeIfAbsent(file(face).orElseThrow(Typefaces::missing), Typefaces::open);
            faces.put(face, outlines);
        }
        return outlines;
    }

    /** The file a face is taken from. */
    public synchronized Optional<Path> file(Face face) {
        if (found.isEmpty()) {
            found = folders.stream().flatMap(Typefaces::fonts).toList();
        }
        return face.files().stream().flatMap(start -> found.stream().filter(file -> name(file).startsWith(start))).findFirst();
    }

    private static Rejected missing() {
        return new Rejected("这台服务器上没有中文字体,生成不了 PDF。请管理员安装 Noto CJK 字体,或在设置 YANXUN_FONTS 里指明字体文件夹;Word 文件不受影响");
    }

    private static Outlines open(Path file) {
        try {
            return new Outlines(address(file));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** A collection holds one font for each region that writes these characters: ours is the one of the mainland. */
    private static String address(Path file) throws IOException {
        if (!name(file).endsWith(".ttc") && !name(file).endsWith(".otc")) {
            return file.toString();
        }
        var names = Outlines.names(file);
        for (int i = 0; i < names.size(); i++) {
            if (MAINLAND.matcher(names.get(i)).matches()) {
                return file + "," + i;
            }
        }
        return file + ",0";
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static Stream<Path> fonts(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (var files = Files.find(folder, DEEPEST, (file, _) -> KINDS.stream().anyMatch(name(file)::endsWith))) {
            return files.sorted(Comparator.comparing(Path::toString)).toList().stream();
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return Stream.of();
        }
    }

    private static List<Path> folders() {
        var folders = new ArrayList<Path>();
        var named = System.getProperty("yanxun.fonts", System.getenv("YANXUN_FONTS"));
        if (named != null && !named.isBlank()) {
            folders.add(Path.of(named));
        }
        var home = System.getProperty("user.home");
        Stream.of(home + "/.local/share/fonts", home + "/.fonts", home + "/Library/Fonts", "/usr/local/share/fonts", "/usr/share/fonts", "/Library/Fonts", "/System/Library/Fonts", "C:/Windows/Fonts")
                .map(Path::of).forEach(folders::add);
        return List.copyOf(folders);
    }
}
