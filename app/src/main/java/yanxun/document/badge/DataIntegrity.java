package yanxun.document.badge;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/**
 * Data Integrity proofs with the suite eddsa-rdfc-2022 (W3C vc-di-eddsa, 3.2): Ed25519 over the hash of the proof's own statements and the
 * hash of the document's, both in canonical order.
 */
final class DataIntegrity {
    private final Canon canon;

    DataIntegrity(Contexts contexts) {
        this.canon = new Canon(contexts);
    }

    /** The document with its proof. The same document, key and instant give the same bytes. */
    JsonObject sign(JsonObject document, SigningKey key, String method, Instant created) {
        var proof = Json.createObjectBuilder().add("type", "DataIntegrityProof").add("cryptosuite", "eddsa-rdfc-2022")
                .add("created", created.truncatedTo(ChronoUnit.SECONDS).toString()).add("verificationMethod", method).add("proofPurpose", "assertionMethod").build();
        var value = Multibase.base58(key.sign(hashed(document, proof)));
        return Json.createObjectBuilder(document).add("proof", Json.createObjectBuilder(proof).add("proofValue", value)).build();
    }

    /** The method that vouches for the document, when its proof holds; empty when it has none or was changed since. */
    Optional<String> verify(JsonObject signed, Function<String, Optional<Multikey>> keys) {
        if (!signed.containsKey("proof")) {
            return Optional.empty();
        }
        try {
            var proof = signed.get("proof") instanceof JsonArray several && several.size() == 1 ? several.getJsonObject(0) : signed.getJsonObject("proof");
            var method = proof.getString("verificationMethod");
            var holds = proof.getString("type").equals("DataIntegrityProof") && proof.getString("cryptosuite").equals("eddsa-rdfc-2022")
                    && proof.getString("proofPurpose").equals("assertionMethod") && holds(signed, proof, keys.apply(method));
            return holds ? Optional.of(method) : Optional.empty();
        } catch (ClassCastException | NullPointerException | IllegalArgumentException | Canon.Unreadable malformed) {
            return Optional.empty();
        }
    }

    private boolean holds(JsonObject signed, JsonObject proof, Optional<Multikey> key) {
        var document = Json.createObjectBuilder(signed).remove("proof").build();
        var statements = Json.createObjectBuilder(proof).remove("proofValue").build();
        var signature = Multibase.decode(proof.getString("proofValue"));
        return key.isPresent() && proof.getString("proofValue").startsWith("z") && key.get().accepts(hashed(document, statements), signature);
    }

    byte[] hashed(JsonObject document, JsonObject proof) {
        var statements = Json.createObjectBuilder(proof).add("@context", document.get("@context")).build();
        return Multikey.joined(Canon.sha256(canon.of(statements)), Canon.sha256(canon.of(document)));
    }
}
