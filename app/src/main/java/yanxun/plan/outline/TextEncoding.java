package yanxun.plan.outline;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yanxun.platform.error.Rejected;

/** Finds out how a text file is encoded: by its mark, else by what decodes without error and reads like Chinese. */
final class TextEncoding {

    private static final int SAMPLE = 20_000;
    private static final List<Charset> GUESSES = List.of(Charset.forName("GB18030"), Charset.forName("Big5"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    /** Characters no Chinese text of some length is without. */
    private static final String COMMON = "的一是在不了有和人这这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处教研师课校這為個時來們對會發動過說產種後學經進電裡現實體機當點從業應開還與關線數氣條沒結問無軍題黨員總設長頭資邊級圖統組見計別論運農幾區強決戰則據處師課計劃";

    private TextEncoding() {}

    static String decode(byte[] content) {
        var text = marked(content);
        text = text == null ? strict(content, 0, content.length, StandardCharsets.UTF_8) : text;
        text = text == null || text.indexOf('\0') >= 0 ? guessed(content) : text;
        if (text == null || unreadable(text)) {
            throw new Rejected("看不出这个文件的文字编码;请用记事本打开,另存为 UTF-8 编码的 .txt,或另存为 .docx 再导入");
        }
        return text;
    }

    private static @Nullable String marked(byte[] content) {
        if (starts(content, 0xEF, 0xBB, 0xBF)) {
            return strict(content, 3, content.length, StandardCharsets.UTF_8);
        } else if (starts(content, 0xFF, 0xFE)) {
            return strict(content, 2, content.length, StandardCharsets.UTF_16LE);
        }
        return starts(content, 0xFE, 0xFF) ? strict(content, 2, content.length, StandardCharsets.UTF_16BE) : null;
    }

    private static boolean starts(byte[] content, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private record Guess(String text, double chinese) {}

    private static @Nullable String guessed(byte[] content) {
        var cut = cutOff(content);
        if (cut != null) {
            return cut;
        }
        Stream<Guess> guesses = GUESSES.stream().map(charset -> strict(content, 0, content.length, charset)).filter(Objects::nonNull).map(text -> new Guess(text, chinese(text)));
        return guesses.max(Comparator.comparingDouble(Guess::chinese)).map(Guess::text).orElse(null);
    }

    /** UTF-8 whose last character was cut in the middle. */
    private static @Nullable String cutOff(byte[] content) {
        for (int less = 1; less <= 3 && less < content.length; less++) {
            var text = (content[content.length - less] & 0x80) == 0 ? null : strict(content, 0, content.length - less, StandardCharsets.UTF_8);
            if (text != null && text.indexOf('\0') < 0 && chinese(text) > 0.2) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable String strict(byte[] content, int from, int to, Charset charset) {
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(content, from, to - from)).toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    /** The share of common characters among all that are not ASCII, less what no text holds. */
    private static double chinese(String text) {
        var sample = text.substring(0, Math.min(text.length(), SAMPLE));
        long common = sample.chars().filter(c -> c > 0x7F && COMMON.indexOf(c) >= 0).count();
        long foreign = sample.chars().filter(c -> c > 0x7F).count();
        long odd = sample.chars().filter(c -> c < ' ' && "\n\r\t\f".indexOf(c) < 0 || Character.getType(c) == Character.UNASSIGNED || Character.getType(c) == Character.PRIVATE_USE).count();
        return (common - 2.0 * odd) / Math.max(1, foreign);
    }

    private static boolean unreadable(String text) {
        var sample = text.substring(0, Math.min(text.length(), SAMPLE));
        long odd = sample.chars().filter(c -> c < ' ' && "\n\r\t\f\u000B\u001A".indexOf(c) < 0).count();
        return odd * 50 > sample.length();
    }
}
