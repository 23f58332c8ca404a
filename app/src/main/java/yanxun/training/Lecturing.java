package yanxun.training;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Who taught a cohort, and for how many hours. The slice that keeps the trainers answers. */
public interface Lecturing {
    List<Lecturer> of(UUID cohort);

    record Lecturer(UUID person, UUID unit, UUID wall, BigDecimal hours) {}
}
