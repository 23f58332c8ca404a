package yanxun.platform.i18n;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.houbb.opencc4j.util.ZhTwConverterUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.error.Rejected;
import yanxun.platform.web.Shell;

/** The Chinese sentence is its own key. English stands in one catalogue per module; traditional characters are derived. */
public final class Text {
    private static final int MOST_PLACES = 10;

    /** Parts a kept sentence from its arguments: the unit separator, which no text of a person holds. */
    private static final String PART = "\u001f";
    private static final String[][] MENDED = {{"釋出", "發布"}, {"物件", "對象"}, {"高階", "高級"}, {"許可權", "權限"}};
    private static final String WORD = "\u001e";
    private static final Map<String, String> ENGLISH = catalogues();
    private static final ScopedValue<String> SPOKEN = ScopedValue.newInstance();
    private static final Cache<String, String> SIMPLIFIED = Caffeine.newBuilder().maximumSize(10_000).build();
    private static final Cache<String, String> TRADITIONAL = Caffeine.newBuilder().maximumSize(10_000).build();

    private Text() {}

    public static String t(String sentence, Object... arguments) {
        return fill(in(tongue(), sentence), arguments);
    }

    public static String t(Rejected refusal) {
        return t(refusal.sentence(), refusal.arguments().toArray());
    }

    /** Text of a document, with the marks of Chinese print whoever reads it. */
    public static String printed(String text) {
        return Typesetting.set(text);
    }

    /** Words one after another, as the reader's tongue strings them together. */
    public static String listed(Collection<String> words) {
        return String.join(t("、"), words);
    }

    /** The same for words of ours, each in the reader's tongue. */
    public static String words(Collection<String> words) {
        return listed(words.stream().map(Text::t).toList());
    }

    /** A sentence to be stored with its arguments and told later, to each reader in their own tongue. */
    public static String kept(String sentence, Object... arguments) {
        var kept = new StringBuilder(sentence);
        for (var argument : arguments) {
            kept.append(PART).append(argument);
        }
        return kept.toString();
    }

    /** One of our own words among the arguments of a kept sentence: it is told in the reader's tongue too. */
    public static String word(String word) {
        return WORD + word;
    }

    /** Whether each place of a kept sentence has something to stand in it. */
    public static boolean isFilled(String kept) {
        var parts = kept.split(PART, -1);
        return IntStream.range(parts.length - 1, MOST_PLACES).noneMatch(place -> parts.length > 1 && parts[0].contains("{" + place + "}"));
    }

    /** Tells what was kept; plain text is told as it stands, or translated where it is a sentence of ours. */
    public static String told(String kept) {
        if (!kept.contains(PART) && !ENGLISH.containsKey(kept)) {
            return kept;
        }
        var parts = kept.split(PART, -1);
        return t(parts[0], Arrays.stream(parts).skip(1).map(part -> part.startsWith(WORD) ? t(part.substring(WORD.length())) : part).toArray());
    }

    /** A number to be read: 38,580 and 93.9, with no zero too many. */
    public static String number(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, number.stripTrailingZeros().scale()) + "f", number);
    }

    /** Work for a reader who is not the one asking: a mail in the tongue of whom it reaches. */
    public static <T> T speaking(String tongue, Supplier<T> work) {
        return ScopedValue.where(SPOKEN, tongue).call(work::get);
    }

    /** How the reader's tongue writes dates. */
    public static Locale locale() {
        return switch (tongue()) {
            case "en" -> Locale.UK;
            case "zh-TW" -> Locale.TAIWAN;
            default -> Locale.SIMPLIFIED_CHINESE;
        };
    }

    private static String tongue() {
        return SPOKEN.isBound() ? SPOKEN.get() : Shell.CURRENT.isBound() ? Shell.current().tongue() : "zh-CN";
    }

    static String in(String tongue, String sentence) {
        return switch (tongue) {
            case "en" -> ENGLISH.getOrDefault(sentence, sentence);
            case "zh-TW" -> TRADITIONAL.get(sentence, Text::traditional);
            default -> SIMPLIFIED.get(sentence, Typesetting::set);
        };
    }

    /** The converter speaks of computers where bureaus speak of people: a notice is not released, an invitee no object. */
    private static String traditional(String sentence) {
        var text = ZhTwConverterUtil.toTraditional(Typesetting.set(sentence));
        for (var mended : MENDED) {
            text = text.replace(mended[0], mended[1]);
        }
        return text;
    }

    private static String fill(String sentence, Object... arguments) {
        var text = sentence;
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    static Map<String, String> catalogues() {
        try {
            var all = new HashMap<String, String>();
            var json = JsonMapper.shared();
            for (var file : new PathMatchingResourcePatternResolver(Text.class.getClassLoader()).getResources("classpath*:/i18n/*.en.json")) {
                all.putAll(json.readValue(file.getContentAsByteArray(), new TypeReference<Map<String, String>>() {}));
            }
            return Map.copyOf(all);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
