package yanxun.document.type;

import java.util.List;

/**
 * A typeface a document asks for. It is named in Word files as the norm has it; a PDF embeds the first of the file names that is found,
 * the licensed face before the free one.
 */
public enum Face {
    TITLE, BODY, SCRIPT, BLACK, SONG;

    /** What the norm calls it. */
    public String named() {
        return switch (this) {
            case TITLE -> "方正小标宋简体";
            case BODY -> "仿宋_GB2312";
            case SCRIPT -> "楷体_GB2312";
            case BLACK -> "黑体";
            case SONG -> "宋体";
        };
    }

    /** Beginnings of file names in small letters, the best first. */
    List<String> files() {
        return switch (this) {
            case TITLE -> List.of("fzxbsjw", "fzxbsk", "fzxbs", "方正小标宋", "notoserifcjk-bold", "notoserifcjksc-bold", "notoserifsc-bold", "sourcehanserif", "gbsn00lp", "uming");
            case BODY -> List.of("simfang", "仿宋_gb2312", "仿宋gb2312", "fangsong", "stfangso", "notoserifcjk-regular", "notoserifcjksc-regular", "notoserifsc-regular", "sourcehanserif", "gbsn00lp", "uming");
            case SCRIPT -> List.of("simkai", "楷体_gb2312", "楷体gb2312", "kaiti", "stkaiti", "gkai00mp", "ukai", "notoserifcjk-regular", "notoserifcjksc-regular", "notoserifsc-regular", "sourcehanserif");
            case BLACK -> List.of("simhei", "stheiti", "notosanscjk-bold", "notosanscjksc-bold", "notosanssc-bold", "notosanscjk-regular", "notosanscjksc-regular", "notosanssc-regular", "sourcehansans", "wqy-zenhei", "wqy-microhei");
            case SONG -> List.of("simsun", "stsong", "notoserifcjk-regular", "notoserifcjksc-regular", "notoserifsc-regular", "sourcehanserif", "gbsn00lp", "uming");
        };
    }
}
