package yanxun.org.demo;

import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A school while the region is founded. */
record School(UUID id, UUID wall, String name, String kind, String setting, List<String> stages, int classes, int teachers) {

    boolean isSmall() {
        return classes < 15;
    }

    /** How many teachers of a hundred a subject takes in a stage. */
    static Map<String, Integer> sharesOf(String stage) {
        return switch (stage) {
            case "学前" -> Map.of();
            case "特教" -> shares("语文5 数学4 体育2 美术2 劳动2 心理健康2");
            case "小学" -> shares("语文30 数学24 英语10 道德与法治6 科学6 体育8 音乐5 美术5 信息科技3 劳动2 心理健康1");
            case "初中" -> shares("语文15 数学15 英语15 物理9 化学6 道德与法治7 历史6 地理5 生物5 体育7 音乐3 美术3 信息科技3 心理健康1");
            case "高中" -> shares("语文14 数学14 英语14 物理10 化学9 生物8 道德与法治8 历史8 地理7 体育4 音乐1 美术1 信息科技2 心理健康1");
            default -> throw new IllegalArgumentException(stage);
        };
    }

    private static Map<String, Integer> shares(String words) {
        var shares = new LinkedHashMap<String, Integer>();
        for (var word : words.split(" ")) {
            shares.put(word.replaceAll("\\d", ""), Integer.parseInt(word.replaceAll("\\D", "")));
        }
        return shares;
    }
}
