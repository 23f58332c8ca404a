package yanxun.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import yanxun.platform.access.Access;
import yanxun.platform.access.Open;
import yanxun.platform.access.Post;
import yanxun.support.Browser;
import yanxun.support.ScreenTest;
import yanxun.support.Town;

/**
 * Every endpoint × every role × the other district, found by asking the program for its handlers. The list of doors stands in
 * {@code doors.txt}: a new handler without its row, or a row whose right has changed, fails here.
 */
@ScreenTest
class EveryDoorTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+(?::((?:[^{}]|\\{[^}]*})*))?}");
    private static final String NOBODYS = "00000000-0000-7000-8000-000000000000";
    private static final String ENDS_THE_SESSION = "/sign-out";
    private static final Path LIST = Path.of("src/test/resources/doors.txt");

    @LocalServerPort
    int port;

    @Autowired
    Town.Founder founder;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    record Door(String method, String path, String right) {
        @Override
        public String toString() {
            return method + " " + path + " " + right;
        }

        boolean opensTo(Post post) {
            return right.startsWith("open") || List.of(right.split("\\|")).stream().anyMatch(each -> post.may(yanxun.platform.access.Permission.valueOf(each)));
        }

        /** The address with something in the place of each variable that belongs to nobody. */
        String address() {
            return VARIABLE.matcher(path).replaceAll(variable -> variable.group(1) == null ? NOBODYS : variable.group(1).contains("|") ? variable.group(1).split("\\|")[0] : "0".repeat(20));
        }
    }

    @Test
    void everyHandlerHasItsRowAndEveryRowItsHandler() throws Exception {
        var now = new TreeSet<String>();
        doors().forEach(door -> now.add(door.toString()));
        if (System.getProperty("doors.write") != null) {
            Files.write(LIST, now);
        }
        assertThat(now).as("handlers and their rights; after a review, renew the list with -Ddoors.write=yes").isEqualTo(new TreeSet<>(Files.readAllLines(LIST)));
    }

    @Test
    void nobodyPassesWithoutTheRight() {
        var town = founder.found();
        var roles = java.util.Map.of("李老师", Post.TEACHER, "王教研员", Post.RESEARCHER, "周主任", Post.BUREAU_DIRECTOR, "钱管理员", Post.SYSTEM_ADMIN, "孙审计员", Post.AUDITOR, "张校长", Post.PRINCIPAL, "陈主任", Post.DEAN);
        var wrong = new ArrayList<String>();
        for (var role : roles.entrySet()) {
            var browser = founder.as(town, role.getKey(), port);
            for (var door : doors().stream().filter(each -> !each.path().equals(ENDS_THE_SESSION)).toList()) {
                var status = knock(browser, door);
                if (!door.opensTo(role.getValue()) && status != 403) {
                    wrong.add(role.getValue() + " at " + door + " got " + status);
                } else if (door.opensTo(role.getValue()) && (status == 403 || status >= 500)) {
                    wrong.add(role.getValue() + " at " + door + " was refused or broke: " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void strangersAreAskedToSignIn() {
        var stranger = Browser.at(port);
        var wrong = new ArrayList<String>();
        for (var door : doors()) {
            if (!door.right().startsWith("open")) {
                var status = knock(stranger, door);
                if (status != 303 && status != 401) {
                    wrong.add(door + " got " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static int knock(Browser browser, Door door) {
        return switch (door.method()) {
            case "GET" -> browser.get(door.address()).status();
            case "PUT" -> browser.put(door.address()).status();
            case "DELETE" -> browser.delete(door.address()).status();
            default -> browser.post(door.address()).status();
        };
    }

    private List<Door> doors() {
        var doors = new ArrayList<Door>();
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("yanxun.") && !handler.getBeanType().getSimpleName().equals("ErrorScreen")) {
                for (var path : mapping.getPatternValues()) {
                    var methods = mapping.getMethodsCondition().getMethods();
                    doors.add(new Door(methods.isEmpty() ? "ANY" : methods.iterator().next().name(), path, right(handler)));
                }
            }
        });
        return doors;
    }

    private static String right(HandlerMethod handler) {
        var open = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Open.class);
        var access = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Access.class);
        var openClass = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Open.class);
        var accessClass = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Access.class);
        var chosen = access != null ? access : accessClass;
        assertThat(open != null || openClass != null || chosen != null).as(handler + " says who may use it").isTrue();
        return open != null || (access == null && openClass != null) ? "open"
                : String.join("|", java.util.Arrays.stream(java.util.Objects.requireNonNull(chosen).value()).map(Enum::name).toList());
    }
}
