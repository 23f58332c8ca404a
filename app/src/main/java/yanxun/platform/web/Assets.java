package yanxun.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import yanxun.platform.access.Open;

/** Style sheets and scripts, each put together from the files of one folder; the name carries the content's hash. */
@RestController
@Open(because = "the sign-in page needs its looks")
public class Assets {
    private static final Asset STYLE = Asset.of("css", "css", "text/css; charset=utf-8");
    private static final Asset SCRIPT = Asset.of("js", "js", "text/javascript; charset=utf-8");
    private static final Asset OBSERVING_STYLE = Asset.of("observe", "css", "text/css; charset=utf-8");
    private static final Asset OBSERVING_SCRIPT = Asset.of("observe", "js", "text/javascript; charset=utf-8");
    private static final Asset CODES = Asset.of("codes", "js", "text/javascript; charset=utf-8");
    private static final Map<String, Asset> BY_NAME = Stream.of(STYLE, SCRIPT, OBSERVING_STYLE, OBSERVING_SCRIPT, CODES).collect(Collectors.toMap(Asset::name, asset -> asset));

    public static String style() {
        return "/static/" + STYLE.name;
    }

    public static String script() {
        return "/static/" + SCRIPT.name;
    }

    /** Of the observation page, which other pages do not load. */
    public static String observingStyle() {
        return "/static/" + OBSERVING_STYLE.name;
    }

    public static String observingScript() {
        return "/static/" + OBSERVING_SCRIPT.name;
    }

    /** Draws codes, and reads them from pictures. */
    public static String codes() {
        return "/static/" + CODES.name;
    }

    /** What the observation page says, for its dictionary. */
    public static String observingSource() {
        return new String(OBSERVING_SCRIPT.plain, StandardCharsets.UTF_8);
    }

    @GetMapping("/static/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String name, @RequestHeader(name = "Accept-Encoding", defaultValue = "") String encodings) {
        var asset = BY_NAME.get(name);
        if (asset == null) {
            return ResponseEntity.notFound().build();
        }
        var answer = ResponseEntity.ok().header("Content-Type", asset.type).header("Cache-Control", "public, max-age=31536000, immutable").header("Vary", "Accept-Encoding");
        return encodings.contains("gzip") ? answer.header("Content-Encoding", "gzip").body(asset.zipped) : answer.body(asset.plain);
    }

    private record Asset(String name, String type, byte[] plain, byte[] zipped) {
        static Asset of(String folder, String extension, String type) {
            try {
                var all = new ByteArrayOutputStream();
                var files = new PathMatchingResourcePatternResolver(Assets.class.getClassLoader()).getResources("classpath:/static/" + folder + "/*." + extension);
                Arrays.sort(files, Comparator.comparing(Resource::getFilename));
                for (var file : files) {
                    all.writeBytes(file.getContentAsByteArray());
                    all.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
                }
                return new Asset((folder.equals(extension) ? "yanxun" : folder) + "-" + hash(all.toByteArray()) + "." + extension, type, all.toByteArray(), zip(all.toByteArray()));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private static String hash(byte[] bytes) {
            var sum = new CRC32C();
            sum.update(bytes);
            return HexFormat.of().toHexDigits((int) sum.getValue());
        }

        private static byte[] zip(byte[] bytes) throws IOException {
            var zipped = new ByteArrayOutputStream();
            try (var out = new GZIPOutputStream(zipped)) {
                out.write(bytes);
            }
            return zipped.toByteArray();
        }
    }
}
