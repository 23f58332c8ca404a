package yanxun.document.official;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.document.DocumentKind;
import yanxun.document.life.DocumentState;
import yanxun.platform.data.Page;
import yanxun.platform.time.Times;
import yanxun.platform.web.Choices;
import yanxun.platform.web.View;

/** The documents somebody may see, the newest first. */
public record DocumentListPage(DocumentFilter filter, Page<Row> documents, Map<String, String> units, Map<String, String> years, boolean mayDraft) implements View {
    public static final Map<String, String> BOXES = Choices.ordered("in", "来文", "out", "本单位发文");
    public static final Map<String, String> STATES = Choices.ordered("DRAFT", "草稿", "ISSUED", "已印发", "WITHDRAWN", "已撤回");

    /** @param wanted whether a signature of the viewer is wanted */
    public record Row(UUID id, String title, DocumentKind kind, @Nullable String number, String unitName, DocumentState state, Instant changedAt, @Nullable Instant issuedAt, long recipients, long signed, boolean mine, boolean wanted) {
        public String url() {
            return "/documents/" + id;
        }

        public String when() {
            return Times.date(Times.day(issuedAt == null ? changedAt : issuedAt));
        }

        public boolean countsSignatures() {
            return mine && state != DocumentState.DRAFT;
        }
    }

    public Map<String, String> kinds() {
        return DocumentKind.choices();
    }
}
