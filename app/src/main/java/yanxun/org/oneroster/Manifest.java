package yanxun.org.oneroster;

import java.util.HashMap;
import java.util.Map;
import yanxun.platform.error.Rejected;
import yanxun.platform.file.Archive;

/** What a package says it holds. */
record Manifest(Map<String, String> properties) {
    private static final Table TABLE = new Table("manifest.csv", "propertyName", "value");

    static Manifest of(Archive archive) {
        var properties = new HashMap<String, String>();
        TABLE.read(archive, entry -> properties.put(entry.get("propertyName"), entry.get("value")));
        var manifest = new Manifest(properties);
        var version = properties.getOrDefault("oneroster.version", "");
        if (!version.matches("1\\.[12](\\.\\d+)?")) {
            throw new Rejected("只读 OneRoster 1.1 和 1.2 的包,这个包写的版本是“{0}”", version);
        }
        return manifest;
    }

    /** Only complete files: a list of changes says nothing about whom it does not name. */
    void requireBulk(String file) {
        var mode = properties.getOrDefault("file." + file, "bulk");
        if (!mode.equals("bulk")) {
            throw mode.equals("delta") ? new Rejected("{0}.csv 是增量(delta),请导出完整(bulk)的 OneRoster 包", file)
                    : new Rejected("清单 manifest.csv 说包里没有 {0}.csv,请连它一起导出", file);
        }
    }

    boolean has(String file) {
        return properties.getOrDefault("file." + file, "absent").equals("bulk");
    }
}
