package yanxun.platform.data.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import yanxun.platform.error.Rejected;

/** Taking single files out of an archive, each checked against its fingerprint and kept where it belongs. */
final class Unpacking {
    private static final Set<String> ROOTS = Set.of("pg", "files", "rows", Contents.NAME);

    private Unpacking() {}

    static Path inside(Path copy, String name) {
        var path = copy.resolve(name).normalize();
        if (ROOTS.stream().noneMatch(root -> path.startsWith(copy.resolve(root)))) {
            throw new Rejected("备份文件已损坏:{0} 不该在备份里", name);
        }
        return path;
    }

    static void file(ZipFile archive, Manifest.Entry expected, Path target) throws IOException {
        var entry = archive.getEntry(expected.path());
        if (entry == null) {
            throw new Rejected("备份文件已损坏:缺少 {0}", expected.path());
        }
        Files.createDirectories(target.getParent());
        var fingerprint = Manifest.sha256();
        try (var content = archive.getInputStream(entry);
                var file = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            new DigestInputStream(content, fingerprint).transferTo(file);
        } catch (ZipException e) {
            throw new Rejected("备份文件已损坏:{0} 读不出来", expected.path());
        }
        if (!HexFormat.of().formatHex(fingerprint.digest()).equals(expected.sha256())) {
            throw new Rejected("备份文件已损坏:{0} 与校验码不符", expected.path());
        }
    }
}
