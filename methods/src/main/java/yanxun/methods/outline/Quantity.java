package yanxun.methods.outline;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number with the unit it counts in: 10场, 两节, 1.5小时, 70%, 百分之九十. */
record Quantity(BigDecimal value, String unit, int end) {

    private static final List<String> LONG_UNITS = List.of("小时", "学时", "课时", "分钟", "学分", "人次", "节次", "场次", "万元", "万字", "个百分点");
    private static final String UNITS = "场次节篇本个人名位所校项门份件堂遍期轮组批册套间台处家类种天字元分支";

    static @Nullable Quantity at(String folded, int at) {
        if (folded.startsWith("百分之", at)) {
            var number = folded.startsWith("百", at + 3) ? new Numeral(100, at + 4) : Numeral.at(folded, at + 3);
            return number == null ? null : new Quantity(BigDecimal.valueOf(number.value()), "%", number.end());
        }
        int end = digits(folded, at);
        var value = end > at ? new BigDecimal(folded.substring(at, end)) : chinese(folded, at);
        end = end > at ? end : value == null ? at : chineseEnd(folded, at);
        if (value == null) {
            return null;
        }
        int range = DateScanner.separated(folded, end, false);
        int second = range == end ? end : digits(folded, range);
        second = range > end && second == range && chinese(folded, range) != null ? chineseEnd(folded, range) : second;
        int told = second > range || range == end ? second : end;
        told = told > at && DateScanner.unit(folded, told, UNITS + "小学课分%") >= 0 ? DateScanner.unit(folded, told, UNITS + "小学课分%") : told;
        var unit = unit(folded, told);
        boolean fraction = "分".equals(unit) && folded.startsWith("之", told + 1);
        boolean rhyme = unit != null && folded.charAt(at) == '一' && "人名位所校家处种类字元分支组台间套册".contains(unit);
        return unit == null || rhyme || fraction ? null : new Quantity(value, unit, told + unit.length());
    }

    private static @Nullable String unit(String folded, int at) {
        for (var unit : LONG_UNITS) {
            if (folded.startsWith(unit, at)) {
                return unit;
            }
        }
        char c = MarkScanner.charAt(folded, at);
        return c == '%' || c != 0 && UNITS.indexOf(c) >= 0 ? String.valueOf(c) : null;
    }

    private static int digits(String folded, int at) {
        int end = at;
        while (end < folded.length() && end - at < 9 && Numeral.isDigit(folded.charAt(end))) {
            end++;
        }
        if (end > at && MarkScanner.charAt(folded, end) == '.' && Numeral.isDigit(MarkScanner.charAt(folded, end + 1))) {
            end++;
            while (end < folded.length() && end - at < 12 && Numeral.isDigit(folded.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private static @Nullable BigDecimal chinese(String folded, int at) {
        if (MarkScanner.charAt(folded, at) == '两') {
            return BigDecimal.TWO;
        }
        var number = Numeral.chinese(folded, at);
        return number == null ? null : BigDecimal.valueOf(number.value());
    }

    private static int chineseEnd(String folded, int at) {
        return MarkScanner.charAt(folded, at) == '两' ? at + 1 : Numeral.chinese(folded, at).end();
    }
}
