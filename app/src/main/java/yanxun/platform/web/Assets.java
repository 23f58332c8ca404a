package yanxun.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
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

/** One style sheet and one script, put together from one file per component; the name carries the content's hash. */
@RestController
@Open(because = "the sign-in page needs its looks")
public class Assets {
    private static final Asset STYLE = Asset.of("css", "text/css; charset=utf-8");
    private static final Asset SCRIPT = Asset.of("js", "text/javascript; charset=utf-8");

    public static String style() {
        return "/static/" + STYLE.name;
    }

    public static String script() {
        return "/static/" + SCRIPT.name;
    }

    @GetMapping("/static/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String name, @RequestHeader(name = "Accept-Encoding", defaultValue = "") String encodings) {
        var asset = name.equals(STYLE.name) ? STYLE : name.equals(SCRIPT.name) ? SCRIPT : null;
        if (asset == null) {
            return ResponseEntity.notFound().build();
        }
        var answer = ResponseEntity.ok().header("Content-Type", asset.type).header("Cache-Control", "public, max-age=31536000, immutable").header("Vary", "Accept-Encoding");
        return encodings.contains("gzip") ? answer.header("Content-Encoding", "gzip").body(asset.zipped) : answer.body(asset.plain);
    }

    private record Asset(String name, String type, byte[] plain, byte[] zipped) {
        static Asset of(String extension, String type) {
            try {
                var all = new ByteArrayOutputStream();
                var files = new PathMatchingResourcePatternResolver(Assets.class.getClassLoader()).getResources("classpath:/static/" + extension + "/*." + extension);
                Arrays.sort(files, Comparator.comparing(Resource::getFilename));
                for (var file : files) {
                    all.writeBytes(file.getContentAsByteArray());
                    all.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
                }
                return new Asset("yanxun-" + hash(all.toByteArray()) + "." + extension, type, all.toByteArray(), zip(all.toByteArray()));
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
