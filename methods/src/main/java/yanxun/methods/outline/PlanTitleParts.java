package yanxun.methods.outline;

/** The title of a document made of several parts: 某中心2023年工作总结和2024年工作计划. */
final class PlanTitleParts {

    private PlanTitleParts() {}

    /** How far the name reaches that stands before the first year, or 0. */
    static int unitEnd(String title) {
        var folded = Folding.fold(title);
        for (int i = 0; i < folded.length() && i < 40; i++) {
            if (Numeral.year(folded, i) != null) {
                return i;
            }
        }
        return 0;
    }
}
