package yanxun.org;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import yanxun.platform.access.Hat;
import yanxun.platform.data.PersonId;

/** Hats somebody wears because of a tie across the tree; whoever keeps the ties answers. Their scope is the tie, not a part of the tree. */
public interface TiedHats {
    /** Whoever wears none is missing. */
    Map<PersonId, List<Hat>> of(Collection<PersonId> persons);
}
