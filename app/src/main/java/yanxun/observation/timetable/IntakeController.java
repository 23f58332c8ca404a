package yanxun.observation.timetable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.Rejected;
import yanxun.platform.file.FileType;
import yanxun.platform.spreadsheet.Template;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** A school's timetable handed in, looked at, taken over, undone. */
@Screen
@RequestMapping("/timetables/{unit}/intakes")
@Access(Permission.OVERSEE_LESSONS)
class IntakeController {
    private final Timetables timetables;
    private final Intakes intakes;
    private final Replacing replacing;
    private final TimetableQueries queries;
    private final TeachingDays days;

    IntakeController(Timetables timetables, Intakes intakes, Replacing replacing, TimetableQueries queries, TeachingDays days) {
        this.timetables = timetables;
        this.intakes = intakes;
        this.replacing = replacing;
        this.queries = queries;
        this.days = days;
    }

    @GetMapping("/new")
    View blank(@PathVariable UUID unit, @RequestParam(required = false) @Nullable String term, Viewer viewer) {
        var house = timetables.headed(unit, viewer);
        var chosen = TermKey.read(term).orElseGet(() -> days.current(house.wall(), queries.today()));
        return new IntakePage(house, Id.next(), chosen.toString(), days.offered(house.wall(), queries.today()), null, List.of(), null, List.of(), 0);
    }

    @PostMapping
    ResponseEntity<View> receive(@PathVariable UUID unit, @RequestParam(required = false) @Nullable UUID id, @RequestParam(defaultValue = "") String term, @RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer) throws IOException {
        var house = timetables.headed(unit, viewer);
        var key = TermKey.read(term).filter(each -> days.offered(house.wall(), queries.today()).containsKey(each.toString())).orElseThrow(() -> new Rejected("请选择学期"));
        if (file == null || file.isEmpty()) {
            throw new Rejected("请选择课表文件(.xlsx 或 .csv)");
        }
        var fresh = Objects.requireNonNullElseGet(id, Id::next);
        try (var content = file.getInputStream()) {
            intakes.receive(fresh, house, key, content, Objects.requireNonNullElse(file.getOriginalFilename(), ""), viewer);
        }
        return Redirect.to(house.url() + "/intakes/" + fresh);
    }

    @GetMapping("/{intake}")
    View show(@PathVariable UUID unit, @PathVariable UUID intake, Viewer viewer) {
        var house = timetables.headed(unit, viewer);
        var found = intakes.find(intake, house);
        var slots = Intakes.slots(found.slots());
        var errors = Intakes.errors(found);
        var against = found.takenAt() == null ? timetables.of(unit, found.key()) : Intakes.slots(found.before());
        return new IntakePage(house, Id.next(), found.key().toString(), days.offered(house.wall(), queries.today()), found, errors, errors.isEmpty() ? Difference.between(against, slots) : null, Clash.in(slots), slots.size());
    }

    @GetMapping("/{intake}/red.xlsx")
    ResponseEntity<byte[]> red(@PathVariable UUID unit, @PathVariable UUID intake, Viewer viewer) {
        return workbook("red.xlsx", intakes.red(intakes.find(intake, timetables.headed(unit, viewer))));
    }

    @PutMapping("/{intake}/takeover")
    ResponseEntity<View> take(@PathVariable UUID unit, @PathVariable UUID intake, Viewer viewer) {
        var house = timetables.headed(unit, viewer);
        replacing.take(house, intake, viewer);
        return Redirect.to(house.url() + "/intakes/" + intake);
    }

    @PutMapping("/{intake}/undo")
    ResponseEntity<View> undo(@PathVariable UUID unit, @PathVariable UUID intake, Viewer viewer) {
        var house = timetables.headed(unit, viewer);
        replacing.undo(house, intake, viewer);
        return Redirect.to(house.url() + "/intakes/" + intake);
    }

    static byte[] template() {
        var out = new ByteArrayOutputStream();
        Template.write(TimetableSheet.SPEC, out);
        return out.toByteArray();
    }

    static ResponseEntity<byte[]> workbook(String name, byte[] content) {
        return ResponseEntity.ok().header("Content-Type", FileType.XLSX.mediaType()).header("Content-Disposition", "attachment; filename=\"" + name + "\"").body(content);
    }
}
