package yanxun.observation.sheet;

import yanxun.observation.lesson.Sight;

/**
 * Which sheets {@code s} of a lesson {@code l} somebody may see: one's own; who arranged the lesson and who looks after the school (of an unannounced check the office); other observers once their own is in, so that
 * nobody rates by another's rating; the teacher once it is released. What somebody recorded of the own lesson is theirs until they release it.
 */
public final class SheetSight {
    private static final String HANDED_IN = "exists (select from observation.sheet own where own.lesson_id = l.id and own.observer_id = :me and own.withdrawn_at is null and own.kind <> 'PUPIL')";
    public static final String SEEN = "(s.observer_id = :me or (s.kind <> 'SELF' or l.released_at is not null) and (l.teacher_id = :me and l.released_at is not null or " + HANDED_IN + " or l.teacher_id is distinct from :me and " + Sight.ARRANGED + "))";

    private SheetSight() {}
}
