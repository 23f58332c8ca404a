package yanxun.rubric.instrument;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Instruments: found, and begun from a template or a file. */
@Screen
@RequestMapping("/rubrics")
@Access(Permission.EDIT_RUBRICS)
class InstrumentController {
    private final InstrumentQueries queries;
    private final WritingInstruments writing;

    InstrumentController(InstrumentQueries queries, WritingInstruments writing) {
        this.queries = queries;
        this.writing = writing;
    }

    @GetMapping
    @Access(Permission.SEE_LESSONS)
    View list(InstrumentFilter filter, Viewer viewer) {
        return queries.list(filter, viewer);
    }

    @GetMapping("/{instrument}")
    @Access(Permission.SEE_LESSONS)
    ResponseEntity<View> latest(@PathVariable UUID instrument, Viewer viewer) {
        return Redirect.to(queries.latest(instrument, viewer).path());
    }

    @GetMapping("/new")
    View blank(Viewer viewer) {
        return new NewInstrumentPage(new NewInstrumentForm(Id.next(), "", null, "lesson"), queries.keepers(viewer), Map.of());
    }

    @PostMapping
    ResponseEntity<View> begin(NewInstrumentForm form, Viewer viewer) {
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(new NewInstrumentPage(form, queries.keepers(viewer), errors));
        }
        var id = form.id() == null ? Id.next() : form.id();
        var template = Template.of(Objects.requireNonNull(form.template()));
        writing.begin(id, Objects.requireNonNull(form.unit()), new InstrumentFile.Read(Typed.text(form.title()), template.guide(), template.content()), null, viewer);
        return Redirect.to(Shown.path(id, 1));
    }

    @PostMapping("/files")
    ResponseEntity<View> read(@RequestParam(required = false) @Nullable UUID id, @RequestParam(required = false) @Nullable UUID unit, @RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer) throws IOException {
        if (file == null || file.isEmpty()) {
            throw new Rejected("请选择量表文件");
        }
        if (id == null || unit == null) {
            throw new NotFound();
        }
        writing.begin(id, unit, InstrumentFile.read(file.getBytes()), null, viewer);
        return Redirect.to(Shown.path(id, 1));
    }
}
