package yanxun.document.layout;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands on the paper of an official document, in words; where it stands is the layout's business. */
public record Paper(
        Variant variant, String banner, String number, String signatory, String secrecy, String urgency, String title, String addressees, String body, List<Annex> annexes,
        String signature, @Nullable LocalDate date, boolean sealed, String note, Imprint imprint) {

    /** The three shapes of the norm that a teaching-research office uses. */
    public enum Variant {
        OFFICIAL, LETTER, MINUTES
    }

    /** An attachment: named below the body, and, unless it is a file of its own, printed on pages that follow. */
    public record Annex(String name, String text, List<List<String>> rows, boolean isFile) {}

    /** 版记: to whom copies go, and who had it printed when. */
    public record Imprint(String copies, String printer, @Nullable LocalDate printedOn) {}
}
