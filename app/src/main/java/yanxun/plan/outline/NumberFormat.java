package yanxun.plan.outline;

/** How Word writes a counter, by the names of its numFmt; what is unknown is written in digits. */
final class NumberFormat {

    private static final String CHINESE = "零一二三四五六七八九";
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

    private NumberFormat() {}

    static String of(String format, int number) {
        return switch (format) {
            case "none" -> "";
            case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand", "ideographDigital" -> counting(number, CHINESE, '十');
            case "chineseLegalSimplified" -> counting(number, LEGAL, '拾');
            case "ideographLegalTraditional" -> counting(number, LEGAL_TRADITIONAL, '拾');
            case "ideographTraditional" -> number <= 10 ? STEMS.substring(number - 1, number) : Integer.toString(number);
            case "ideographZodiac" -> number <= 12 ? BRANCHES.substring(number - 1, number) : Integer.toString(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> number <= 20 ? Character.toString('①' + number - 1) : Integer.toString(number);
            case "decimalEnclosedParen" -> number <= 20 ? Character.toString('⑴' + number - 1) : "(" + number + ")";
            case "decimalEnclosedFullstop" -> number <= 20 ? Character.toString('⒈' + number - 1) : number + ".";
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            case "upperLetter" -> number <= 26 ? Character.toString('A' + number - 1) : Integer.toString(number);
            case "lowerLetter" -> number <= 26 ? Character.toString('a' + number - 1) : Integer.toString(number);
            case "upperRoman" -> number <= 12 ? Character.toString('Ⅰ' + number - 1) : Integer.toString(number);
            default -> Integer.toString(number);
        };
    }

    private static String counting(int number, String digits, char ten) {
        if (number <= 0 || number > 99) {
            return Integer.toString(number);
        }
        int tens = number / 10;
        var ones = number % 10 == 0 && tens > 0 ? "" : digits.substring(number % 10, number % 10 + 1);
        return (tens > 1 ? digits.substring(tens, tens + 1) : "") + (tens > 0 ? ten : "") + ones;
    }
}
