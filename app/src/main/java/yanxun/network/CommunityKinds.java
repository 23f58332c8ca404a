package yanxun.network;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The kinds of communities and of what they owe, by the words people use. */
public final class CommunityKinds {
    public static final Map<String, String> NAMES = ordered("CITY_WIDE", "市域共同体", "COUNTY_WIDE", "县域共同体 1+n", "SAME_CITY", "同城共同体", "METROPOLITAN", "都市圈共同体", "CLUSTER", "联片教研片区",
            "BASE_SCHOOL", "学科基地校与城乡结对", "COUNTY_PAIR", "县际结对");
    public static final Map<String, String> DUES = ordered("EXCHANGE", "校际交流", "LESSON", "送课展课", "CONTEST", "比赛评选", "TRAINING", "培训讲座", "MEETING", "调度会", "TOPIC", "课题研究",
            "OPEN_WEEK", "开放周");
    public static final Map<String, String> PARTIES = ordered("COMMUNITY", "共同体合计", "MEMBER", "每个成员学校");
    public static final Map<String, String> PERIODS = ordered("TERM", "学期", "YEAR", "学年");

    private CommunityKinds() {}

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return Collections.unmodifiableMap(map);
    }
}
