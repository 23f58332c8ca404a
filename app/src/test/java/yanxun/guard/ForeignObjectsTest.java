package yanxun.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import yanxun.platform.access.Scope;
import yanxun.support.Browser;
import yanxun.support.Filled;
import yanxun.support.Form;
import yanxun.support.TinyDemo;
import yanxun.support.Walk;

/**
 * Every door that changes something and names a thing, with things of another district: not there, whatever is sent, and told in the same words as
 * of a thing that nobody has; and so when next to nothing is sent. Whoever knocks holds every post of a district of their own.
 */
class ForeignObjectsTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^{}]*(?:\\{[^}]*}[^{}]*)*)?}");
    private static final Pattern LINK = Pattern.compile("(?:href|action|data-url|hx-get|hx-put|hx-post|hx-delete)=\"(/[^\"?#]*)");
    private static final List<String> POSTS = List.of("BUREAU_DIRECTOR", "SYSTEM_ADMIN", "TRAINING_OFFICER", "AUDITOR");
    /** One's own, named by a word or a year all districts have; and a sheet of one's own making, whose lesson stands in its body. */
    private static final Set<String> ONES_OWN = Set.of("DELETE /hours/years/{year}/closing", "PUT /hours/years/{year}/closing", "DELETE /settings/notices/{channel:EMAIL|SMS}", "POST /settings/notices/{channel:EMAIL|SMS}",
            "PUT /settings/notices/{channel:EMAIL|SMS}/confirmation", "PUT /observe/sheets/{sheet}");

    /** Asks for a pair: who does not say the other one is told so, whoever the one is. */
    private static final String PAIR = "PUT /people/{gone}/merger";

    private final TinyDemo demo = TinyDemo.running();
    private final Map<String, Set<String>> known = new HashMap<>();

    record Door(String method, String path, HandlerMethod handler) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void whatIsAnothersIsNotThere() {
        for (var role : List.of("director", "training", "principal", "teacher", "researcher", "admin", "dean")) {
            Walk.through(demo.as(role), (path, page) -> {
                learn(path);
                LINK.matcher(page.body()).results().forEach(link -> learn(link.group(1)));
                Form.of(page.body(), path).forEach(form -> learn(form.action()));
            });
        }
        hasMade(demo.as("director"));
        var neighbour = neighbour();
        var wrong = new TreeSet<String>();
        var unknown = new TreeSet<String>();
        for (var door : doors()) {
            if (!isKnown(door)) {
                unknown.add(door.toString());
            }
            for (var filled : List.of(Filled.of(door.handler()), Filled.sparse(door.handler()))) {
                var mine = answer(neighbour, door, address(door, false), filled);
                var theirs = answer(neighbour, door, address(door, true), filled);
                var isAsked = !ONES_OWN.contains(door.toString()) && (filled.fields().length > 0 || !door.toString().equals(PAIR));
                if (isAsked && (theirs.status() != mine.status() || theirs.status() != 404 && theirs.status() != 403)) {
                    wrong.add(door + " theirs " + theirs.status() + " nobody's " + mine.status() + " sent " + List.of(filled.fields()));
                }
            }
        }
        System.out.println("not seen on any page: " + unknown);
        assertThat(wrong).isEmpty();
    }

    /** What no page of a year gone by shows. */
    private void hasMade(Browser director) {
        for (var kind : List.of("/people/import", "/network/import")) {
            var list = director.upload(kind, "file", "名册.csv", "工号,姓名,学校,单位名称\nN1,周一,某校,某校\n".getBytes(StandardCharsets.UTF_8));
            learn(list.location());
        }
        for (var page : List.of("/draws/new", "/robots")) {
            Form.of(director.get(page).body(), page).stream().filter(form -> form.method().equals("POST")).forEach(form -> learn(form.send(director, form.with("_", "")).location()));
        }
        for (var table : Map.of("/jobs/", "platform.job", "/robots/", "notice.robot", "/draws/", "observation.draw", "/administration/channels/", "notice.dispatch", "/calendar/feed/shared/", "plan.shared_feed", "/plans/import/", "plan.source",
                "/training/no-shows/", "training.no_show", "/settings/questions/", "training.question").entrySet()) {
            var id = table.getValue().equals("training.no_show") ? "cohort_id" : table.getValue().equals("training.question") ? "code" : "id";
            Scope.<List<String>>everywhere(() -> demo.jdbc().sql("select " + id + "::text from " + table.getValue() + " where wall = :wall limit 1").param("wall", demo.wall("director")).query(String.class).list())
                    .forEach(found -> learn(table.getKey() + found));
        }
    }

    /** All posts of the neighbouring district. */
    private Browser neighbour() {
        var wall = demo.wall("neighbour");
        Scope.runEverywhere(() -> POSTS.forEach(post -> demo.jdbc().sql("""
                insert into org.duty (id, wall, person_id, post, unit_id, scope_id, valid) values (gen_random_uuid(), :wall, :person, :post, :wall, :wall, daterange('2020-01-01', null)) on conflict do nothing
                """).param("wall", wall).param("person", demo.person("neighbour")).param("post", post).update()));
        return demo.as("neighbour");
    }

    private void learn(String path) {
        var parts = path.replaceAll("\\?.*", "").split("/");
        var before = new StringBuilder();
        for (int i = 1; i < parts.length; i++) {
            known.computeIfAbsent(before.toString(), _ -> new LinkedHashSet<>()).add(parts[i]);
            before.append('/').append(parts[i].matches("[0-9a-f-]{36}|\\d+|\\d{4}-\\d\\d-\\d\\d") ? "{}" : parts[i]);
        }
    }

    private boolean isKnown(Door door) {
        var first = VARIABLE.matcher(door.path());
        return first.find() && values(door.path().substring(0, first.start() - 1)).stream().anyMatch(value -> value.matches("[0-9a-f-]{36}"));
    }

    private Set<String> values(String before) {
        return known.getOrDefault(VARIABLE.matcher(before).replaceAll("{}"), Set.of());
    }

    /** With things of the district that was walked through, or with things nobody has. */
    private String address(Door door, boolean theirs) {
        var matcher = VARIABLE.matcher(door.path());
        var address = new StringBuilder();
        while (matcher.find()) {
            var choices = matcher.group().contains(":") ? matcher.group().replaceAll("^\\{\\w+:|}$", "") : "";
            var seen = values(door.path().substring(0, matcher.start() - 1)).stream().filter(value -> value.matches("[0-9a-f-]{36}")).findFirst();
            var value = choices.contains("|") ? choices.split("\\|")[0] : theirs && seen.isPresent() ? seen.get() : plain(matcher.group(1));
            matcher.appendReplacement(address, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(address).toString();
    }

    private static String plain(String name) {
        return switch (name) {
            case "year" -> "2025";
            case "number", "edition", "place", "hat" -> "1";
            case "day" -> "2026-12-10";
            case "key", "code", "form", "source", "part", "phase", "ordinal" -> name.equals("place") ? "1" : "x";
            default -> UUID.randomUUID().toString();
        };
    }

    private static Browser.Answer answer(Browser browser, Door door, String address, Filled filled) {
        if (!filled.files().isEmpty()) {
            var files = filled.files().stream().map(name -> new Browser.File(name, "a.pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8))).toList();
            var fields = new ArrayList<>(List.of(filled.fields()));
            fields.addAll(List.of("_method", door.method()));
            return browser.upload(address, files, fields.toArray(String[]::new));
        }
        return switch (door.method()) {
            case "PUT" -> browser.put(address, filled.fields());
            case "DELETE" -> browser.delete(address, filled.fields());
            default -> browser.post(address, filled.fields());
        };
    }

    private List<Door> doors() {
        var doors = new ArrayList<Door>();
        demo.bean(RequestMappingHandlerMapping.class, "requestMappingHandlerMapping").getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("yanxun.")) {
                for (var path : mapping.getPatternValues()) {
                    mapping.getMethodsCondition().getMethods().stream().filter(method -> method != RequestMethod.GET && path.contains("{")).forEach(method -> doors.add(new Door(method.name(), path, handler)));
                }
            }
        });
        return doors;
    }
}
