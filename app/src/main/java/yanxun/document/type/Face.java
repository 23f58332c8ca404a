package yanxun.document.type;

import java.util.List;

/**
 * A typeface a document asks for. It is named in Word files as the norm has it; a PDF embeds the first of the file names that is found,
 * the licensed face before the free one.
 */
public enum Face {
    TITLE("方正小标宋简体", "fzxbsjw", "fzxbsk", "fzxbs", "方正小标宋", "notoserifcjk-bold", "notoserifcjksc-bold", "notoserifsc-bold", "sourcehanserif", "gbsn00lp", "uming"),
    BODY("仿宋_GB2312", "simfang", "仿宋_gb2312", "仿宋gb2312", "fangsong", "stfangso", "notoserifcjk-regular", "notoserifcjksc-regular", "notoserifsc-regular", "sourcehanserif", "gbsn00lp", "uming"),
    SCRIPT("楷体_GB2312", "simkai", "楷体_gb2312", "楷体gb2312", "kaiti", "stkaiti", "gkai00mp", "ukai", "notoserifcjk-regular", "notoserifcjksc-regular", "notoserifsc-regular", "sourcehanserif"),
    BLACK("黑体", "simhei", "stheiti", "notosanscjk-bold", "notosanscjksc-bold", "notosanssc-bold", "notosanscjk-regular", "notosanscjksc-regular", "notosanssc-regular", "sourcehansans", "wqy-zenhei", "wqy-microhei"),
    SONG("宋体", "simsun", "stsong", "notoserifcjk-regular", "notoserifcjksc-regular", "notoserifsc-regular", "sourcehanserif", "gbsn00lp", "uming");

    private final String named;
    private final List<String> files;

    Face(String named, String... files) {
        this.named = named;
        this.files = List.of(files);
    }

    /** What the norm calls it. */
    public String named() {
        return named;
    }

    /** Beginnings of file names in small letters, the best first. */
    List<String> files() {
        return files;
    }
}
