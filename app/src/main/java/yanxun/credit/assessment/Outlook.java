package yanxun.credit.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yanxun.credit.policy.Edition;
import yanxun.credit.policy.Policies;
import yanxun.credit.policy.Ruling;
import yanxun.credit.policy.Verdict;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;

/** How somebody stands today by every policy that holds where they work: before the year is over nobody has fallen short for good. */
@Component
public class Outlook {
    private final Policies policies;
    private final Assessor assessor;
    private final Clock clock;

    Outlook(Policies policies, Assessor assessor, Clock clock) {
        this.policies = policies;
        this.assessor = assessor;
        this.clock = clock;
    }

    /** How one person, or everybody of a unit, stands by one policy. */
    public record Standing(Edition edition, Ruling ruling, List<Assessor.Judged> judged) {}

    public record Own(Edition edition, Ruling ruling, Verdict verdict) {}

    /** Empty for who belongs to no school, and where no policy is in force. */
    public List<Own> of(UUID person, UUID unit, UUID wall, SchoolYear year) {
        return policies.inForce(unit, year.start()).stream().flatMap(edition -> {
            var ruling = ruling(edition, year);
            return assessor.assess(ruling, wall, unit, day(year), person).stream().map(judged -> new Own(edition, ruling, judged.verdict()));
        }).toList();
    }

    /** Everybody beneath a unit of one district. */
    public List<Standing> everybody(UUID unit, UUID wall, SchoolYear year) {
        return policies.inForce(unit, year.start()).stream().map(edition -> {
            var ruling = ruling(edition, year);
            return new Standing(edition, ruling, assessor.assess(ruling, wall, unit, day(year), null));
        }).toList();
    }

    private Ruling ruling(Edition edition, SchoolYear year) {
        return assessor.ruling(edition.definition(), year.start(), Times.day(clock.instant()).isAfter(year.to()));
    }

    /** Today, or the last day of a year that is over. */
    private LocalDate day(SchoolYear year) {
        var today = Times.day(clock.instant());
        return today.isAfter(year.to()) ? year.to() : today;
    }
}
