package yanxun.document.official;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.document.DocumentKind;
import yanxun.platform.web.OneOf;

/** A document as somebody wrote it; the id came with the blank form, so that sent twice it is one. */
public record DocumentForm(
        @Nullable UUID id, @Nullable Integer version, @Nullable UUID unit, @Nullable @OneOf(DocumentKind.class) String kind, @Nullable String subject, @Nullable String title, @Nullable String addressees, @Nullable String body,
        @Nullable String signature, @Nullable Boolean sealed, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate signedOn, @Nullable String note, @Nullable String copies, @Nullable String printer,
        @Nullable String secrecy, @Nullable @OneOf(DocumentFormPage.Urgency.class) String urgency, @Nullable String signatory, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate signBy, @Nullable List<AnnexForm> annexes) {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_TEXT = 100_000;
    private static final int MOST_ANNEXES = 30;

    public DocumentForm {
        annexes = annexes == null ? List.of() : annexes.stream().filter(java.util.Objects::nonNull).toList();
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    DocumentKind kindChosen() {
        return java.util.Arrays.stream(DocumentKind.values()).filter(known -> known.name().equals(kind)).findFirst().orElse(DocumentKind.NOTICE);
    }

    DocumentForm at(UUID id, @Nullable Integer version) {
        return new DocumentForm(id, version, unit, kind, subject, title, addressees, body, signature, sealed, signedOn, note, copies, printer, secrecy, urgency, signatory, signBy, annexes);
    }

    /** The attachments that hold something. */
    List<AnnexForm> written() {
        return annexes.stream().filter(annex -> !annex.isBlank()).toList();
    }

    /** What to mend, by field. */
    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (text(title).isEmpty() || text(title).length() > LONGEST_TITLE) {
            errors.put("title", "请填写标题,不超过 120 字");
        }
        if (text(body).length() > LONGEST_TEXT) {
            errors.put("body", "正文太长,请把长的内容放进附件");
        }
        for (var line : List.of("addressees", "copies", "note", "signature", "printer", "secrecy", "urgency", "signatory")) {
            if (line(line).length() > LONGEST_LINE) {
                errors.put(line, "这一栏太长了");
            }
        }
        for (int i = 0; i < annexes.size(); i++) {
            var annex = annexes.get(i);
            if (!annex.isBlank() && annex.name().isEmpty()) {
                errors.put("annexes[" + i + "].name", "请填写附件名称");
            } else if (annex.text().length() > LONGEST_TEXT || annex.grid().length() > LONGEST_TEXT) {
                errors.put("annexes[" + i + "].name", "附件太长,请改为上传文件");
            }
        }
        if (written().size() > MOST_ANNEXES) {
            errors.put("annexes[0].name", "附件最多 30 个");
        }
        return errors;
    }

    private String line(String name) {
        return text(switch (name) {
            case "addressees" -> addressees;
            case "copies" -> copies;
            case "note" -> note;
            case "signature" -> signature;
            case "printer" -> printer;
            case "secrecy" -> secrecy;
            case "urgency" -> urgency;
            default -> signatory;
        });
    }

    static DocumentForm of(Content content) {
        var row = content.row();
        var annexes = new ArrayList<>(content.annexes().stream().map(annex -> new AnnexForm(annex.id(), annex.name(), annex.text(), annex.grid(), annex.isFile())).toList());
        return new DocumentForm(row.id(), row.version(), row.unitId(), row.kind().name(), row.subject(), row.title(), row.addressees(), row.body(), row.signature(), row.sealed(), row.signedOn(), row.note(),
                row.copies(), row.printer(), row.secrecy(), row.urgency(), row.signatory(), row.signBy(), annexes);
    }

    public boolean isSealed() {
        return Boolean.TRUE.equals(sealed);
    }
}
