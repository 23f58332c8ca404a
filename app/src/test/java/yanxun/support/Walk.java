package yanxun.support;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Goes from link to link through all that somebody is shown, a few pages of each kind. */
public final class Walk {
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern FILE = Pattern.compile("(?:\\.(?:xlsx|pdf|docx|csv|zip|ics|json|png|jpg)|/sign-out)(?:$|\\?)|^/static|^/calendar/feed/");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int OF_EACH = 2;

    private Walk() {}

    public static void through(Browser browser, BiConsumer<String, Browser.Answer> seen) {
        var ahead = new ArrayDeque<>(java.util.List.of("/"));
        var been = new HashSet<String>();
        var kinds = new HashMap<String, Integer>();
        while (!ahead.isEmpty()) {
            var path = ahead.poll();
            if (been.add(path) && kinds.merge(kind(path), 1, Integer::sum) <= OF_EACH) {
                var answer = browser.get(path);
                seen.accept(path, answer);
                if (answer.status() == 200) {
                    LINK.matcher(answer.body()).results().map(link -> link.group(1).replace("&amp;", "&")).filter(link -> !FILE.matcher(link).find()).forEach(ahead::add);
                }
            }
        }
    }

    /** The address without what is special about one thing. */
    public static String kind(String path) {
        var parts = path.split("\\?", 2);
        var place = ID.matcher(parts[0]).replaceAll("#").replaceAll("/\\d{4}-\\d\\d-\\d\\d", "/day").replaceAll("/\\d+(?=/|$)", "/n").replaceAll("(/forms|/procedures|/categories|/figures)/[^/]+", "$1/word");
        return parts.length == 1 ? place : place + "?" + java.util.Arrays.stream(parts[1].split("&")).map(each -> each.replaceAll("=.*", "")).sorted().distinct().collect(java.util.stream.Collectors.joining("&"));
    }
}
