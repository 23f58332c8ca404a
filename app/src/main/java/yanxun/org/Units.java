package yanxun.org;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The kinds of units and schools, by the words people use. */
public final class Units {
    public static final Map<String, String> KINDS = ordered("PROVINCE", "省", "CITY", "市", "COUNTY", "区县", "TOWNSHIP", "镇街", "BUREAU", "教研机构", "SECTION", "科室", "SCHOOL", "学校",
            "TEACHING_POINT", "教学点", "SUBJECT_GROUP", "教研组", "PREP_GROUP", "备课组", "STUDIO", "名师工作室");
    /** What can be set up beneath a district. */
    public static final Map<String, String> NEW_KINDS = ordered("SCHOOL", "学校", "TEACHING_POINT", "教学点", "TOWNSHIP", "镇街", "BUREAU", "教研机构", "SECTION", "科室", "SUBJECT_GROUP", "教研组",
            "PREP_GROUP", "备课组", "STUDIO", "名师工作室");
    public static final Map<String, String> SCHOOL_KINDS = ordered("KINDERGARTEN", "幼儿园", "PRIMARY", "小学", "JUNIOR", "初级中学", "SENIOR", "高级中学", "NINE_YEAR", "九年一贯制学校",
            "COMPLETE", "完全中学", "TWELVE_YEAR", "十二年一贯制学校", "SPECIAL", "特殊教育学校");
    public static final Map<String, String> SETTINGS = ordered("URBAN", "城区", "TOWN", "镇区", "RURAL", "乡村");

    private Units() {}

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return Collections.unmodifiableMap(map);
    }
}
