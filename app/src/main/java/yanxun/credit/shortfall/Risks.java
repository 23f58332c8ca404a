package yanxun.credit.shortfall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yanxun.credit.assessment.Outlook;
import yanxun.platform.time.SchoolYear;

/** Who may not make it: everybody behind the pace of a requirement, or short of one for good. */
@Component
class Risks {
    private final Outlook outlook;
    private final Gauges gauges;

    Risks(Outlook outlook, Gauges gauges) {
        this.outlook = outlook;
        this.gauges = gauges;
    }

    /** @param lacks of each policy what is behind */
    record Risk(UUID person, UUID unit, List<Gauge> lacks) {
        int months() {
            return lacks.stream().mapToInt(Gauge::months).min().orElse(0);
        }
    }

    /** @param assessed everybody by unit, at risk or not */
    record Survey(Map<UUID, Integer> assessed, List<Risk> risks, boolean ruled) {}

    Survey of(UUID unit, UUID wall, SchoolYear year) {
        var lacking = new LinkedHashMap<UUID, Risk>();
        var assessed = new LinkedHashMap<UUID, Integer>();
        var day = gauges.day(year);
        var standings = outlook.everybody(unit, wall, year);
        for (int i = 0; i < standings.size(); i++) {
            var standing = standings.get(i);
            for (var judged : standing.judged()) {
                if (i == 0) {
                    assessed.merge(judged.unit(), 1, Integer::sum);
                }
                var lacks = judged.verdict().findings().stream().anyMatch(finding -> finding.missing() > 0)
                        ? Gauges.of(standing.edition(), standing.ruling(), judged.verdict(), year, day).filter(gauge -> gauge.isMissing() && gauge.behind()).toList() : List.<Gauge>of();
                if (!lacks.isEmpty()) {
                    lacking.computeIfAbsent(judged.person(), person -> new Risk(person, judged.unit(), new ArrayList<>())).lacks().addAll(lacks);
                }
            }
        }
        return new Survey(assessed, List.copyOf(lacking.values()), !standings.isEmpty());
    }
}
