package yanxun.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Sessions;
import yanxun.support.Cable;
import yanxun.support.Town;
import yanxun.support.TownTest;

/** What is typed stays until the server has it: through a refusal, an ended session, a cut cable and a closed page, and for nobody else. */
class DraftsJourney extends TownTest {
    private static final String HALF = "这是写了一半的问题，学生习作写不具体。";

    @Autowired
    Sessions sessions;

    Cable cable;
    Journey journey;

    @BeforeEach
    void open() {
        cable = new Cable(port);
        journey = new Journey(cable.port());
    }

    @AfterEach
    void end() {
        journey.close();
        cable.close();
    }

    private String session(String name) {
        return sessions.open(Objects.requireNonNull(town.accounts().get(name)), "journey");
    }

    private Journey.Person writing() {
        return journey.as(session("李老师"), 375).opens("/problems/new").fills("title", "习作写不具体").fills("what", HALF);
    }

    private static void submits(Journey.Person person) {
        person.presses("main form button.primary");
    }

    private static void signsInAs(Journey.Person person, String session, String root) {
        person.page.context().addCookies(List.of(new Cookie("yanxun", session).setUrl(root)));
    }

    private int problems() {
        return Scope.everywhere(() -> jdbc.sql("select count(*) from activity.problem where wall = :wall").param("wall", town.district()).query(Integer.class).single());
    }

    private static Object drafts(Journey.Person person) {
        return person.page.evaluate("() => Object.keys(localStorage).filter(key => key.startsWith('draft:')).length");
    }

    @Test
    void aClosedPageAndAReloadBringItBackAndOneMayDropIt() {
        var li = writing();
        li.opens("/problems/new").sees("已恢复未保存的内容");
        assertThat(li.page.inputValue("[name=what]")).isEqualTo(HALF);
        li.page.click(".restored button");
        assertThat(li.page.inputValue("[name=what]")).isEmpty();
        assertThat(drafts(li)).isEqualTo(0);
    }

    @Test
    void anEndedSessionAsksToSignInAndComesBackToTheFilledForm() {
        var li = writing();
        li.page.context().clearCookies();
        submits(li);
        li.sees("登录已超时", "重新登录").rests();
        assertThat(li.page.inputValue("[name=what]")).as("still there").isEqualTo(HALF);
        li.page.click("text=重新登录");
        var login = Scope.everywhere(() -> jdbc.sql("select login from org.account where id = :id").param("id", town.accounts().get("李老师")).query(String.class).single());
        li.fills("login", login).fills("password", Town.PASSWORD);
        li.page.click("main button.primary");
        li.page.waitForURL("**/problems/new");
        li.sees("已恢复未保存的内容");
        assertThat(li.page.inputValue("[name=what]")).isEqualTo(HALF);
        submits(li);
        li.sees("习作写不具体");
        assertThat(problems()).isOne();
        assertThat(drafts(li)).as("the server has it").isEqualTo(0);
    }

    @Test
    void withoutANetworkItStaysAndIsSentLaterOnce() {
        var li = writing();
        cable.cut();
        submits(li);
        li.sees("没有网络").rests();
        cable.mend();
        cable.loseAnswers("POST /problems", 1);
        submits(li);
        li.sees("没有网络");
        li.opens("/problems/new").sees("已恢复未保存的内容");
        submits(li);
        assertThat(li.path()).startsWith("/problems/");
        assertThat(problems()).as("the first one had arrived; only its answer was lost").isOne();
    }

    @Test
    void aRefusalStaysInTheFormAndKeepsTheDraft() {
        var li = writing();
        li.page.evaluate("() => document.querySelector('[name=title]').removeAttribute('maxlength')");
        li.fills("title", "长".repeat(81));
        submits(li);
        li.sees("不超过 80 字");
        assertThat(li.page.inputValue("[name=what]")).isEqualTo(HALF);
        li.opens("/problems/new").sees("已恢复未保存的内容");
        assertThat(li.page.inputValue("[name=what]")).isEqualTo(HALF);
    }

    @Test
    void ofAListTakenInPartTheRestEndsWhenTheThingIsSaved() {
        var rest = writing().page.evaluate("() => [isRest({ 'persons#1': '赵老师\\n没有此人\\n张校长' }, { 'persons#1': '没有此人' }), isRest({ 'what#1': '写了一半' }, { 'what#1': '写了一半\\n' }), isRest({ 'what#1': '甲\\n乙' }, { 'what#1': '丙' })]");
        assertThat(rest).isEqualTo(List.of(true, false, false));
        var li = writing();
        li.page.evaluate("() => { const form = document.querySelector('main form textarea').form; form.dataset.rest = 'yes'; store(form); forgetRest('/plans/1'); }");
        assertThat(drafts(li)).as("another thing was saved").isEqualTo(1);
        li.page.evaluate("() => { const key = Object.keys(localStorage).find(each => each.startsWith('draft:')); localStorage.setItem('draft:' + person() + ':/activities/1/roster:/activities/1/invitations:0', localStorage.getItem(key)); forgetRest('/activities/1/publication'); }");
        assertThat(drafts(li)).as("the list of the thing that was saved is gone").isEqualTo(1);
    }

    @Test
    void theNextPersonOfTheBrowserSeesNothingAndSendsNothingOfIt() {
        var li = writing();
        var root = journey.root();
        signsInAs(li, session("赵老师"), root);
        submits(li);
        li.sees("已换人登录");
        assertThat(problems()).as("not under another name").isZero();
        li.opens("/problems/new");
        assertThat(li.page.inputValue("[name=what]")).isEmpty();
        signsInAs(li, session("李老师"), root);
        li.opens("/problems/new");
        assertThat(li.page.inputValue("[name=what]")).isEqualTo(HALF);
    }

    @Test
    void signingOutWipesIt() {
        var li = writing();
        assertThat(drafts(li)).isEqualTo(1);
        li.page.click(".whoami summary");
        li.page.click("form[action='/sign-out'] button");
        li.page.waitForURL("**/sign-in");
        assertThat(drafts(li)).isEqualTo(0);
    }

    @Test
    void whoIsSecondSeesBothAndDecides() {
        var li = writing();
        submits(li);
        var problem = li.path();
        var edit = problem + "/form";
        var first = journey.as(session("李老师"), 1280).opens(edit).fills("what", "第一扇窗里改的");
        var second = journey.as(session("李老师"), 1280).opens(edit).fills("what", "第二扇窗里改的");
        submits(first);
        submits(second);
        second.sees("刚才有人先保存了", "第一扇窗里改的").rests();
        assertThat(second.page.inputValue("[name=what]")).isEqualTo("第二扇窗里改的");
        submits(second);
        second.sees("第二扇窗里改的");
    }
}
