package yanxun.org.roster;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.org.person.Identity;
import yanxun.platform.data.Id;
import yanxun.platform.file.FileId;
import yanxun.platform.spreadsheet.CellError;

/** Keeps uploaded sheets with their lines and errors. */
@Component
class Intakes {
    private static final RowMapper<Intake> INTAKE = (rs, _) -> new Intake(rs.getObject("id", UUID.class), rs.getObject("wall", UUID.class), Roster.valueOf(rs.getString("kind")),
            new FileId(rs.getString("file")), rs.getString("file_name"), List.of((UUID[]) rs.getArray("scopes").getArray()), rs.getObject("created_by", UUID.class),
            rs.getTimestamp("created_at").toInstant(), rs.getObject("job_id", UUID.class), instant(rs, "committed_at"), instant(rs, "undone_at"), rs.getString("remark"));

    private final JdbcClient jdbc;
    private final Clock clock;

    Intakes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Intake open(UUID wall, Roster kind, FileId file, String name, List<UUID> scopes, @Nullable UUID by, String remark) {
        var intake = new Intake(Id.next(), wall, kind, file, name, scopes, by, clock.instant(), null, null, null, remark);
        jdbc.sql("insert into org.intake (id, wall, kind, file, file_name, scopes, created_by, created_at, remark) values (:id, :wall, :kind, :file, :name, :scopes::uuid[], :by, :now, :remark)")
                .param("id", intake.id()).param("wall", wall).param("kind", kind.name()).param("file", file.value()).param("name", name).param("scopes", intake.roots())
                .param("by", by, Types.OTHER).param("remark", remark).param("now", intake.createdAt().atOffset(ZoneOffset.UTC)).update();
        return intake;
    }

    /** One's own uploads only: a list of names is not for every colleague. */
    Optional<Intake> of(UUID person, Roster kind, UUID id) {
        return jdbc.sql("select * from org.intake where id = :id and kind = :kind and created_by = :person").param("id", id).param("kind", kind.name()).param("person", person).query(INTAKE).optional();
    }

    List<Intake> latest(UUID person, Roster kind) {
        return jdbc.sql("select * from org.intake where kind = :kind and created_by = :person order by created_at desc limit 20").param("kind", kind.name()).param("person", person).query(INTAKE).list();
    }

    /** The statistics know nothing yet of lines just written: without this the planner walks them one by one. */
    void expectMany() {
        jdbc.sql("select set_config('enable_nestloop', 'off', true)").query(String.class).single();
    }

    /** Held until the end of the transaction, so that nobody takes it over twice. */
    Intake claim(UUID id) {
        return jdbc.sql("select * from org.intake where id = :id for update").param("id", id).query(INTAKE).single();
    }

    void runs(UUID id, UUID job) {
        jdbc.sql("update org.intake set job_id = :job where id = :id").param("job", job).param("id", id).update();
    }

    void committed(UUID id) {
        jdbc.sql("update org.intake set committed_at = :now where id = :id").param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", id).update();
    }

    void undone(UUID id) {
        jdbc.sql("update org.intake set undone_at = :now where id = :id").param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", id).update();
    }

    void note(Intake intake, List<CellError> errors) {
        if (errors.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into org.intake_error (intake_id, wall, line, title, given, sentence)
                select :id, :wall, line::int, title, given, sentence from unnest(:lines::text[], :titles::text[], :given::text[], :sentences::text[]) as e (line, title, given, sentence)
                """)
                .param("id", intake.id()).param("wall", intake.wall()).param("lines", errors.stream().map(error -> String.valueOf(error.row())).toArray(String[]::new))
                .param("titles", errors.stream().map(CellError::column).toArray(String[]::new)).param("given", errors.stream().map(Intakes::shown).toArray(String[]::new))
                .param("sentences", errors.stream().map(CellError::sentence).toArray(String[]::new)).update();
    }

    /** A number that is wrong by a digit is still somebody's: head and tail are enough to find it in the sheet. */
    private static String shown(CellError error) {
        return error.column().equals(PersonSheet.PHONE.title()) || error.column().equals(PersonSheet.ID_NUMBER.title()) ? Identity.masked(error.value()) : error.value();
    }

    List<CellError> errors(UUID intake, int most) {
        return jdbc.sql("select line, title, given, sentence from org.intake_error where intake_id = :id order by line, title limit :most").param("id", intake).param("most", most)
                .query((rs, _) -> new CellError(rs.getInt("line"), rs.getString("title"), rs.getString("given"), rs.getString("sentence"))).list();
    }

    Counts counts(Intake intake) {
        return jdbc.sql("""
                select count(*) as rows, count(*) filter (where outcome = 'CREATE') as creates, count(*) filter (where outcome = 'UPDATE') as updates,
                       count(*) filter (where outcome = 'MOVE') as moves, count(*) filter (where outcome = 'SAME') as unchanged,
                       count(*) filter (where outcome = 'CONFLICT') as conflicts, count(*) filter (where outcome = 'WRONG') as wrong, count(*) filter (where undone) as undone
                  from %s where intake_id = :id
                """.formatted(intake.kind().table())).param("id", intake.id()).query(Counts.class).single();
    }

    private static @Nullable Instant instant(java.sql.ResultSet rs, String column) throws java.sql.SQLException {
        var at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
