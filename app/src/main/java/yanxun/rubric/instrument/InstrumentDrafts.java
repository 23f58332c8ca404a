package yanxun.rubric.instrument;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.rubric.Coding;
import yanxun.rubric.Rating;

/** The pages on which the parts of a draft are written. The key "new" stands for a part that is not there yet. */
@Component
class InstrumentDrafts {
    static final String NEW = "new";

    private final InstrumentQueries queries;

    InstrumentDrafts(InstrumentQueries queries) {
        this.queries = queries;
    }

    /** Who may not write it, or comes when it is published, finds nothing to write. */
    Shown of(UUID instrument, int number, Viewer viewer) {
        var edition = queries.shown(instrument, number, viewer);
        if (!edition.mayEdit()) {
            throw new NotFound();
        }
        return edition;
    }

    DimensionPage dimension(UUID instrument, int number, String key, @Nullable DimensionForm form, Map<String, String> errors, Viewer viewer) {
        var draft = of(instrument, number, viewer);
        var rating = Parts.rating(draft.content());
        var fresh = key.equals(NEW);
        var dimension = fresh ? new Rating.Dimension(key, "", null, java.util.List.of()) : Parts.DIMENSIONS.get(rating.dimensions(), key);
        return new DimensionPage(draft, key, form != null ? form : DimensionForm.of(dimension, draft.version()), rating.points().subtract(fresh ? BigDecimal.ZERO : dimension.points()), rating.full(), dimension.itemPoints(), fresh, errors);
    }

    ItemPage item(UUID instrument, int number, String in, String key, @Nullable ItemForm form, Map<String, String> errors, Viewer viewer) {
        var draft = of(instrument, number, viewer);
        var rating = Parts.rating(draft.content());
        var dimension = Parts.DIMENSIONS.get(rating.dimensions(), in);
        var fresh = key.equals(NEW);
        var item = fresh ? null : Parts.ITEMS.get(dimension.items(), key);
        var usual = rating.items().reduce((_, later) -> later).map(Rating.Item::levels).orElse(java.util.List.of());
        var filled = form != null ? form : item == null ? ItemForm.blank(usual, draft.version()) : ItemForm.of(item, draft.version());
        var whole = dimension.weight() == null ? rating.points() : dimension.itemPoints();
        return new ItemPage(draft, in, dimension.name(), key, filled, whole.subtract(item == null ? BigDecimal.ZERO : item.weight()), dimension.weight() == null ? rating.full() : BigDecimal.ZERO, fresh, errors);
    }

    CodePage code(UUID instrument, int number, String key, @Nullable CodeForm form, Map<String, String> errors, Viewer viewer) {
        var draft = of(instrument, number, viewer);
        var coding = Parts.coding(draft.content());
        if (key.equals(NEW)) {
            return new CodePage(draft, key, form != null ? form : new CodeForm("", Coding.Group.TEACHER, "", draft.version()), true, errors);
        }
        return new CodePage(draft, key, form != null ? form : CodeForm.of(Parts.CODES.get(coding.codes(), key), draft.version()), false, errors);
    }
}
