package yanxun.platform.data.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import yanxun.platform.error.Rejected;

/** What a backup holds, each file with its fingerprint; the last line is the fingerprint of the manifest itself. */
record Manifest(Kind kind, int major, Instant madeAt, List<String> folders, List<Entry> files) {
    static final String NAME = "manifest.txt";

    /** A copy of the server's own files, or the rows as text that any server reads. */
    enum Kind {
        BACKUP, EXPORT;

        String firstLine() {
            return "yanxun " + name().toLowerCase(Locale.ROOT) + " 1";
        }
    }

    record Entry(String sha256, long size, String path) {}

    long bytes() {
        return files.stream().mapToLong(Entry::size).sum();
    }

    String text() {
        var text = new StringBuilder(kind.firstLine() + "\npostgres " + major + "\nmade " + madeAt + "\n");
        folders.forEach(folder -> text.append("folder ").append(folder).append('\n'));
        files.forEach(file -> text.append("file ").append(file.sha256()).append(' ').append(file.size()).append(' ')
                .append(file.path()).append('\n'));
        return text + "end " + HexFormat.of().formatHex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8))) + "\n";
    }

    /** Refuses what is not a backup, and one whose manifest does not agree with its own fingerprint. */
    static Manifest in(ZipFile archive, Kind kind) throws IOException {
        var entry = archive.getEntry(NAME);
        if (entry == null) {
            throw new Rejected("这不是研训的备份文件");
        }
        try (var stream = archive.getInputStream(entry)) {
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8), kind);
        }
    }

    static Manifest parse(String text, Kind kind) {
        refuseOtherKinds(text.lines().findFirst().orElse(""), kind);
        try {
            var manifest = read(text.lines().toList(), kind);
            if (manifest.text().equals(text)) {
                return manifest;
            }
        } catch (IndexOutOfBoundsException | NumberFormatException | DateTimeParseException _) {
            // damaged in a way that does not even read
        }
        throw new Rejected("备份文件已损坏:目录与校验码不符");
    }

    private static void refuseOtherKinds(String line, Kind kind) {
        if (line.equals(kind.firstLine())) {
            return;
        }
        throw switch (line.replaceFirst("\\d+$", "#")) {
            case "yanxun backup #" -> kind == Kind.BACKUP ? newer() : new Rejected("这是整机备份,请用 restore 恢复");
            case "yanxun export #" -> kind == Kind.EXPORT ? newer() : new Rejected("这是数据导出,请用 import 导入");
            default -> new Rejected("这不是研训的备份文件");
        };
    }

    private static Rejected newer() {
        return new Rejected("这份备份来自更新的版本,请先升级研训");
    }

    private static Manifest read(List<String> lines, Kind kind) {
        var folders = new ArrayList<String>();
        var files = new ArrayList<Entry>();
        for (var line : lines.subList(3, lines.size() - 1)) {
            var words = line.split(" ", 4);
            if (words[0].equals("folder")) {
                folders.add(line.substring("folder ".length()));
            } else {
                files.add(new Entry(words[1], Long.parseLong(words[2]), words[3]));
            }
        }
        var major = Integer.parseInt(lines.get(1).substring("postgres ".length()));
        return new Manifest(kind, major, Instant.parse(lines.get(2).substring("made ".length())), folders, files);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
