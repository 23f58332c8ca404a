package yanxun.credit.shortfall;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yanxun.credit.assessment.Outlook;
import yanxun.credit.policy.Edition;
import yanxun.credit.policy.Finding;
import yanxun.credit.policy.Ruling;
import yanxun.credit.policy.Sentences;
import yanxun.credit.policy.Verdict;
import yanxun.credit.policy.Window;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;

/** The requirements of every policy in force, as they stand for one person. */
@Component
public class Gauges {
    private final Outlook outlook;
    private final Clock clock;

    Gauges(Outlook outlook, Clock clock) {
        this.outlook = outlook;
        this.clock = clock;
    }

    public List<Gauge> of(UUID person, UUID unit, UUID wall, SchoolYear year) {
        return outlook.of(person, unit, wall, year).stream().flatMap(own -> of(own.edition(), own.ruling(), own.verdict(), year, day(year))).toList();
    }

    LocalDate day(SchoolYear year) {
        var today = Times.day(clock.instant());
        return today.isAfter(year.to()) ? year.to() : today;
    }

    /** What earlier years of a cycle asked for by themselves is settled, for better or worse: only this year's is shown. */
    static Stream<Gauge> of(Edition edition, Ruling ruling, Verdict verdict, SchoolYear year, LocalDate day) {
        var policy = edition.definition();
        var sentences = new Sentences(policy, UnaryOperator.identity());
        return verdict.findings().stream().filter(finding -> finding.year() == 0 || finding.year() == year.start()).map(finding -> {
            var asked = policy.requirements().get(finding.requirement());
            var pace = Pace.of(policy, asked.window(), year, day);
            return new Gauge(edition.name(), asked.name(), sentences.reason(finding, ruling.scale()), asked.window() == Window.ITEM && finding.missing() > 0 ? 0 : Gauge.percent(finding), finding.state(),
                    finding.state() == Finding.State.SHORT || pace.isBehind(finding), pace.left(), asked.which(),
                    Sentences.shown(finding.missing(), ruling.scale()) + " " + sentences.measure());
        });
    }
}
