package yanxun.observation.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yanxun.methods.draw.Frame;
import yanxun.methods.draw.PublishedDraw;
import yanxun.platform.error.Rejected;

/**
 * A published draw as a file: {@code commitment, seed, salt, strata [{stratum, places}], candidates [{key, stratum}], exclusions [{key, reason}], chosen [key]}; where they were published also
 * {@code beacon, digest, total, reserves [key]}. Chosen and reserves may be objects with a {@code key}.
 */
final class DrawRecord {
    private DrawRecord() {}

    static PublishedDraw read(byte[] content) {
        try {
            var json = JsonMapper.shared().readTree(content);
            var frame = new Frame(each(json, "strata", true, stratum -> new Frame.Stratum(text(stratum, "stratum"), number(stratum, "places"))),
                    each(json, "candidates", true, candidate -> new Frame.Candidate(text(candidate, "key"), text(candidate, "stratum"))),
                    each(json, "exclusions", false, exclusion -> new Frame.Exclusion(text(exclusion, "key"), text(exclusion, "reason"))));
            return new PublishedDraw(text(json, "commitment"), text(json, "seed"), text(json, "salt"), optional(json, "beacon"), optional(json, "digest"), json.hasNonNull("total") ? number(json, "total") : null, frame,
                    each(json, "chosen", true, DrawRecord::key), json.hasNonNull("reserves") ? each(json, "reserves", true, DrawRecord::key) : null);
        } catch (JacksonException _) {
            throw new Rejected("这不是抽签记录:不是 JSON 文件");
        }
    }

    private static <T> List<T> each(JsonNode json, String name, boolean required, Function<JsonNode, T> reading) {
        var list = json.path(name);
        if (!list.isArray() && (required || !list.isMissingNode() && !list.isNull())) {
            throw new Rejected("抽签记录里没有“{0}”,或它不是一列", name);
        }
        var all = new ArrayList<T>();
        list.forEach(element -> all.add(reading.apply(element)));
        return all;
    }

    private static String key(JsonNode node) {
        return node.isString() ? node.stringValue() : text(node, "key");
    }

    private static String text(JsonNode json, String name) {
        var value = optional(json, name);
        if (value == null) {
            throw new Rejected("抽签记录里没有“{0}”", name);
        }
        return value;
    }

    private static @Nullable String optional(JsonNode json, String name) {
        var node = json.path(name);
        return node.isString() ? node.stringValue() : node.isNumber() ? node.asString() : null;
    }

    private static int number(JsonNode json, String name) {
        var node = json.path(name);
        if (!node.canConvertToInt() || !node.isIntegralNumber()) {
            throw new Rejected("抽签记录里的“{0}”应是整数", name);
        }
        return node.intValue();
    }
}
