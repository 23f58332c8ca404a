package yanxun.activity.undertaking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yanxun.platform.error.Rejected;

/** Something that is to stand for a step: when it was, and what it was about. */
public record Evidence(LocalDate day, @Nullable String form, @Nullable String stage, @Nullable String subject) {
    public static Evidence on(LocalDate day) {
        return new Evidence(day, null, null, null);
    }

    /**
     * What a step of a community activity looks for.
     *
     * @param asked the day of the request
     * @param earlier the last day on which an earlier step was held
     */
    public record Sought(LocalDate asked, @Nullable LocalDate earlier, List<String> forms, @Nullable String stage, @Nullable String subject) {}

    /** Refuses what does not fit, unless somebody says why it does; answers the reason that was needed. */
    public String accept(Sought sought, String reason) {
        var doubts = doubts(sought);
        if (!doubts.isEmpty() && reason.isBlank()) {
            throw doubts.getFirst();
        }
        return doubts.isEmpty() ? "" : reason.strip();
    }

    List<Rejected> doubts(Sought sought) {
        var doubts = new ArrayList<Rejected>();
        if (day.isBefore(sought.asked())) {
            doubts.add(new Rejected("{0} 在申请({1})以前,不能算这一步;确实如此请写明原因", day, sought.asked()).beside("day"));
        } else if (sought.earlier() != null && day.isBefore(sought.earlier())) {
            doubts.add(new Rejected("{0} 在前面步骤的活动({1})以前,顺序不对;确实如此请写明原因", day, sought.earlier()).beside("day"));
        }
        if (form != null && !sought.forms().isEmpty() && !sought.forms().contains(form)) {
            doubts.add(new Rejected("活动形式与这一步不符;确实如此请写明原因"));
        }
        if (differs(stage, sought.stage()) || differs(subject, sought.subject())) {
            doubts.add(new Rejected("学段或学科与共同体活动不符;确实如此请写明原因"));
        }
        return doubts;
    }

    private static boolean differs(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.isBlank() && !other.isBlank() && !one.equals(other);
    }
}
