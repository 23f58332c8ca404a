package yanxun.platform.spreadsheet;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yanxun.platform.error.Rejected;
import yanxun.platform.file.Archive;

/** The texts that cells refer to by number, cleaned once. */
final class SharedStrings {
    private static final int MOST_TEXTS = 4_000_000;
    private static final long MOST_CHARACTERS = 60_000_000;
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts = new ArrayList<>();
    private long characters;

    SharedStrings(Optional<InputStream> part) {
        part.ifPresent(this::read);
    }

    String text(String index) {
        int at = XlsxRows.number(index);
        if (at < 0 || at >= texts.size()) {
            throw Archive.damaged();
        }
        return texts.get(at);
    }

    /** Text as it was typed: the format writes control characters as {@code _x000D_}. */
    static String typed(String stored) {
        return Characters.trimmed(stored.contains("_x")
                ? ESCAPE.matcher(stored).replaceAll(escape -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))))
                : stored);
    }

    private void read(InputStream part) {
        try (var xml = new Xml(part)) {
            while (xml.nextStart("si")) {
                var text = typed(xml.text("rPh"));
                characters += text.length();
                if (characters > MOST_CHARACTERS || texts.size() >= MOST_TEXTS) {
                    throw new Rejected("表格里的文字太多,请拆成几个文件分别上传。");
                }
                texts.add(text);
            }
        }
    }
}
