package yanxun.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yanxun.support.Form;
import yanxun.support.TinyDemo;
import yanxun.support.Walk;

/** Every form that every role is shown in a district with a year behind it, sent with something no list offers: a sentence, never a broken page, and never kept. */
class EveryChoiceTest {
    private static final List<String> ROLES = List.of("director", "training", "principal", "dean", "teacher", "admin", "city", "researcher");
    private static final String[] NONSENSE = {"GALAXY", "00000000-0000-7000-8000-00000000abcd", "-1"};
    /** What is harmless to leave out, as when the box is not ticked, chooses how a page looks, or stays as it was first asked for. */
    private static final Set<String> LEFT_OUT = Set.of("PUT /me/settings type", "POST /me/hat hat", "POST /network/units mode", "PUT /network/units/# mode", "PUT /undertakings/#/request party");

    @Test
    void whatNoListOffersIsRefusedInASentence() {
        var demo = TinyDemo.running();
        var tried = new HashSet<String>();
        var wrong = new ArrayList<String>();
        for (var role : ROLES) {
            var browser = demo.as(role);
            Walk.through(browser, (path, page) -> {
                if (page.status() >= 500) {
                    wrong.add(role + " GET " + path + " " + page.status());
                }
                for (var form : Form.of(page.body(), path)) {
                    for (var choice : form.choices()) {
                        var which = form.method() + " " + Walk.kind(form.action()) + " " + choice;
                        if (tried.add(which)) {
                            for (var nonsense : NONSENSE) {
                                var answer = form.send(browser, form.with(choice, nonsense));
                                if (answer.status() >= 500 || answer.status() < 400 && !LEFT_OUT.contains(which)) {
                                    wrong.add(role + " " + which + "=" + nonsense + " " + answer.status());
                                }
                            }
                        }
                    }
                }
            });
        }
        System.out.println(tried.size() + " choices tried");
        assertThat(wrong).isEmpty();
        assertThat(tried).as("the walk got somewhere").hasSizeGreaterThan(150);
    }
}
