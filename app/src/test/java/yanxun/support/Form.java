package yanxun.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A form as it stands on a page: where it goes, what a person who fills in the least would send, which fields only take what is offered, and what may be ticked. */
public record Form(String method, String action, Map<String, String> filled, Set<String> choices, Map<String, String> boxes, boolean takesFile) {
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern FIELD = Pattern.compile("(?s)<input\\b([^>]*)>|<select\\b([^>]*)>(.*?)</select>|<textarea\\b([^>]*)>(.*?)</textarea>");
    private static final Pattern OPTION = Pattern.compile("(?s)<option\\b([^>]*)>");
    private static final Set<String> NOT_SENT = Set.of("submit", "button", "reset", "image");

    /** Those of a page that change something. */
    public static List<Form> of(String page, String path) {
        var forms = new ArrayList<Form>();
        var matcher = FORM.matcher(page);
        while (matcher.find()) {
            var form = read(matcher.group(1), matcher.group(2), path);
            if (!form.method().equals("GET") && !form.action().startsWith("/sign-")) {
                forms.add(form);
            }
        }
        return forms;
    }

    private static Form read(String head, String body, String path) {
        var method = attribute(head, "method").toUpperCase(java.util.Locale.ROOT);
        var filled = new LinkedHashMap<String, String>();
        var choices = new LinkedHashSet<String>();
        var boxes = new LinkedHashMap<String, String>();
        var file = false;
        var fields = FIELD.matcher(body);
        while (fields.find()) {
            var tag = fields.group(1) != null ? fields.group(1) : fields.group(2) != null ? fields.group(2) : fields.group(4);
            var name = attribute(tag, "name");
            var type = fields.group(1) == null ? "" : attribute(tag, "type");
            if (name.equals("_method")) {
                method = attribute(tag, "value");
            } else if (!name.isEmpty() && !name.equals("_csrf") && !NOT_SENT.contains(type)) {
                file |= type.equals("file");
                if (fields.group(2) != null || type.equals("radio")) {
                    choices.add(name);
                }
                if (type.equals("checkbox")) {
                    boxes.putIfAbsent(name, attribute(tag, "value"));
                }
                value(fields.group(2) != null ? fields.group(3) : null, fields.group(4) != null ? fields.group(5) : null, tag, type).ifPresent(value -> filled.putIfAbsent(name, value));
            }
        }
        var action = attribute(head, "action").replace("&amp;", "&");
        return new Form(method.isEmpty() ? "GET" : method, action.isEmpty() ? path.replaceAll("\\?.*", "") : action, filled, choices, boxes, file);
    }

    private static java.util.Optional<String> value(@org.jspecify.annotations.Nullable String options, @org.jspecify.annotations.Nullable String text, String tag, String type) {
        if (options != null) {
            var offered = OPTION.matcher(options).results().map(option -> option.group(1)).toList();
            return java.util.Optional.of(offered.stream().filter(option -> option.contains("selected")).findFirst().or(() -> offered.stream().filter(option -> !attribute(option, "value").isEmpty()).findFirst())
                    .map(option -> attribute(option, "value")).orElse(""));
        } else if (text != null) {
            return java.util.Optional.of(text.isBlank() ? "写得够长的几句话" : text);
        } else if (type.equals("checkbox")) {
            return tag.contains(" checked") ? java.util.Optional.of(attribute(tag, "value")) : java.util.Optional.empty();
        } else if (type.equals("file")) {
            return java.util.Optional.empty();
        }
        var given = attribute(tag, "value");
        return java.util.Optional.of(!given.isEmpty() || type.equals("hidden") ? given : switch (type) {
            case "date" -> "2026-12-10";
            case "time" -> "09:00";
            case "datetime-local" -> "2026-12-10T09:00";
            case "number" -> attribute(tag, "min").isEmpty() ? "1" : attribute(tag, "min");
            case "email" -> "a@example.cn";
            default -> attribute(tag, "inputmode").isEmpty() ? "试" : "1";
        });
    }

    private static String attribute(String tag, String name) {
        var matcher = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(tag);
        return matcher.find() ? matcher.group(1).replace("&#34;", "\"").replace("&amp;", "&") : "";
    }

    /** All fields, one of them with this in it. */
    public String[] with(String field, String value) {
        var all = new LinkedHashMap<>(filled);
        all.put(field, value);
        return all.entrySet().stream().flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue())).toArray(String[]::new);
    }

    /** Sends it as a browser would. */
    public Browser.Answer send(Browser browser, String... fields) {
        if (takesFile) {
            return browser.upload(action, "file", "a.csv", "姓名\n甲\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), java.util.stream.Stream.concat(java.util.Arrays.stream(fields), java.util.stream.Stream.of("_method", method)).toArray(String[]::new));
        }
        return switch (method) {
            case "PUT" -> browser.put(action, fields);
            case "DELETE" -> browser.delete(action, fields);
            default -> browser.post(action, fields);
        };
    }
}
