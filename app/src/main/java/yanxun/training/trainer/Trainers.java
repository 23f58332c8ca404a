package yanxun.training.trainer;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;

/** Finds a trainer within the viewer's district. */
@Component
class Trainers {
    private static final String FIND = "select id, version, wall, person_id, name, state, proposed_by from training.trainer where id = :id and wall = :wall";

    private final JdbcClient jdbc;

    Trainers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Trainer seen(UUID id, Viewer viewer) {
        return find(id, viewer, FIND);
    }

    Trainer changeable(UUID id, Viewer viewer) {
        return Optional.of(seen(id, viewer)).filter(trainer -> trainer.mayChange(viewer)).orElseThrow(NotFound::new);
    }

    /** Locked until the end of the transaction. */
    Trainer claimed(UUID id, Viewer viewer) {
        return find(id, viewer, FIND + " for update");
    }

    private Trainer find(UUID id, Viewer viewer, String sql) {
        return jdbc.sql(sql).param("id", id).param("wall", viewer.wall()).query(Trainer.class).optional().filter(trainer -> trainer.maySee(viewer)).orElseThrow(NotFound::new);
    }
}
