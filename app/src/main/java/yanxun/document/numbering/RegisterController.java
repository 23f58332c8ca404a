package yanxun.document.numbering;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.file.FileType;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** 发文登记簿, and the words numbers are given under. */
@Screen
@RequestMapping("/documents/register")
@Access(Permission.DRAFT_DOCUMENTS)
class RegisterController {
    private final Register register;
    private final Issuers issuers;

    RegisterController(Register register, Issuers issuers) {
        this.register = register;
        this.issuers = issuers;
    }

    @GetMapping
    View list(@RequestParam(required = false) @Nullable String word, @RequestParam(required = false) @Nullable Integer year, Viewer viewer) {
        return register.page(word, year, viewer);
    }

    @GetMapping(params = "format=xlsx")
    ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable String word, @RequestParam(required = false) @Nullable Integer year, Viewer viewer) {
        return ResponseEntity.ok().header("Content-Type", FileType.XLSX.mediaType())
                .header("Content-Disposition", ContentDisposition.attachment().filename("发文登记簿.xlsx", StandardCharsets.UTF_8).build().toString()).body(register.export(word, year, viewer));
    }

    @PutMapping("/issuers/{unit}")
    @Access(Permission.ISSUE_DOCUMENTS)
    ResponseEntity<View> settle(@PathVariable UUID unit, @RequestParam(defaultValue = "") String word, @RequestParam(defaultValue = "") String banner, Viewer viewer) {
        issuers.settle(unit, word, banner, viewer);
        return Redirect.to("/documents/register");
    }
}
