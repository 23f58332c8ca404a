package yanxun.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One kept-alive HTTP/1.1 connection that costs next to nothing: what it took would be counted neither as the program's nor as the limit's. */
final class Wire implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[65_536];

    Wire(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(180_000);
        in = new BufferedInputStream(socket.getInputStream(), 65_536);
    }

    /** What came back. Bytes are those on the wire, headers included. */
    record Answer(int status, String headers, byte[] body, long bytes) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        boolean isOk() {
            return status == 200;
        }
    }

    Answer get(String path, String headers) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
    }

    Answer post(String path, String headers, String form) throws IOException {
        return send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n" + headers + "\r\n" + form);
    }

    Answer put(String path, String headers, byte[] body) throws IOException {
        var start = ("PUT " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length + "\r\n" + headers + "\r\n").getBytes(StandardCharsets.UTF_8);
        var whole = java.util.Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return send(whole);
    }

    /** Hands a file in, as a form with the field {@code file}. */
    Answer upload(String path, String headers, Forgery forgery, String name, byte[] content) throws IOException {
        var head = ("--part\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + forgery.token() + "\r\n--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        var tail = "\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8);
        var start = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nX-XSRF-TOKEN: " + forgery.token() + "\r\nContent-Type: multipart/form-data; boundary=part\r\nContent-Length: "
                + (head.length + content.length + tail.length) + "\r\n" + headers + "\r\n";
        var whole = new java.io.ByteArrayOutputStream();
        whole.write(start.getBytes(StandardCharsets.UTF_8));
        whole.write(head);
        whole.write(content);
        whole.write(tail);
        return send(whole.toByteArray());
    }

    private Answer send(String request) throws IOException {
        return send(request.getBytes(StandardCharsets.UTF_8));
    }

    private Answer send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        var headers = head();
        int status = Integer.parseInt(headers.substring(9, 12));
        var length = header(headers, "content-length");
        if (length != null) {
            var body = in.readNBytes(Integer.parseInt(length));
            return new Answer(status, headers, body, headers.length() + body.length);
        } else if ("chunked".equalsIgnoreCase(header(headers, "transfer-encoding"))) {
            return chunked(status, headers);
        } else {
            return new Answer(status, headers, new byte[0], headers.length());
        }
    }

    private Answer chunked(int status, String headers) throws IOException {
        var body = new java.io.ByteArrayOutputStream();
        long bytes = headers.length();
        while (true) {
            var size = line();
            int length = Integer.parseInt(size.strip(), 16);
            body.write(in.readNBytes(length));
            line();
            bytes += size.length() + length + 4;
            if (length == 0) {
                return new Answer(status, headers, body.toByteArray(), bytes);
            }
        }
    }

    private String head() throws IOException {
        var head = new StringBuilder();
        for (var line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    private String line() throws IOException {
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("closed");
            }
            if (next != '\r') {
                buffer[length++] = (byte) next;
            }
        }
        return new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
    }

    static @org.jspecify.annotations.Nullable String header(String headers, String name) {
        return headers.lines().filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1)).map(line -> line.substring(name.length() + 1).strip()).findFirst().orElse(null);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
