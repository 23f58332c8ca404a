package yanxun.org.pipeline;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import yanxun.platform.web.View;

/** The gauge "1230": a master in each school, two backbone teachers in each school and subject, thirty in the district and subject. */
public record PipelinePage(
        LocalDate on, boolean isToday, List<School> schools, List<Gap> gaps, List<Subject> subjects, List<Ending> endings, boolean wholeDistrict) implements View {
    public static final int MASTERS = 1;
    public static final int BACKBONE = 2;
    public static final int DISTRICT = 30;

    public record School(UUID id, String name, long masters) {}

    /** A school and subject taught there by {@code teachers}, with fewer than two backbone teachers. */
    public record Gap(UUID unitId, String unitName, String subject, long teachers, long backbone) {
        public long missing() {
            return BACKBONE - backbone;
        }
    }

    public record Subject(String name, long teachers, long backbone) {
        public long missing() {
            return Math.max(0, DISTRICT - backbone);
        }

        public int percent() {
            return (int) Math.min(100, 100 * backbone / DISTRICT);
        }
    }

    public record Ending(UUID personId, String name, String unitName, String honour, LocalDate last) {}

    /** The gaps of each school together, in the order of the list. */
    public List<List<Gap>> gapsBySchool() {
        return List.copyOf(gaps.stream().collect(Collectors.groupingBy(Gap::unitId, LinkedHashMap::new, Collectors.toList())).values());
    }

    public List<School> withoutMaster() {
        return schools.stream().filter(school -> school.masters() < MASTERS).toList();
    }

    public long full() {
        return schools.size() - withoutMaster().size();
    }
}
