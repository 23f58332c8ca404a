package yanxun.credit.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import yanxun.platform.web.View;

/** One rule to be written. @param place behind the last where it is new */
public record RulePage(Edition edition, Part part, int place, RuleForm form, Map<String, String> categories, Map<String, String> forms, Map<String, String> errors) implements View {
    public boolean isNew() {
        return place >= part.size(edition.definition());
    }

    public String path() {
        return "/policies/" + edition.policy() + "/editions/" + edition.edition();
    }

    public Map<String, String> windows() {
        return words(Stream.of(Window.values()), Window::name, Window::displayName);
    }

    public Map<String, String> whom() {
        return words(Stream.of(Whom.values()), Whom::name, Whom::displayName);
    }

    public Map<String, String> circumstances() {
        return words(Stream.of(Circumstance.values()), Circumstance::name, Circumstance::displayName);
    }

    public Map<String, String> outcomes() {
        return words(edition.definition().outcomes().stream(), Policy.Outcome::code, Policy.Outcome::says);
    }

    public Map<String, String> requirements() {
        return words(edition.definition().requirements().stream(), Policy.Requirement::name, Policy.Requirement::name);
    }

    private static <T> Map<String, String> words(Stream<T> all, Function<T, String> code, Function<T, String> word) {
        var words = new LinkedHashMap<String, String>();
        all.forEach(each -> words.put(code.apply(each), word.apply(each)));
        return words;
    }
}
