package yanxun.rubric.instrument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yanxun.rubric.Rating;
import yanxun.rubric.Rating.Dimension;

/** A dimension as it is typed. */
public record DimensionForm(@Nullable String name, @Nullable String weight, int version) {
    static DimensionForm of(Dimension dimension, int version) {
        return new DimensionForm(dimension.name(), Typed.shown(dimension.weight()), version);
    }

    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        Typed.name("name", name, errors);
        if (!Typed.text(weight).isEmpty() && (!Typed.isNumber(weight) || Typed.number(weight).signum() == 0)) {
            errors.put("weight", "请写大于 0 的数,或留空");
        }
        return errors;
    }

    Rating into(Rating rating, String key) {
        var items = rating.dimensions().stream().filter(dimension -> dimension.key().equals(key)).findFirst().map(Dimension::items).orElse(List.of());
        return rating.withDimensions(Parts.DIMENSIONS.put(rating.dimensions(), new Dimension(key, Typed.text(name), Typed.text(weight).isEmpty() ? null : Typed.number(weight), items)));
    }
}
