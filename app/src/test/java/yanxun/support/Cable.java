package yanxun.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The wire between a browser and the server. It can be cut, and it can break after a request has gone through and before the answer comes back. */
public final class Cable implements AutoCloseable {
    private final ServerSocket socket;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile int answersLost;
    private volatile String of = "";

    public Cable(int port) {
        try {
            this.port = port;
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public void cut() {
        cut = true;
        open.forEach(Cable::close);
    }

    public void mend() {
        cut = false;
    }

    /** The server takes in the next requests that begin so and dies before it answers. */
    public void loseAnswers(String beginning, int howMany) {
        of = beginning;
        answersLost = howMany;
        open.forEach(Cable::close);
    }

    public int answersStillToLose() {
        return answersLost;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var browser = socket.accept();
                if (cut) {
                    close(browser);
                } else {
                    Thread.ofVirtual().start(() -> connect(browser));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket browser) {
        try (browser; var server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            open.add(browser);
            open.add(server);
            var wire = new Wire();
            var back = Thread.ofVirtual().start(() -> pump(server, browser, wire, false));
            pump(browser, server, wire, true);
            close(server);
            back.join();
        } catch (IOException | InterruptedException broken) {
            // the browser sees a broken connection, as it should
        } finally {
            open.remove(browser);
        }
    }

    private static final class Wire {
        volatile boolean doomed;
    }

    private void pump(Socket from, Socket to, Wire wire, boolean asking) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var bytes = new byte[64 * 1024];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                if (asking && answersLost > 0 && new String(bytes, 0, Math.min(count, 200), java.nio.charset.StandardCharsets.ISO_8859_1).startsWith(of)) {
                    wire.doomed = true;
                }
                if (!asking && wire.doomed) {
                    answersLost--;
                    close(from);
                    close(to);
                    return;
                }
                out.write(bytes, 0, count);
                out.flush();
            }
        } catch (IOException broken) {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException already) {
            // closed is closed
        }
    }

    @Override
    public void close() {
        cut();
        try {
            socket.close();
        } catch (IOException already) {
            // closed is closed
        }
    }
}
