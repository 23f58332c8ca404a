package yanxun.document.certificate;

import java.io.InputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yanxun.document.Earning;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.spreadsheet.CellError;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** Where a run is asked for. It opens no transaction of its own: who earned what may be asked across walls. */
@Component
class IssueDesk {
    private static final int MOST_SHOWN = 20;
    private static final int MOST_SUGGESTED = 8;

    private final List<Earning> earnings;
    private final Templates templates;
    private final HandingIn handingIn;
    private final Lists lists;
    private final Clock clock;

    IssueDesk(List<Earning> earnings, Templates templates, HandingIn handingIn, Lists lists, Clock clock) {
        this.earnings = earnings;
        this.templates = templates;
        this.handingIn = handingIn;
        this.lists = lists;
        this.clock = clock;
    }

    sealed interface Answer {
        record Begun(UUID job) implements Answer {}

        record ToMend(View page) implements Answer {}

        /** The first sheet as it will be; nothing is issued before it is confirmed. */
        record ToConfirm(View page) implements Answer {}
    }

    View blank(@Nullable String occasion, Viewer viewer) {
        return page(new IssueForm(Id.next(), occasion, null, Times.day(clock.instant()), null, null, null), Map.of(), List.of(), null, viewer);
    }

    /** Finished lately, and nobody has a certificate for it yet. */
    List<Earning.Occasion> suggestions(Viewer viewer) {
        var recent = earnings.stream().flatMap(each -> each.recent(viewer, MOST_SHOWN).stream()).toList();
        var certified = lists.certified(recent.stream().map(Earning.Occasion::subject).toArray(String[]::new));
        return recent.stream().filter(occasion -> !certified.contains(occasion.subject())).limit(MOST_SUGGESTED).toList();
    }

    Answer issue(IssueForm form, Viewer viewer) {
        var errors = form.errors(false, Times.day(clock.instant()));
        var subject = form.occasion() == null ? "" : form.occasion();
        var earning = earning(subject);
        var occasion = earning.occasion(subject, viewer);
        if (!errors.isEmpty()) {
            return new Answer.ToMend(page(form, errors, List.of(), null, viewer));
        }
        var run = run(form, subject, occasion.title(), viewer);
        var wishes = earning.earned(subject, viewer).stream().map(earned -> Run.Wish.of(earned, occasion)).toList();
        var gap = HandingIn.gap(run, wishes);
        return gap.isPresent() ? new Answer.ToMend(page(form, Map.of("template", gap.get()), List.of(), null, viewer)) : confirmed(form, run, wishes, viewer);
    }

    /** @param content the list, or null where one uploaded before is confirmed */
    Answer issue(IssueForm form, @Nullable InputStream content, String fileName, Viewer viewer) {
        var errors = form.errors(true, Times.day(clock.instant()));
        if (!errors.isEmpty()) {
            return new Answer.ToMend(page(form, errors, List.of(), null, viewer));
        }
        var run = run(form, "list:" + form.name(), form.name(), viewer);
        var list = content == null ? form.list() : lists.keep(content, fileName, viewer);
        if (list == null) {
            return new Answer.ToMend(page(form, Map.of("file", "请选择名单"), List.of(), null, viewer));
        }
        var read = lists.read(list, run, viewer);
        return read.errors().isEmpty() ? confirmed(form.with(list), run, read.wishes(), viewer) : new Answer.ToMend(page(form.with(list), Map.of(), read.errors(), null, viewer));
    }

    private Answer confirmed(IssueForm form, Run run, List<Run.Wish> wishes, Viewer viewer) {
        if (form.isConfirmed() || wishes.isEmpty()) {
            return new Answer.Begun(handingIn.handIn(run, wishes, viewer));
        }
        var first = wishes.getFirst();
        var sheet = TemplatePreview.of(TemplateForm.of(run.template()), Statement.of(first, run.issuedOn()));
        return new Answer.ToConfirm(page(form, Map.of(), List.of(), new IssuePage.First(sheet, first.name(), wishes.size()), viewer));
    }

    byte[] template() {
        return lists.template();
    }

    byte[] red(UUID list, IssueForm form, Viewer viewer) {
        if (form.template() == null || form.issuedOn() == null) {
            throw new NotFound();
        }
        return lists.red(list, run(form, "list:" + form.name(), form.name(), viewer), viewer);
    }

    private Run run(IssueForm form, String subject, String title, Viewer viewer) {
        return new Run(form.id() == null ? Id.next() : form.id(), templates.usable(java.util.Objects.requireNonNull(form.template()), viewer), subject, title, java.util.Objects.requireNonNull(form.issuedOn()));
    }

    private IssuePage page(IssueForm form, Map<String, String> errors, List<CellError> wrong, IssuePage.@Nullable First first, Viewer viewer) {
        var choices = new LinkedHashMap<String, String>();
        templates.usable(viewer).stream().filter(template -> !template.retired()).forEach(template -> choices.put(template.id().toString(), template.name()));
        return new IssuePage(form, form.occasion() == null || form.occasion().isBlank() ? null : occasion(form.occasion(), viewer), choices, errors, wrong.stream().limit(MOST_SHOWN).toList(), first);
    }

    private IssuePage.Occasion occasion(String subject, Viewer viewer) {
        var earning = earning(subject);
        var occasion = earning.occasion(subject, viewer);
        var people = earning.earned(subject, viewer).size();
        return new IssuePage.Occasion(occasion.title(), occasion.on(), occasion.link(), people, lists.held(subject));
    }

    private Earning earning(String subject) {
        return earnings.stream().filter(each -> each.answersFor(subject)).findFirst().orElseThrow(NotFound::new);
    }
}
