package yanxun.org.oneroster;

import static yanxun.platform.i18n.Text.kept;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yanxun.platform.file.Archive;

/** The organisations of a package: schools, departments and townships become units; what lies above is not ours to found. */
record Orgs(Map<String, Org> known) {
    /** The one extension column: the standard knows no kinds of schools. */
    static final String KIND = "metadata.yanxun.kind";
    static final List<String> COLUMNS = List.of("sourcedId", "status", "dateLastModified", "name", "type", "identifier", "parentSourcedId", KIND);
    private static final Table TABLE = new Table("orgs.csv", "sourcedId", "name", "type", "identifier", "parentSourcedId");
    private static final List<String> SHEET = List.of("学校标识码", "学校名称", "办学类型", "镇街");
    private static final Map<String, String> KINDS_BY_NAME = kindsByName();

    record Org(String name, String type, String identifier, String parent, String kind) {
        String word() {
            return identifier.isEmpty() ? name : identifier;
        }

        boolean isAbove() {
            return List.of("district", "state", "national").contains(type);
        }

        /** As the package says, else as the name says; else left for somebody to fill in. */
        String kindName() {
            if (!kind.isEmpty()) {
                return kind;
            }
            return switch (type) {
                case "department" -> "部门";
                case "local" -> "镇街";
                default -> KINDS_BY_NAME.entrySet().stream().filter(each -> name.contains(each.getKey())).map(Map.Entry::getValue).findFirst().orElse("");
            };
        }
    }

    static Orgs of(Archive archive) {
        Manifest.of(archive).requireBulk("orgs");
        var known = new LinkedHashMap<String, Org>();
        TABLE.read(archive, entry -> known.put(entry.get("sourcedId"),
                new Org(entry.get("name"), entry.get("type"), entry.get("identifier"), entry.get("parentSourcedId"), entry.get(KIND))));
        return new Orgs(known);
    }

    @Nullable Org find(String id) {
        return known.get(id);
    }

    OneRoster.Converted sheet() {
        var rows = known.values().stream().filter(org -> !org.isAbove()).map(org -> List.of(org.identifier, org.name, org.kindName(), parentName(org))).toList();
        var above = known.size() - rows.size();
        return new OneRoster.Converted(OneRoster.csv(SHEET, rows), above == 0 ? "" : kept("包里的区县及以上机构 {0} 个没有读入:它们由管理员建立", above));
    }

    private String parentName(Org org) {
        var parent = known.get(org.parent);
        return parent == null || parent.isAbove() ? "" : parent.name;
    }

    private static Map<String, String> kindsByName() {
        var kinds = new LinkedHashMap<String, String>();
        for (var word : List.of("幼儿园", "教学点", "九年一贯制", "十二年一贯制", "完全中学", "小学")) {
            kinds.put(word, word);
        }
        kinds.put("特殊教育", "特殊教育学校");
        kinds.put("初级中学", "初中");
        kinds.put("初中", "初中");
        kinds.put("高级中学", "高中");
        kinds.put("高中", "高中");
        return kinds;
    }
}
