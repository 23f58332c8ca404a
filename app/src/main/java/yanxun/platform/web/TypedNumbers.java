package yanxun.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.util.NumberUtils;

/** Numbers as people type them: full-width digits and blanks between them are no matter. */
final class TypedNumbers implements ConverterFactory<String, Number> {
    @Override
    public <T extends Number> Converter<String, @Nullable T> getConverter(Class<T> type) {
        return typed -> {
            var digits = folded(typed);
            return digits.isEmpty() ? null : NumberUtils.parseNumber(digits, type);
        };
    }

    static String folded(String typed) {
        var digits = new StringBuilder(typed.length());
        typed.chars().map(c -> c >= '！' && c <= '～' ? c - '！' + '!' : c).filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c)).forEach(c -> digits.append((char) c));
        return digits.toString();
    }
}
