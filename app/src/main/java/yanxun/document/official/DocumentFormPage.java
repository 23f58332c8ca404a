package yanxun.document.official;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yanxun.document.DocumentKind;
import yanxun.platform.web.Choices;
import yanxun.platform.web.View;
import yanxun.platform.web.Vocabulary;

/** The form a document is written with. */
public record DocumentFormPage(DocumentForm form, boolean fresh, Map<String, String> units, Map<String, String> errors, boolean stale) implements View {
    public static final Map<String, String> URGENCIES = Choices.ordered("加急", "加急", "特急", "特急");

    static final class Urgency implements Vocabulary {
        @Override
        public Collection<String> words() {
            return URGENCIES.keySet();
        }
    }

    public String action() {
        return fresh ? "/documents" : "/documents/" + form.id();
    }

    public Map<String, String> kinds() {
        return DocumentKind.choices();
    }

    /** Those that are there and an empty one. */
    public List<AnnexForm> annexes() {
        var annexes = new ArrayList<>(form.annexes());
        if (annexes.isEmpty() || !annexes.getLast().isBlank()) {
            annexes.add(new AnnexForm((UUID) null, "", "", "", false));
        }
        return annexes;
    }
}
