package yanxun.observation.offline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The service worker's script with the addresses it keeps; they carry the content's hash, so they name the edition too. */
final class Worker {
    static final String ICON = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' fill='%230f5c63'/%3E%3Cpath d='M9 8h14v3h-5v5h5v3h-5v6h-3v-6H9v-3h6v-5H9z' fill='white'/%3E%3C/svg%3E";
    private static final String SCRIPT = read();

    private Worker() {}

    static String script(List<String> shell, String codes) {
        var json = JsonMapper.shared();
        return SCRIPT.replace("'SHELL'", json.writeValueAsString(shell)).replace("'CODES'", json.writeValueAsString(codes)).replace("'EDITION'", json.writeValueAsString("observe-" + Integer.toHexString(shell.hashCode()) + Integer.toHexString(codes.hashCode())));
    }

    private static String read() {
        try (var script = Worker.class.getResourceAsStream("/static/worker/observe.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
