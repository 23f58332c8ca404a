package yanxun.org.roster;

import static yanxun.platform.i18n.Text.t;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.file.FileStore;
import yanxun.platform.file.UploadKind;
import yanxun.platform.job.Jobs;
import yanxun.platform.spreadsheet.RedWorkbook;
import yanxun.platform.spreadsheet.SheetReader;

/** Where sheets are handed in, looked through, taken over and taken back. */
@Component
@Transactional
class Desk {
    private static final int MOST_RED = 200_000;

    private final Intakes intakes;
    private final Map<Roster, Importer> importers;
    private final FileStore files;
    private final Jobs jobs;
    private final Audit audit;

    Desk(Intakes intakes, List<Importer> importers, FileStore files, Jobs jobs, Audit audit) {
        this.intakes = intakes;
        this.importers = importers.stream().collect(Collectors.toMap(Importer::kind, Function.identity()));
        this.files = files;
        this.jobs = jobs;
        this.audit = audit;
    }

    Intake handIn(Roster kind, InputStream content, String name, Viewer viewer) {
        return handIn(kind, content, name, viewer.wall(), List.of(viewer.scopes(kind.permission())), viewer.person().value());
    }

    Intake handIn(Roster kind, InputStream content, String name, UUID wall, List<UUID> scopes, @Nullable UUID by) {
        try (var arrival = Arrival.of(kind, content, name)) {
            var stored = files.store(arrival.content(), arrival.name(), UploadKind.SPREADSHEET);
            return read(intakes.open(wall, kind, stored.id(), stored.name(), scopes, by, arrival.remark()));
        }
    }

    private Intake read(Intake intake) {
        intakes.expectMany();
        try (var sheet = SheetReader.open(files.open(intake.file()).orElseThrow(NotFound::new), intake.fileName())) {
            importer(intake.kind()).read(intake, sheet);
        }
        if (intakes.counts(intake).rows() == 0) {
            throw new Rejected("表格里没有内容:标题行下面没有填写任何一行");
        }
        return intake;
    }

    /** Sent twice, on whatever node, it is one job. */
    UUID commit(Roster kind, UUID id, Viewer viewer) {
        intakes.of(viewer.person().value(), kind, id).orElseThrow(NotFound::new);
        var intake = intakes.claim(id);
        if (intake.jobId() != null && intake.undoneAt() == null && jobs.isWellUnderWay(intake.jobId())) {
            return intake.jobId();
        }
        if (!intake.isOpen()) {
            throw new Rejected("这份名单已经导入过了");
        }
        if (intakes.counts(intake).changes() == 0) {
            throw new Rejected("没有可以导入的行");
        }
        var job = jobs.submit(viewer, TakingJob.KIND, t("导入{0}", t(kind.displayName())), id.toString());
        intakes.runs(id, job);
        return job;
    }

    /** In one transaction: all that the preview promised, or nothing. Taking the same upload over again changes nothing. */
    Counts take(UUID id) {
        var intake = intakes.claim(id);
        if (!intake.isOpen()) {
            return intakes.counts(intake);
        }
        intakes.expectMany();
        importer(intake.kind()).take(intake);
        intakes.committed(id);
        var counts = intakes.counts(intake);
        audit.note(intake.wall(), intake.createdBy(), "导入" + intake.kind().displayName(), "intake:" + id,
                intake.fileName() + ":新增 " + counts.creates() + ",修改 " + counts.updates() + ",调动 " + counts.moves());
        return counts;
    }

    /** The names that stayed because somebody has changed them since. */
    List<String> undo(Roster kind, UUID id, Viewer viewer) {
        intakes.of(viewer.person().value(), kind, id).orElseThrow(NotFound::new);
        var intake = intakes.claim(id);
        if (!intake.isUndoable()) {
            throw new Rejected("这份名单没有导入,或者已经撤销");
        }
        intakes.expectMany();
        var kept = importer(kind).undo(intake);
        if (kept.isEmpty()) {
            intakes.undone(id);
        }
        audit.note(viewer, "撤销导入", "intake:" + id, intake.fileName() + (kept.isEmpty() ? "" : ",保留 " + kept.size() + " 行:" + String.join("、", kept.stream().limit(20).toList())));
        return kept;
    }

    byte[] red(Roster kind, UUID id, Viewer viewer) {
        var intake = intakes.of(viewer.person().value(), kind, id).orElseThrow(NotFound::new);
        var out = new ByteArrayOutputStream();
        try (var sheet = SheetReader.open(files.open(intake.file()).orElseThrow(NotFound::new), intake.fileName())) {
            RedWorkbook.write(kind.spec(), sheet, intakes.errors(id, MOST_RED), out);
        }
        audit.note(viewer, "下载标红的名单", "intake:" + id, intake.fileName());
        return out.toByteArray();
    }

    private Importer importer(Roster kind) {
        return java.util.Objects.requireNonNull(importers.get(kind), () -> Arrays.toString(Roster.values()));
    }
}
