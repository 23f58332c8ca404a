package yanxun.document.numbering;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.document.DocumentKind;
import yanxun.platform.web.Query;
import yanxun.platform.web.View;

/** The numbers of a year. */
public record RegisterPage(int year, String word, List<Row> rows, List<Issuers.Issuer> issuers, int thisYear) implements View {
    private static final int YEARS_BACK = 5;

    public record Row(UUID id, String word, int year, int number, String title, DocumentKind kind, String state, @Nullable LocalDate signedOn, String issuedBy, long recipients, String withdrawReason) {
        public String written() {
            return Numbering.written(word, year, number);
        }

        public String url() {
            return "/documents/" + id;
        }

        public boolean isWithdrawn() {
            return state.equals("WITHDRAWN");
        }

        public String on() {
            return signedOn == null ? "" : signedOn.toString();
        }
    }

    public Map<String, String> years() {
        var years = new LinkedHashMap<String, String>();
        for (int each = thisYear + 1; each > thisYear - YEARS_BACK; each--) {
            years.put(String.valueOf(each), String.valueOf(each));
        }
        return years;
    }

    public String exportUrl() {
        return Query.of("/documents/register").with("year", year).with("word", word).with("format", "xlsx").url();
    }
}
