package yanxun.org.person;

import java.util.UUID;
import yanxun.org.Span;

/** A stretch of time in which a person belonged to one unit and did one kind of work. */
public record Stay(UUID id, UUID unit, String unitName, Span span, Work work, String change) {
    Stay lasting(Span other) {
        return new Stay(id, unit, unitName, other, work, change);
    }

    Stay doing(Work other) {
        return new Stay(id, unit, unitName, span, other, change);
    }
}
