package yanxun.observation.timetable;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.file.FileId;
import yanxun.platform.file.FileStore;
import yanxun.platform.file.UploadKind;
import yanxun.platform.spreadsheet.CellError;
import yanxun.platform.spreadsheet.RedWorkbook;
import yanxun.platform.spreadsheet.SheetReader;

/** Timetables as they were handed in. */
@Component
class Intakes {
    private static final String FACTS = """
            select i.id, i.unit_id, i.year, i.term, i.name, i.file, i.list, i.base, i.slots::text as slots, i.errors::text as errors, coalesce(p.name, '') as by, i.uploaded_at, i.taken_at, i.undone_at, i.before::text as before, i.after
              from observation.timetable_intake i left join org.person_card p on p.id = i.uploaded_by where
            """;

    private final JdbcClient jdbc;
    private final FileStore files;
    private final Timetables timetables;
    private final Clock clock;

    Intakes(JdbcClient jdbc, FileStore files, Timetables timetables, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.timetables = timetables;
        this.clock = clock;
    }

    /** Read and kept, nothing changed yet. @param id given out with the empty form: sent twice is kept once */
    void receive(UUID id, House house, TermKey term, InputStream content, String name, Viewer viewer) {
        var file = files.store(content, name, UploadKind.SPREADSHEET);
        try (var reader = SheetReader.open(files.open(file.id()).orElseThrow(NotFound::new), file.name())) {
            var read = ReadingTimetable.read(reader, timetables.faculty(house.id()));
            jdbc.sql("""
                    insert into observation.timetable_intake (id, wall, unit_id, year, term, name, file, list, base, slots, errors, uploaded_by, uploaded_at)
                    values (:id, :wall, :unit, :year, :term, :name, :file, :list, :base, :slots::jsonb, :errors::jsonb, :me, :now) on conflict (id) do nothing
                    """).param("id", id).param("wall", house.wall()).param("unit", house.id()).param("year", term.year()).param("term", term.number()).param("name", file.name()).param("file", file.id().value()).param("list", read.list())
                    .param("base", Difference.digest(timetables.of(house.id(), term))).param("slots", json(read.slots())).param("errors", json(read.errors())).param("me", viewer.person().value())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        }
    }

    Intake find(UUID id, House house) {
        return jdbc.sql(FACTS + " i.id = :id and i.unit_id = :unit").param("id", id).param("unit", house.id()).query(Intake.class).optional().orElseThrow(NotFound::new);
    }

    /** The last ones that were taken over. */
    List<Intake> last(House house, TermKey term) {
        return jdbc.sql(FACTS + " i.unit_id = :unit and i.year = :year and i.term = :term and i.taken_at is not null order by i.taken_at desc, i.id limit 5").param("unit", house.id()).param("year", term.year()).param("term", term.number())
                .query(Intake.class).list();
    }

    byte[] red(Intake intake) {
        if (!intake.list()) {
            throw new NotFound();
        }
        var out = new ByteArrayOutputStream();
        try (var reader = SheetReader.open(files.open(new FileId(intake.file())).orElseThrow(NotFound::new), intake.name())) {
            RedWorkbook.write(TimetableSheet.SPEC, reader, errors(intake), out);
        }
        return out.toByteArray();
    }

    static List<Slot> slots(String json) {
        return JsonMapper.shared().readValue(json, new TypeReference<List<Slot>>() {});
    }

    static List<CellError> errors(Intake intake) {
        return JsonMapper.shared().readValue(intake.errors(), new TypeReference<List<CellError>>() {});
    }

    static String json(Object list) {
        return JsonMapper.shared().writeValueAsString(list);
    }
}
