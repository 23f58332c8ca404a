package yanxun.org.unit;

import java.util.UUID;
import yanxun.org.Span;

/** A stretch of time in which nothing about a unit changed. */
record Era(UUID id, Span span, Facts facts, String change) {
    Era lasting(Span other) {
        return new Era(id, other, facts, change);
    }

    Era being(Facts other) {
        return new Era(id, span, other, change);
    }
}
