package yanxun.activity.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;

/** @param parties the communities and schools the viewer may ask for */
public record RequestFormPage(RequestForm form, boolean fresh, @Nullable String menuTitle, List<Offer> offers, Map<String, String> parties, Map<String, String> forms, Map<String, String> errors) implements View {
    public Map<String, String> wishes() {
        var wishes = new LinkedHashMap<String, String>();
        offers.forEach(offer -> wishes.put(offer.id().toString(), offer.title()));
        return wishes;
    }
}
