package yanxun.org;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Days on which pupils sit an exam 考试周, the last included; without stages it is everybody's. */
public record Exam(String name, LocalDate from, LocalDate last, List<String> stages) {

    /** Without stages asked for, any exam counts. */
    public boolean concerns(LocalDate day, Collection<String> asked) {
        return !day.isBefore(from) && !day.isAfter(last) && (stages.isEmpty() || asked.isEmpty() || stages.stream().anyMatch(asked::contains));
    }
}
