package yanxun.org.pipeline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yanxun.platform.error.Rejected;

/**
 * A tier by teaching age in completed years, from {@code from} inclusive to {@code below} exclusive; open upwards when null.
 *
 * <p>Read as people write: {@code ≤5} is 0–5, {@code <5} is 0–4, {@code 10–20} has both ends in it, {@code ≥20} starts at 20, {@code >20} at 21.
 */
public record Tier(String name, int from, @Nullable Integer below) {
    private static final int OLDEST = 70;
    private static final Pattern UP_TO = Pattern.compile("(?:≤|<=|不超过|不多于|至多)(\\d{1,2})年?|(\\d{1,2})年?(?:及以下|以内|及以内)");
    private static final Pattern BELOW = Pattern.compile("(?:<|＜|不满|不足|少于|小于)(\\d{1,2})年?|(\\d{1,2})年?以下");
    private static final Pattern BETWEEN = Pattern.compile("(?:满)?(\\d{1,2})年?(?:-|–|—|~|～|至|到)(\\d{1,2})年?");
    private static final Pattern HALF_OPEN = Pattern.compile("(?:满)?(\\d{1,2})年?(?:-|–|—|~|～|至|到)?不满(\\d{1,2})年?");
    private static final Pattern FROM = Pattern.compile("(?:≥|>=|不少于|至少|满)(\\d{1,2})年?(?:及以上|以上)?|(\\d{1,2})年?(?:及以上|以上)");
    private static final Pattern ABOVE = Pattern.compile("(?:>|＞|超过|多于|大于)(\\d{1,2})年?");

    public Tier {
        if (name.isBlank() || name.length() > 20) {
            throw new Rejected("每个梯队都要有名称,不超过 20 个字");
        }
        if (from < 0 || from > OLDEST || below != null && below > OLDEST) {
            throw new Rejected("“{0}”的年数应在 0 到 {1} 之间", name, OLDEST);
        }
        if (below != null && below <= from) {
            throw new Rejected("“{0}”的上限小于下限", name);
        }
    }

    static Tier read(String name, String words) {
        var text = words.replaceAll("[\\s　]", "").replace("教龄", "").replace("＜=", "≤").replace("＞=", "≥");
        return match(UP_TO, text).map(m -> new Tier(name, 0, number(m) + 1))
                .or(() -> match(HALF_OPEN, text).map(m -> new Tier(name, Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)))))
                .or(() -> match(BETWEEN, text).map(m -> new Tier(name, Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)) + 1)))
                .or(() -> match(BELOW, text).map(m -> new Tier(name, 0, number(m))))
                .or(() -> match(FROM, text).map(m -> new Tier(name, number(m), null)))
                .or(() -> match(ABOVE, text).map(m -> new Tier(name, number(m) + 1, null)))
                .orElseThrow(() -> new Rejected("看不懂“{0}”的年限“{1}”,请写成 ≤5、10–20、≥20 或 满5不满10 这样", name, words.strip()));
    }

    public boolean contains(int years) {
        return years >= from && (below == null || years < below);
    }

    /** As the editor shows it. */
    public String text() {
        if (below == null) {
            return from == 0 ? "≥0" : "≥" + from;
        }
        return from == 0 ? "≤" + (below - 1) : from == below - 1 ? from + "–" + from : from + "–" + (below - 1);
    }

    private static Optional<Matcher> match(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static int number(Matcher matcher) {
        return Integer.parseInt(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
    }
}
