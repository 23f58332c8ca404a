package yanxun.credit.ledger;

import java.util.List;
import java.util.UUID;
import yanxun.platform.time.SchoolYear;

/** Where hours come from. The ledger can be written anew from its sources at any time: that is how it is checked. */
public interface EarningSource {
    /** ACTIVITY, TRAINING, CLAIM or TRANSFER. */
    String source();

    /** What everybody earned; nobody where nothing is settled yet or any more. */
    Earnings earnings(UUID id);

    /** All sources of a school year that are settled, within what may be seen. */
    List<UUID> settled(SchoolYear year);

    /** Where a person reads what the hours are for. */
    String link(UUID id);
}
