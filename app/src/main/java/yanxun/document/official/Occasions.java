package yanxun.document.official;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yanxun.document.DocumentKind;
import yanxun.document.Draft;
import yanxun.document.Occasion;
import yanxun.document.numbering.Issuers;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.Times;

/** Blank forms, and forms filled in by what a document is about. */
@Component
class Occasions {
    private final List<Occasion> occasions;
    private final Issuers issuers;
    private final Contents contents;
    private final Clock clock;

    Occasions(List<Occasion> occasions, Issuers issuers, Contents contents, Clock clock) {
        this.occasions = occasions;
        this.issuers = issuers;
        this.contents = contents;
        this.clock = clock;
    }

    DocumentFormPage blank(DocumentKind kind, @Nullable String subject, Viewer viewer) {
        var draft = draft(kind, subject, viewer);
        var issuer = issuers.owner(issuers.mine(viewer, Permission.DRAFT_DOCUMENTS).stream().map(Issuers.Issuer::id).filter(draft.unit()::equals).findFirst().orElse(null), viewer);
        var annexes = new ArrayList<AnnexForm>();
        draft.annexes().forEach(annex -> annexes.add(new AnnexForm(null, annex.name(), annex.text(), String.join("\n", annex.rows().stream().map(row -> String.join("\t", row)).toList()), false)));
        return page(new DocumentForm(Id.next(), 0, issuer.id(), kind.name(), subject == null ? "" : subject, draft.title(), draft.addressees(), draft.body(), kind == DocumentKind.MINUTES ? "" : issuer.name(), true,
                Times.day(clock.instant()), "", "", issuer.name(), "", "", "", null, annexes), true, Map.of(), false, viewer);
    }

    Draft draft(DocumentKind kind, @Nullable String subject, Viewer viewer) {
        return subject == null || subject.isBlank() ? new Draft(issuers.owner(null, viewer).id(), "", "", "", List.of(), List.of(), List.of())
                : occasions.stream().filter(occasion -> occasion.answersFor(subject)).findFirst().orElseThrow(NotFound::new).draft(subject, kind, viewer);
    }

    DocumentFormPage page(DocumentForm form, boolean fresh, Map<String, String> errors, boolean stale, Viewer viewer) {
        var units = new LinkedHashMap<String, String>();
        issuers.mine(viewer, Permission.DRAFT_DOCUMENTS).forEach(issuer -> units.put(issuer.id().toString(), issuer.name()));
        return new DocumentFormPage(form, fresh, units, errors, stale);
    }

    /** What was typed, over the version that is in force now. */
    DocumentForm atLatest(UUID document, DocumentForm typed) {
        return typed.at(document, contents.of(document).row().version());
    }

    DocumentForm filled(UUID document) {
        return DocumentForm.of(contents.of(document));
    }
}
