package yanxun.document.certificate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a certificate with named places, such as {@code {姓名}同志于{日期}参加{活动},计{学时}学时。}. */
record Wording(String text) {
    static final List<String> PLACES = List.of("姓名", "单位", "活动", "日期", "学时", "角色", "奖项", "编号", "发证日期");
    static final String HOLDER = "{姓名}";
    private static final Pattern PLACE = Pattern.compile("[{\uff5b]([^{}\uff5b\uff5d]*)[}\uff5d]");

    /** All of them, for a hint. */
    static String places() {
        return String.join(" ", PLACES.stream().map(place -> "{" + place + "}").toList());
    }

    /** The first place nobody can fill. */
    Optional<String> unknown() {
        return PLACE.matcher(text).results().map(place -> place.group(1)).filter(place -> !PLACES.contains(place)).findFirst();
    }

    boolean namesTheHolder() {
        return PLACE.matcher(text).results().anyMatch(place -> place.group(1).equals("姓名"));
    }

    /** The places this statement would leave empty. */
    List<String> empty(Map<String, String> values) {
        return PLACE.matcher(text).results().map(place -> place.group(1)).filter(place -> values.getOrDefault(place, "").isBlank()).distinct().toList();
    }

    String filled(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }
}
