package yanxun.plan.outline;

import static yanxun.platform.i18n.Text.t;

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
import yanxun.platform.error.Rejected;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

@Screen
@RequestMapping("/plans/import")
@Access(Permission.EDIT_PLANS)
class ImportController {
    private final Sources sources;
    private final Committing committing;

    ImportController(Sources sources, Committing committing) {
        this.sources = sources;
        this.committing = committing;
    }

    @GetMapping
    View upload() {
        return new UploadPage(null);
    }

    @PostMapping
    ResponseEntity<View> receive(@RequestParam(required = false) @Nullable MultipartFile file, @RequestParam(defaultValue = "") String text, Viewer viewer) throws IOException {
        try {
            var fromFile = file != null && !file.isEmpty();
            if (!fromFile && text.isBlank()) {
                throw new Rejected("请选择文件或粘贴文字");
            }
            var name = fromFile ? Objects.requireNonNullElse(file.getOriginalFilename(), "计划.txt") : "粘贴的文字.txt";
            return Redirect.to("/plans/import/" + sources.keep(name, fromFile ? SourceText.of(file.getBytes(), name) : text, viewer));
        } catch (Rejected rejected) {
            return ResponseEntity.unprocessableContent().body(new UploadPage(t(rejected)));
        }
    }

    @GetMapping("/{source}")
    View preview(@PathVariable UUID source, Viewer viewer) {
        return sources.page(source, viewer, Preview.FRESH);
    }

    @PostMapping("/{source}/{part}")
    ResponseEntity<View> commit(@PathVariable UUID source, @PathVariable int part, @RequestParam Map<String, String> fields, Viewer viewer) {
        try {
            return Redirect.to("/plans/" + committing.commit(source, part, new Corrections(fields), viewer));
        } catch (Rejected rejected) {
            var refused = new Preview(t(rejected), part, new Corrections(fields));
            return ResponseEntity.unprocessableContent().body(sources.page(source, viewer, refused));
        }
    }
}
