package yanxun.platform.spreadsheet;

import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yanxun.platform.file.Archive;

/** Tells from a workbook's styles which numbers are dates and which show leading zeros. */
final class CellFormats {
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE_LETTER = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);
    private static final Pattern ZEROS = Pattern.compile("0{2,32}");
    private static final MathContext AS_SHOWN = new MathContext(15);
    private static final int LONGEST_NUMBER = 60;
    private static final int MOST_STYLES = 70_000;
    private static final Format PLAIN = new Format(false, 0);

    private record Format(boolean isDate, int digits) {}

    private final List<Format> styles = new ArrayList<>();
    private final boolean from1904;

    CellFormats(Optional<InputStream> part, boolean from1904) {
        this.from1904 = from1904;
        part.ifPresent(this::read);
    }

    String text(String raw, @Nullable String style) {
        var format = format(style);
        if (format == PLAIN && isShortInteger(raw)) {
            return raw;
        }
        try {
            if (raw.length() > LONGEST_NUMBER) {
                throw Archive.damaged();
            }
            var number = new BigDecimal(raw);
            if (number.scale() > LONGEST_NUMBER || number.scale() < -LONGEST_NUMBER) {
                return raw;
            }
            if (format.isDate() && SerialDate.fits(number.doubleValue())) {
                return SerialDate.text(number, from1904);
            }
            var text = number.signum() == 0 ? "0" : number.round(AS_SHOWN).stripTrailingZeros().toPlainString();
            return "0".repeat(Math.max(0, format.digits() - text.length())) + text;
        } catch (NumberFormatException _) {
            throw Archive.damaged();
        }
    }

    boolean isDate(@Nullable String style) {
        return format(style).isDate();
    }

    private Format format(@Nullable String style) {
        if (style == null) {
            return PLAIN;
        }
        int index = XlsxRows.number(style);
        return index >= 0 && index < styles.size() ? styles.get(index) : PLAIN;
    }

    private void read(InputStream part) {
        var codes = new HashMap<String, String>();
        try (var xml = new Xml(part)) {
            boolean inCells = false;
            while (xml.next()) {
                if (xml.starts("numFmt")) {
                    codes.put(String.valueOf(xml.attribute("numFmtId")), String.valueOf(xml.attribute("formatCode")));
                } else if (xml.starts("cellXfs")) {
                    inCells = true;
                } else if (xml.ends("cellXfs")) {
                    return;
                } else if (inCells && xml.starts("xf")) {
                    add(xml.attribute("numFmtId"), codes);
                }
            }
        }
    }

    private void add(@Nullable String id, Map<String, String> codes) {
        if (styles.size() >= MOST_STYLES || codes.size() >= MOST_STYLES) {
            throw Archive.damaged();
        }
        var code = id == null ? null : codes.get(id);
        styles.add(code == null ? builtIn(id == null ? 0 : XlsxRows.number(id)) : custom(code));
    }

    /** Numbers 27–36 and 50–58 are the dates of the Chinese edition, which no file spells out. */
    private static Format builtIn(int id) {
        boolean isDate = id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
        return isDate ? new Format(true, 0) : PLAIN;
    }

    private static Format custom(String code) {
        var positive = code.split(";", 2)[0];
        if (positive.length() > 255 || positive.toLowerCase(Locale.ROOT).contains("general")) {
            return PLAIN;
        }
        var letters = LITERAL.matcher(positive).replaceAll("");
        if (DATE_LETTER.matcher(letters).find()) {
            return new Format(true, 0);
        }
        return ZEROS.matcher(letters).matches() ? new Format(false, letters.length()) : PLAIN;
    }

    private static boolean isShortInteger(String raw) {
        return raw.length() <= 15 && !raw.isEmpty() && raw.chars().allMatch(c -> c >= '0' && c <= '9') && (raw.length() == 1 || raw.charAt(0) != '0');
    }
}
