package yanxun.rubric.instrument;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yanxun.rubric.Rating.Item;
import yanxun.rubric.Rating.Level;

/** An item as it is typed; levels line by line, shares in percent. */
public record ItemForm(
        @Nullable String name, @Nullable String guide, @Nullable String weight, @Nullable Boolean optional, @Nullable Boolean veto, @Nullable List<String> levels, @Nullable List<String> shares,
        @Nullable List<String> descriptors, int version) {
    static ItemForm of(Item item, int version) {
        return new ItemForm(item.name(), item.guide(), Typed.shown(item.weight()), item.optional(), item.veto(), item.levels().stream().map(Level::name).toList(),
                item.levels().stream().map(level -> Typed.percent(level.share())).toList(), item.levels().stream().map(Level::descriptor).toList(), version);
    }

    /** A new item has the levels of the one before it, for it is usual that all have the same. */
    static ItemForm blank(List<Level> usual, int version) {
        return of(new Item("new", "", "", BigDecimal.TEN, false, false, usual.stream().map(level -> new Level(level.key(), level.name(), level.share(), "")).toList()), version);
    }

    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        Typed.name("name", name, errors);
        Typed.longest("guide", guide, Checking.LONGEST_TEXT, errors);
        if (!Typed.isNumber(weight) || Typed.number(weight).signum() == 0 || Typed.number(weight).compareTo(BigDecimal.valueOf(1000)) > 0) {
            errors.put("weight", "请写大于 0、不超过 1000 的数");
        }
        for (int line = 0; line < Checking.MOST_LEVELS; line++) {
            level(line, errors);
        }
        return errors;
    }

    private void level(int line, Map<String, String> errors) {
        var named = !level(line).isEmpty();
        if (!named && (!share(line).isEmpty() || !descriptor(line).isEmpty()) || named && (!Typed.isNumber(share(line)) || Typed.share(share(line)).compareTo(BigDecimal.ONE) > 0)) {
            errors.put("levels", "每个等级要有名称和占本项分值的百分比(0 到 100)");
        } else if (descriptor(line).length() > Checking.LONGEST_TEXT || level(line).length() > Checking.LONGEST_NAME) {
            errors.put("levels", "等级名称最多 60 个字,描述最多 500 个字");
        }
    }

    Item into(String key) {
        var typed = IntStream.range(0, Checking.MOST_LEVELS).filter(line -> !level(line).isEmpty()).toArray();
        return new Item(key, Typed.text(name), Typed.text(guide), Typed.number(weight), Boolean.TRUE.equals(optional), Boolean.TRUE.equals(veto),
                IntStream.range(0, typed.length).mapToObj(place -> new Level(String.valueOf((char) ('A' + place)), level(typed[place]), Typed.share(share(typed[place])), descriptor(typed[place]))).toList());
    }

    public String level(int line) {
        return Typed.at(levels, line);
    }

    public String share(int line) {
        return Typed.at(shares, line);
    }

    public String descriptor(int line) {
        return Typed.at(descriptors, line);
    }
}
