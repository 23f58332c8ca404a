package yanxun.rubric.instrument;

import java.util.List;
import java.util.function.UnaryOperator;
import yanxun.platform.error.NotFound;
import yanxun.rubric.Coding;
import yanxun.rubric.Content;
import yanxun.rubric.Rating;
import yanxun.rubric.Rating.Dimension;
import yanxun.rubric.Rating.Item;

/** The parts of a content: found, put in their place, moved and taken away. */
final class Parts {
    static final Keyed<Dimension> DIMENSIONS = new Keyed<>(Dimension::key);
    static final Keyed<Item> ITEMS = new Keyed<>(Item::key);
    static final Keyed<Coding.Code> CODES = new Keyed<>(Coding.Code::key);

    private Parts() {}

    static Rating rating(Content content) {
        return content instanceof Rating rating ? rating : missing();
    }

    static Coding coding(Content content) {
        return content instanceof Coding coding ? coding : missing();
    }

    /** A new item goes behind the last of its dimension. */
    static Rating put(Rating rating, String dimension, Item item) {
        return items(rating, dimension, items -> ITEMS.put(items, item));
    }

    static Rating items(Rating rating, String dimension, UnaryOperator<List<Item>> change) {
        var changed = DIMENSIONS.get(rating.dimensions(), dimension);
        return rating.withDimensions(DIMENSIONS.put(rating.dimensions(), changed.withItems(change.apply(changed.items()))));
    }

    private static <T> T missing() {
        throw new NotFound();
    }
}
