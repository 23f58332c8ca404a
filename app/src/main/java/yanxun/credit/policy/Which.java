package yanxun.credit.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yanxun.credit.ledger.HourKind;

/**
 * Which hours a rule speaks of. Every list that is empty leaves its side open.
 *
 * @param levels SCHOOL, DISTRICT, CITY, PROVINCE, NATIONAL
 * @param categories codes of the catalogue; {@code KNOWLEDGE} also means {@code KNOWLEDGE.SUBJECT}
 * @param forms codes of forms
 * @param otherForms whether the forms are those that do not count
 * @param blocks PRESCRIBED, OWN
 * @param roles LEARNER, LECTURER, ORGANISER
 */
public record Which(List<String> levels, List<String> categories, List<String> forms, boolean otherForms, List<String> blocks, List<String> roles) {
    public static final Which ALL = new Which(List.of(), List.of(), List.of(), false, List.of(), List.of());

    public Which {
        levels = given(levels);
        categories = given(categories);
        forms = given(forms);
        blocks = given(blocks);
        roles = given(roles);
    }

    private static List<String> given(@Nullable List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    public static Which level(String... levels) {
        return new Which(List.of(levels), List.of(), List.of(), false, List.of(), List.of());
    }

    public static Which category(String... categories) {
        return new Which(List.of(), List.of(categories), List.of(), false, List.of(), List.of());
    }

    public static Which form(String... forms) {
        return new Which(List.of(), List.of(), List.of(forms), false, List.of(), List.of());
    }

    public Which at(String... levels) {
        return new Which(List.of(levels), categories, forms, otherForms, blocks, roles);
    }

    boolean all() {
        return levels.isEmpty() && categories.isEmpty() && forms.isEmpty() && blocks.isEmpty() && roles.isEmpty();
    }

    public boolean covers(HourKind kind) {
        return (levels.isEmpty() || levels.contains(kind.level())) && (categories.isEmpty() || categories.stream().anyMatch(code -> within(code, kind.category())))
                && (forms.isEmpty() || forms.contains(kind.form()) != otherForms) && (blocks.isEmpty() || blocks.contains(kind.block())) && (roles.isEmpty() || roles.contains(kind.role()));
    }

    private static boolean within(String wider, String code) {
        return code.equals(wider) || code.startsWith(wider + ".");
    }
}
