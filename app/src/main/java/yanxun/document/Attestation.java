package yanxun.document;

import java.time.LocalDate;
import java.util.List;

/**
 * A paper that attests facts another module knows, printed on A4 and checked by anybody.
 *
 * @param opening paragraphs before the tables
 * @param closing a paragraph after them
 */
public record Attestation(String title, Marks marks, String opening, List<Table> tables, String closing, String issuer, LocalDate on) {
    /** What only one paper has: its number, the code printed beside it, and the address behind its square code. */
    public record Marks(String number, String code, String token) {}

    /** @param width of the column, as a share of the whole of them; {@code end} whether it is set flush right, as numbers are */
    public record Column(String heading, int width, boolean end) {}

    /** @param total a last row in bold, empty where there is none */
    public record Table(String caption, List<Column> columns, List<List<String>> rows, List<String> total) {}
}
