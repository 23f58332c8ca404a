package yanxun.document.badge;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The vocabularies credentials are written in, brought along and pinned by their SHA-256: what a credential says must not depend on a
 * server somewhere, and nothing here ever asks one.
 */
final class Contexts implements DocumentLoader {
    static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
    static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    static final String EXTENSIONS = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";
    static final Contexts BUNDLED = new Contexts(Map.of(
            CREDENTIALS, pinned("credentials-v2.json", "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734"),
            OPEN_BADGES, pinned("ob-3.0.3.json", "ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761"),
            EXTENSIONS, pinned("ob-extensions.json", "146f85aa16effd7ca1da8056eb443f53ce1eca8a34186cb062832c0a97d889c3")));

    private final Map<String, Document> known;

    private Contexts(Map<String, Document> known) {
        this.known = known;
    }

    /** These and one more, for vectors written in vocabularies we do not issue in. */
    Contexts and(String address, byte[] json) {
        var more = new LinkedHashMap<>(known);
        more.put(address, parsed(json));
        return new Contexts(more);
    }

    @Override
    public Document loadDocument(URI address, DocumentLoaderOptions options) throws JsonLdError {
        var found = known.get(address.toString());
        if (found == null) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "Not among the bundled contexts: " + address);
        }
        return found;
    }

    private static Document pinned(String file, String hash) {
        try (var content = Contexts.class.getResourceAsStream("/contexts/" + file)) {
            var bytes = java.util.Objects.requireNonNull(content, file).readAllBytes();
            if (!Canon.hex(Canon.sha256(bytes)).equals(hash)) {
                throw new IllegalStateException("The bundled context is not the pinned one: " + file);
            }
            return parsed(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Document parsed(byte[] json) {
        try {
            return JsonDocument.of(new ByteArrayInputStream(json));
        } catch (JsonLdError broken) {
            throw new IllegalStateException(broken);
        }
    }
}
