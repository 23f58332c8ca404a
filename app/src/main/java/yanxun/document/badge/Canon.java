package yanxun.document.badge;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.canon.RdfCanonTimeTicker;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** One text for everything that says the same: JSON-LD as RDF in canonical order (RDFC-1.0), whatever the order of its keys. */
record Canon(Contexts contexts) {
    /** Graphs made to keep a canonicaliser busy for ever are given up; ours take a few milliseconds. */
    private static final long LONGEST_MILLIS = 3_000;

    /** What is said in words the contexts do not know would not be signed: such a document is refused. */
    String of(JsonObject document) {
        try {
            var options = new JsonLdOptions(contexts);
            options.setUndefinedTermsPolicy(ProcessingPolicy.Fail);
            var canon = RdfCanon.create("SHA-256", new RdfCanonTimeTicker(LONGEST_MILLIS));
            var expanded = JsonLd.expand(JsonDocument.of(document)).options(options).get();
            mustBeAbsolute(expanded);
            JsonLd.toRdf(JsonDocument.of(expanded)).options(options).provide(canon);
            return written(canon);
        } catch (JsonLdError | RdfConsumerException | IllegalStateException unreadable) {
            throw new Unreadable(unreadable);
        }
    }

    /** A relative name of a thing or its type would be left out of what is signed. */
    private static void mustBeAbsolute(JsonValue value) {
        switch (value) {
            case JsonArray several -> several.forEach(Canon::mustBeAbsolute);
            case JsonObject node -> node.forEach((key, each) -> {
                if (key.equals("@id") || key.equals("@type")) {
                    names(each).filter(name -> name.indexOf(':') < 0).findFirst().ifPresent(name -> {
                        throw new IllegalStateException("Not an absolute name: " + name);
                    });
                }
                mustBeAbsolute(each);
            });
            default -> {}
        }
    }

    private static Stream<String> names(JsonValue value) {
        return switch (value) {
            case JsonArray several -> several.stream().flatMap(Canon::names);
            case JsonString name -> Stream.of(name.getString());
            default -> Stream.of();
        };
    }

    static String written(RdfCanon canon) throws RdfConsumerException {
        var text = new StringWriter();
        canon.provide(new NQuadsWriter(text));
        return text.toString();
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static final class Unreadable extends RuntimeException {
        Unreadable(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }
}
