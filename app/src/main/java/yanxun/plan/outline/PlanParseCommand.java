package yanxun.plan.outline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import org.springframework.modulith.NamedInterface;
import yanxun.methods.outline.ParsedDocument;
import yanxun.methods.outline.PlanParser;
import yanxun.platform.error.Rejected;
import yanxun.platform.i18n.Text;

/** {@code yanxun plan parse FILE [--json]}: prints what is understood of a plan document. */
@NamedInterface("parse")
public final class PlanParseCommand {

    private static final int OK = 0;
    private static final int REFUSED = 1;
    private static final int USAGE = 2;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private PlanParseCommand() {}

    /** @param args the file and perhaps {@code --json}, with or without the verb {@code plan parse} before them */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        var own = args.size() > 1 && args.get(0).equals("plan") && args.get(1).equals("parse") ? args.subList(2, args.size()) : args;
        var files = own.stream().filter(arg -> !arg.equals("--json")).toList();
        if (files.size() != 1 || files.getFirst().startsWith("--")) {
            printed(err, Text.printed("用法:./yanxun plan parse 文件 [--json]"));
            return USAGE;
        }
        boolean json = own.contains("--json");
        try {
            var document = parse(files.getFirst());
            if (json) {
                write(out, told(document));
            } else {
                printed(out, PlanOutline.of(document));
            }
            return OK;
        } catch (Rejected refusal) {
            printed(err, refusal.getMessage());
            if (json) {
                write(out, Map.of("error", refusal.getMessage()));
            }
            return REFUSED;
        }
    }

    private static ParsedDocument parse(String file) {
        try {
            var path = Path.of(file);
            SourceText.requireSize(Files.size(path));
            var name = path.getFileName().toString();
            return PlanParser.parse(SourceText.of(Files.readAllBytes(path), name), name);
        } catch (IOException | InvalidPathException _) {
            throw new Rejected("打不开文件 {0};请检查路径和读取权限", file);
        }
    }

    /** A title nobody has written is null, not empty. */
    private static JsonNode told(ParsedDocument document) {
        JsonNode tree = JSON.valueToTree(document);
        tree.path("plans").forEach(plan -> {
            if (plan.path("title").asString().isEmpty()) {
                ((ObjectNode) plan).putNull("title");
            }
        });
        return tree;
    }

    private static void write(OutputStream out, Object value) {
        JSON.writeValue(out, value);
        printed((PrintStream) out, "");
    }

    /** In UTF-8, whatever the terminal's own encoding is said to be. */
    private static void printed(PrintStream out, String text) {
        out.writeBytes((text + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
