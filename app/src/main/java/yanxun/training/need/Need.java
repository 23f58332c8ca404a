package yanxun.training.need;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import yanxun.platform.error.Rejected;

/** A survey of needs as the viewer stands to it. */
public record Need(UUID id, UUID wall, UUID unitId, String unitName, String title, String guide, int most, LocalDate closesOn, String state, boolean manages, boolean office) {

    public boolean isOpen(LocalDate today) {
        return state.equals("OPEN") && !today.isAfter(closesOn);
    }

    public String url() {
        return "/training/needs/" + id;
    }

    /** @param own a topic of one's own, or nothing */
    void refuse(List<UUID> chosen, String own, Set<UUID> known, LocalDate today) {
        if (!isOpen(today)) {
            throw new Rejected("调研已经截止");
        }
        var count = chosen.size() + (own.isBlank() ? 0 : 1);
        if (count > most) {
            throw new Rejected("最多选 {0} 个,现在选了 {1} 个", most, count);
        }
        if (!known.containsAll(chosen)) {
            throw new Rejected("选的主题不在这次调研里,请刷新后再选");
        }
        if (own.strip().length() > NeedForm.LONGEST_TOPIC) {
            throw new Rejected("每个主题不超过 30 字");
        }
    }
}
