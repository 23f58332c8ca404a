package yanxun.training.enrolment;

import static yanxun.platform.i18n.Text.kept;

import java.util.List;
import java.util.UUID;
import yanxun.methods.assignment.LargestRemainder;
import yanxun.methods.assignment.LargestRemainder.Claim;

/** How the places of a cohort are shared among schools 名额分配, with the reason for each number. */
final class Quotas {
    private Quotas() {}

    /** @param eligible how many of the school's people the programme means */
    record School(UUID id, int eligible) {}

    record Quota(UUID unit, int places, String basis) {}

    /** In proportion to the people meant, by largest remainders; schools without any get none. */
    static List<Quota> proportional(List<School> schools, int places) {
        return LargestRemainder.share(schools.stream().map(school -> new Claim<>(school.id(), school.eligible())).toList(), places).stream()
                .map(portion -> new Quota(portion.id(), portion.seats(), kept(portion.extra() ? "{0} 人符合条件,占 {1} 人的份额得 {2} 个,余数较大再得 1 个" : "{0} 人符合条件,占 {1} 人的份额得 {2} 个", portion.weight(), portion.total(), portion.whole())))
                .toList();
    }

    static List<Quota> fixed(List<School> schools, int each) {
        return schools.stream().map(school -> new Quota(school.id(), Math.min(each, school.eligible()), kept("每校 {0} 个,校内 {1} 人符合条件", each, school.eligible()))).toList();
    }
}
