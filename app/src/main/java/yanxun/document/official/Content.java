package yanxun.document.official;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.document.DocumentKind;
import yanxun.document.layout.Paper;
import yanxun.document.life.DocumentState;
import yanxun.document.numbering.Numbering;
import yanxun.document.proof.Manuscript;

/** One document with everything that is written in it. */
public record Content(Row row, List<Annex> annexes) {

    public record Row(
            UUID id, int version, UUID wall, UUID unitId, String unitName, DocumentKind kind, String subject, String title, String addressees, String body, String signature, boolean sealed,
            @Nullable LocalDate signedOn, String note, String copies, String printer, String secrecy, String urgency, String signatory, @Nullable LocalDate signBy, DocumentState state,
            @Nullable String word, @Nullable Integer year, @Nullable Integer number, @Nullable String issuerWord, @Nullable String banner, @Nullable Instant issuedAt, String withdrawReason, UUID createdBy) {
        public String url() {
            return "/documents/" + id;
        }

        public boolean isDraft() {
            return state == DocumentState.DRAFT;
        }

        /** The number, or in a draft what is known of it. */
        public String numberText() {
            return word != null && year != null && number != null ? Numbering.written(word, year, number) : "";
        }
    }

    public record Annex(UUID id, int ordinal, String name, String text, String grid, @Nullable String file, String type, long size) {
        public boolean isFile() {
            return file != null;
        }

        /** Rows from lines, cells parted by tabs as pasted from a spreadsheet, or by commas. */
        public List<List<String>> rows() {
            return grid.lines().filter(line -> !line.isBlank()).map(line -> List.of(line.split(line.indexOf('\t') >= 0 ? "\t" : "[,，]", -1))).toList();
        }
    }

    Paper paper(LocalDate today) {
        var date = row.signedOn() == null ? today : row.signedOn();
        var number = row.number() == null ? (row.issuerWord() == null ? "" : row.issuerWord()) + "〔" + date.getYear() + "〕　号" : row.numberText();
        var variant = switch (row.kind()) {
            case LETTER -> Paper.Variant.LETTER;
            case MINUTES -> Paper.Variant.MINUTES;
            case NOTICE, PLAN, SUMMARY -> Paper.Variant.OFFICIAL;
        };
        var name = row.banner() == null || row.banner().isBlank() ? row.unitName() : row.banner();
        var banner = switch (variant) {
            case OFFICIAL -> name + "文件";
            case LETTER -> name;
            case MINUTES -> name + "会议纪要";
        };
        return new Paper(variant, banner, number, row.signatory(), row.secrecy(), row.urgency(), row.title(), row.addressees(), row.body(),
                annexes.stream().map(annex -> new Paper.Annex(annex.name(), annex.text(), annex.rows(), annex.isFile())).toList(),
                row.signature(), date, row.sealed(), row.note(), new Paper.Imprint(row.copies(), row.printer(), row.issuedAt() == null ? date : yanxun.platform.time.Times.day(row.issuedAt())));
    }

    Manuscript manuscript(LocalDate today, Manuscript.Names names) {
        return new Manuscript(row.kind(), row.title(), row.addressees(), row.body(), annexes.stream().map(annex -> new Manuscript.Annex(annex.name(), annex.text(), annex.rows())).toList(),
                row.signature(), row.signedOn() == null ? today : row.signedOn(), names);
    }
}
