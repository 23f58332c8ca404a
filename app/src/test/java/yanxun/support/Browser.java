package yanxun.support;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A person's browser without a screen: keeps the session, sends forms with their token, follows nothing by itself. */
public final class Browser {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("data-csrf=\"([^\"]*)\"");

    private final String root;
    private final Map<String, String> cookies;
    private final Map<String, String> headers;

    private Browser(String root, Map<String, String> cookies, Map<String, String> headers) {
        this.root = root;
        this.cookies = cookies;
        this.headers = headers;
    }

    public static Browser at(int port) {
        return new Browser("http://127.0.0.1:" + port, new HashMap<>(), Map.of("Accept", "text/html"));
    }

    public Browser session(String token) {
        cookies.put("yanxun", token);
        return this;
    }

    /** The tongue the pages are to speak: zh-CN, zh-TW or en. */
    public Browser speaking(String tongue) {
        cookies.put("tongue", tongue);
        return this;
    }

    public Browser with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Browser(root, cookies, more);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, String... fields) {
        return form(path, fields);
    }

    public Answer put(String path, String... fields) {
        return form(path, with(fields, "_method", "PUT"));
    }

    public Answer delete(String path, String... fields) {
        return form(path, with(fields, "_method", "DELETE"));
    }

    /** A file in a field of a form. */
    public record File(String field, String name, byte[] content) {}

    /** Sends a file and fields as a form with an upload does. */
    public Answer upload(String path, String field, String fileName, byte[] content, String... fields) {
        return upload(path, java.util.List.of(new File(field, fileName, content)), fields);
    }

    public Answer upload(String path, java.util.List<File> files, String... fields) {
        var boundary = "----yanxun";
        var body = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n" + fields[i + 1] + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        for (var file : files) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + file.field() + "\"; filename=\"" + file.name() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return raw(path, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    /** Sends a body as it is. */
    public Answer raw(String path, String type, byte[] body) {
        var token = token();
        return send(request(path).header("X-XSRF-TOKEN", token).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    /** What a script sends: a body as it is, and answers as JSON. */
    public Answer put(String path, String type, byte[] body) {
        var token = token();
        return send(with("Accept", "application/json").request(path).header("X-XSRF-TOKEN", token).header("Content-Type", type).PUT(BodyPublishers.ofByteArray(body)));
    }

    private Answer form(String path, String... fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
        }
        var token = token();
        return send(request(path).header("X-XSRF-TOKEN", token).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body.toString())));
    }

    private String token() {
        var matcher = TOKEN.matcher(send(request("/sign-in").GET()).body());
        return matcher.find() ? matcher.group(1) : "";
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(root + path));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(java.util.stream.Collectors.joining("; ")));
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            keepCookies(response);
            return new Answer(response.statusCode(), asTyped(new String(response.body(), StandardCharsets.UTF_8)), response.headers().firstValue("Location").orElse(""), response.body(), response);
        } catch (IOException trouble) {
            throw new java.io.UncheckedIOException(trouble);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Tests are written with the marks of the keyboard; which marks are shown is tested with the typesetting. */
    public static String asTyped(String page) {
        return page.replace('\uff0c', ',').replace('\uff1b', ';').replace('\uff1a', ':').replace('\uff1f', '?').replace('\uff01', '!').replace('\uff08', '(').replace('\uff09', ')');
    }

    private void keepCookies(HttpResponse<?> response) {
        for (var cookie : response.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair.length > 1 ? pair[1] : "");
        }
    }

    private static String[] with(String[] fields, String name, String value) {
        var more = java.util.Arrays.copyOf(fields, fields.length + 2);
        more[fields.length] = name;
        more[fields.length + 1] = value;
        return more;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public record Answer(int status, String body, String location, byte[] bytes, HttpResponse<?> response) {
        /** What a person reads of the page: no tags, so neither tokens nor addresses that may hold any number. */
        public String text() {
            return body.replaceAll("(?s)<(script|style)\\b.*?</\\1>", " ").replaceAll("(?s)<[^>]*>", " ");
        }
    }
}
