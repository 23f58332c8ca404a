package yanxun.notice.channel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/** Speaks as much SMTP as is needed to refuse a receiver. */
final class ScriptedMailServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final String toReceivers;

    ScriptedMailServer(String toReceivers) throws IOException {
        this.toReceivers = toReceivers;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var caller = socket.accept(); var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII)); var out = caller.getOutputStream()) {
                var answer = "220 scripted";
                while (answer != null) {
                    out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    var line = in.readLine();
                    answer = line == null || line.startsWith("QUIT") ? null : line.startsWith("RCPT") ? toReceivers : "250 ok";
                }
            } catch (IOException _) {
                // the caller went away, or the test is over
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
