package yanxun.platform.i18n;

import com.github.houbb.opencc4j.util.ZhTwConverterUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.web.Shell;

/** The Chinese sentence is its own key. English stands in one catalogue per module; traditional characters are derived. */
public final class Text {
    private static final Map<String, String> ENGLISH = catalogues();
    private static final Map<String, String> TRADITIONAL = new ConcurrentHashMap<>();

    private Text() {}

    public static String t(String sentence, Object... arguments) {
        return fill(in(Shell.CURRENT.isBound() ? Shell.current().tongue() : "zh-CN", sentence), arguments);
    }

    static String in(String tongue, String sentence) {
        return switch (tongue) {
            case "en" -> ENGLISH.getOrDefault(sentence, sentence);
            case "zh-TW" -> TRADITIONAL.computeIfAbsent(sentence, ZhTwConverterUtil::toTraditional);
            default -> sentence;
        };
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
            for (var file : new PathMatchingResourcePatternResolver(Text.class.getClassLoader()).getResources("classpath:/i18n/*.en.json")) {
                all.putAll(json.readValue(file.getContentAsByteArray(), new TypeReference<Map<String, String>>() {}));
            }
            return Map.copyOf(all);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
