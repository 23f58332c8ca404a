package yanxun.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yanxun.platform.access.Scope;
import yanxun.support.Browser;
import yanxun.support.Form;
import yanxun.support.TinyDemo;
import yanxun.support.Walk;

/**
 * Inside a district: a form somebody is shown, sent with the same content by somebody who is not shown it, is of a thing that is not there or not
 * theirs. The objects are real and the content valid, for both come from the page of whoever may.
 */
class NotOfferedTest {
    private static final List<String> INSIDERS = List.of("director", "training", "researcher", "principal", "dean", "leader", "teacher", "admin");
    /** Forms of one kind that are tried; the pages of a year hold hundreds. */
    private static final int OF_EACH = 3;

    private static final Pattern THING = Pattern.compile("^.*?[0-9a-f]{8}-[0-9a-f-]{27}");
    /** Whoever sees the thing may knock: what is answered is about oneself. */
    private static final Set<String> EVERYBODYS = Set.of("PUT /activities/#/sign-out");

    private final TinyDemo demo = TinyDemo.running();

    private record Seen(String page, Form form) {
        String sent() {
            return form.method() + " " + form.action();
        }

        /** The page of what the form acts on. */
        String thing() {
            var matcher = THING.matcher(form.action());
            return matcher.find() ? matcher.group() : page;
        }

        String[] ticked() {
            var all = new LinkedHashMap<>(form.filled());
            form.boxes().forEach(all::putIfAbsent);
            return all.entrySet().stream().flatMap(field -> Stream.of(field.getKey(), field.getValue())).toArray(String[]::new);
        }

        /** Real things in its fields; its own new id is none. */
        Set<String> named() {
            return Stream.concat(form.filled().entrySet().stream(), form.boxes().entrySet().stream()).filter(field -> !field.getKey().equals("id") && field.getValue().matches("[0-9a-f]{8}-[0-9a-f-]{27}"))
                    .map(Map.Entry::getValue).collect(java.util.stream.Collectors.toSet());
        }

        String door() {
            return form.method() + " " + Walk.kind(form.action());
        }
    }

    @Test
    void whatIsNotOfferedIsNotOpen() {
        var forms = formsOf(INSIDERS, true);
        var open = new TreeSet<String>();
        outsiders().forEach((name, outsider) -> {
            var pages = new HashMap<String, Set<String>>();
            for (var seen : forms) {
                var offered = Stream.of(seen.page(), seen.thing()).anyMatch(page -> pages.computeIfAbsent(page, _ -> actions(outsider, page)).contains(seen.sent()));
                if (!offered && !EVERYBODYS.contains(seen.door())) {
                    var status = seen.form().send(outsider, seen.form().with("_", "")).status();
                    if (status != 404 && status != 403) {
                        open.add(seen.door() + " " + name + " " + status + " of " + seen.page());
                    }
                }
            }
        });
        System.out.println(forms.size() + " forms tried, of " + forms.stream().map(Seen::door).distinct().count() + " doors");
        assertThat(open).isEmpty();
    }

    /** What a form names in its fields: ticked, hidden or chosen. */
    @Test
    void whatIsNotOfferedIsNotTaken() {
        var taken = new TreeSet<String>();
        var tried = new TreeSet<String>();
        var forms = formsOf(INSIDERS, false);
        outsiders().forEach((name, outsider) -> forms.stream().filter(seen -> !seen.named().isEmpty()).forEach(seen -> {
            var page = outsider.get(seen.page()).body();
            if (seen.named().stream().noneMatch(page::contains)) {
                tried.add(seen.door());
                var status = seen.form().send(outsider, seen.ticked()).status();
                if (status < 400) {
                    taken.add(seen.door() + " " + name + " " + status + " of " + seen.page() + " " + seen.named());
                }
            }
        }));
        System.out.println("named in the fields: " + tried);
        assertThat(taken).isEmpty();
    }

    private List<Seen> formsOf(List<String> insiders, boolean byAddress) {
        var found = new LinkedHashMap<String, Seen>();
        var kinds = new HashMap<String, Integer>();
        for (var insider : insiders) {
            var mine = new HashMap<String, Integer>();
            Walk.through(demo.as(insider), (path, page) -> Form.of(page.body(), path).forEach(form -> {
                var seen = new Seen(path, form);
                if (form.action().matches(".*[0-9a-f]{8}-.*") == byAddress && mine.merge(seen.door(), 1, Integer::sum) <= OF_EACH) {
                    found.putIfAbsent(seen.sent(), seen);
                }
            }));
        }
        return new ArrayList<>(found.values());
    }

    private static Set<String> actions(Browser browser, String page) {
        var answer = browser.get(page);
        var offered = new HashSet<String>();
        if (answer.status() == 200) {
            Form.of(answer.body(), page).forEach(form -> offered.add(new Seen(page, form).sent()));
        }
        return offered;
    }

    /** Of the district, but: of another school with all its posts; of the bureau until yesterday; of another stage and subject; a teacher of the school; a researcher. */
    private Map<String, Browser> outsiders() {
        var others = Scope.everywhere(() -> demo.jdbc().sql("""
                select a.id, a.person_id, m.unit_id from org.account a join org.membership_card m on m.person_id = a.person_id and m.valid @> current_date join org.unit_card u on u.id = m.unit_id and u.kind = 'SCHOOL'
                 where a.wall = :wall and a.disabled_at is null and m.unit_id not in (select c.unit_id from org.membership_card c join org.account p on p.person_id = c.person_id where p.login in ('principal', 'dean', 'leader', 'teacher'))
                   and not exists (select from org.duty d where d.person_id = a.person_id) order by a.login limit 3
                """).param("wall", demo.wall("director")).query(Account.class).list());
        var elsewhere = others.getFirst();
        var before = others.get(1);
        var other = others.getLast();
        List.of("PRINCIPAL", "DEAN", "GROUP_LEADER").forEach(post -> duty(elsewhere, post, elsewhere.unitId(), "daterange('2020-01-01', null)"));
        List.of("BUREAU_DIRECTOR", "TRAINING_OFFICER", "RESEARCHER", "SYSTEM_ADMIN").forEach(post -> duty(before, post, demo.wall("director"), "daterange('2020-01-01', current_date)"));
        duty(other, "RESEARCHER", demo.wall("director"), "daterange('2020-01-01', null)");
        Scope.runEverywhere(() -> demo.jdbc().sql("update org.duty set stage = '高中', subject = '地理' where person_id = :person").param("person", other.personId()).update());
        var outsiders = new TreeMap<String, Browser>();
        outsiders.put("principal elsewhere", demo.as(elsewhere.id()));
        outsiders.put("director before", demo.as(before.id()));
        outsiders.put("researcher of another subject", demo.as(other.id()));
        List.of("teacher", "researcher").forEach(role -> outsiders.put(role, demo.as(role)));
        return outsiders;
    }

    private record Account(UUID id, UUID personId, UUID unitId) {}

    private void duty(Account account, String post, UUID unit, String valid) {
        Scope.runEverywhere(() -> demo.jdbc().sql("insert into org.duty (id, wall, person_id, post, unit_id, scope_id, valid) values (gen_random_uuid(), :wall, :person, :post, :unit, :unit, " + valid + ")")
                .param("wall", demo.wall("director")).param("person", account.personId()).param("post", post).param("unit", unit).update());
    }
}
