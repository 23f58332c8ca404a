package yanxun.platform.spreadsheet;

import static yanxun.platform.i18n.Text.t;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import yanxun.platform.error.Rejected;
import yanxun.platform.file.Archive;
import yanxun.platform.i18n.Text;

/**
 * Reads one sheet of a workbook. Our own walk over the format rather than a library's, because the files come from anybody:
 * the usual readers believe a file's cell references and hold whatever it contains.
 */
final class XlsxReader implements SheetReader {
    private static final int MOST_SHEETS = 500;
    private static final Map<String, String> OTHER_DOCUMENTS = Map.of(
            "word/document.xml", "Word 文档",
            "ppt/presentation.xml", "PPT 演示文稿",
            "xl/workbook.bin", "二进制工作簿(.xlsb)",
            "content.xml", "ODF 文档(.ods)");

    private final Upload upload;
    private final Archive archive;
    private final List<String> sheets = new ArrayList<>();
    private final Map<String, String> partsById = new HashMap<>();
    private final Map<String, String> partsByType = new HashMap<>();
    private final Map<String, List<Merges.Range>> mergesByPart = new HashMap<>();
    private final CellFormats formats;
    private final SharedStrings strings;
    private boolean from1904;
    private final Map<String, String> names = new HashMap<>();
    private @Nullable String chosen;

    private XlsxReader(Upload upload, Archive archive) {
        this.upload = upload;
        this.archive = archive;
        var workbook = workbookPart();
        readRelations(workbook);
        readWorkbook(workbook);
        this.formats = new CellFormats(related("styles"), from1904);
        this.strings = new SharedStrings(related("sharedStrings"));
    }

    static XlsxReader open(Upload upload) {
        var archive = Archive.open(upload.file());
        try {
            refuseOthers(archive);
            return new XlsxReader(upload, archive);
        } catch (RuntimeException refused) {
            archive.close();
            throw refused;
        }
    }

    @Override
    public String name() {
        return upload.name();
    }

    @Override
    public boolean countsFrom1904() {
        return from1904;
    }

    @Override
    public void choose(int first, Predicate<List<Row>> fits, Predicate<List<Row>> filled) {
        if (chosen == null) {
            var fitting = sheets.stream().filter(part -> fits.test(first(part, first))).toList();
            var lists = fitting.size() < 2 ? fitting : fitting.stream().filter(part -> filled.test(first(part, first))).toList();
            if (lists.size() > 1) {
                throw new Rejected("这个文件里有 {0} 张工作表都是名单({1}),不知道该读哪一张。请只留一张,或合成一张后再上传。", lists.size(), Text.listed(lists.stream().map(names::get).toList()));
            }
            chosen = lists.isEmpty() ? fitting.stream().findFirst().orElse(null) : lists.getFirst();
        }
    }

    private List<Row> first(String part, int count) {
        try (var rows = open(part); var stream = StreamSupport.stream(rows, false)) {
            return stream.limit(count).toList();
        }
    }

    @Override
    public Stream<Row> rows() {
        if (chosen == null) {
            chosen = sheets.stream().filter(this::isFilled).findFirst().orElseThrow(() -> new Rejected("表格里没有内容,请填好后再上传。"));
        }
        var rows = open(chosen);
        return StreamSupport.stream(rows, false).onClose(rows::close);
    }

    @Override
    public void close() {
        archive.close();
        upload.close();
    }

    private boolean isFilled(String part) {
        try (var rows = open(part)) {
            return rows.tryAdvance(_ -> {});
        }
    }

    private XlsxRows open(String part) {
        var merges = mergesByPart.computeIfAbsent(part, _ -> Merges.of(() -> archive.part(part).orElseThrow(Archive::damaged)));
        return new XlsxRows(archive.part(part).orElseThrow(Archive::damaged), strings, formats, new Merges(merges));
    }

    private static void refuseOthers(Archive archive) {
        if (archive.part("xl/workbook.xml").isEmpty()) {
            OTHER_DOCUMENTS.forEach((part, kind) -> {
                if (archive.part(part).isPresent()) {
                    throw new Rejected("这是{0},读不了。请用 WPS 或 Excel 打开,另存为 .xlsx 后再上传。", t(kind));
                }
            });
        }
        if (archive.part("[Content_Types].xml").isEmpty()) {
            throw new Rejected("这是压缩包,不是表格。请解压后上传里面的 .xlsx 文件。");
        }
    }

    private String workbookPart() {
        try (var xml = new Xml(archive.part("_rels/.rels").orElseThrow(Archive::damaged))) {
            while (xml.nextStart("Relationship")) {
                if (type(xml).equals("officeDocument")) {
                    return resolved("", String.valueOf(xml.attribute("Target")));
                }
            }
        }
        throw Archive.damaged();
    }

    private void readRelations(String workbook) {
        int slash = workbook.lastIndexOf('/') + 1;
        var relations = workbook.substring(0, slash) + "_rels/" + workbook.substring(slash) + ".rels";
        try (var xml = new Xml(archive.part(relations).orElseThrow(Archive::damaged))) {
            while (xml.nextStart("Relationship") && partsById.size() < 4 * MOST_SHEETS) {
                var target = resolved(workbook, String.valueOf(xml.attribute("Target")));
                partsById.put(String.valueOf(xml.attribute("Id")), target);
                partsByType.putIfAbsent(type(xml), target);
            }
        }
    }

    private void readWorkbook(String workbook) {
        try (var xml = new Xml(archive.part(workbook).orElseThrow(Archive::damaged))) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    from1904 = List.of("1", "true").contains(String.valueOf(xml.attribute("date1904")));
                } else if (xml.starts("sheet") && sheets.size() < MOST_SHEETS && isVisible(xml.attribute("state"))) {
                    var name = String.valueOf(xml.attribute("name"));
                    Optional.ofNullable(partsById.get(String.valueOf(xml.attribute("id")))).ifPresent(part -> {
                        sheets.add(part);
                        names.put(part, name);
                    });
                }
            }
        }
    }

    private Optional<InputStream> related(String type) {
        return Optional.ofNullable(partsByType.get(type)).flatMap(archive::part);
    }

    private static boolean isVisible(@Nullable String state) {
        return state == null || state.equals("visible");
    }

    /** The last word of a relation's type, the same in both dialects of the format. */
    private static String type(Xml relation) {
        var type = String.valueOf(relation.attribute("Type"));
        return type.substring(type.lastIndexOf('/') + 1);
    }

    private static String resolved(String base, String target) {
        var path = new ArrayDeque<String>();
        var whole = target.startsWith("/") ? target : base.substring(0, base.lastIndexOf('/') + 1) + target;
        for (var step : whole.split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }
}
