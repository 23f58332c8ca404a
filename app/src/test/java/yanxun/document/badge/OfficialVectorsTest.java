package yanxun.document.badge;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsReader;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors W3C and 1EdTech publish, byte for byte. */
class OfficialVectorsTest {
    private static final Contexts CONTEXTS = Contexts.BUNDLED
            .and("https://www.w3.org/ns/credentials/examples/v2", "{\"@context\": {\"@vocab\": \"https://www.w3.org/ns/credentials/examples#\"}}".getBytes(StandardCharsets.UTF_8))
            .and("https://w3id.org/citizenship/v4rc1", bytes("vc-di-eddsa/citizenship-v4rc1.json"));
    private static final DataIntegrity INTEGRITY = new DataIntegrity(CONTEXTS);

    @ParameterizedTest
    @ValueSource(strings = {"alumni", "employ"})
    void theVectorsOfVcDiEddsaComeOutByteForByte(String name) {
        var folder = "vc-di-eddsa/" + name + "/";
        var signed = json(folder + "signed.json");
        var document = Json.createObjectBuilder(signed).remove("proof").build();
        var config = Json.createObjectBuilder(signed.getJsonObject("proof")).remove("proofValue").build();
        var canon = new Canon(CONTEXTS);

        assertThat(canon.of(document)).isEqualTo(text(folder + "canonDoc.txt"));
        assertThat(canon.of(json(folder + "proofConfig.json"))).isEqualTo(text(folder + "proofCanon.txt"));
        assertThat(Canon.hex(INTEGRITY.hashed(document, config))).isEqualTo(text(folder + "proofHash.txt").strip() + text(folder + "docHash.txt").strip());

        var again = INTEGRITY.sign(document, w3c(), config.getString("verificationMethod"), Instant.parse(config.getString("created")));
        assertThat(again.getJsonObject("proof").getString("proofValue")).isEqualTo(text(folder + "sigBTC58.txt").strip());
        assertThat(INTEGRITY.verify(signed, _ -> Optional.of(w3c().multikey()))).contains(config.getString("verificationMethod"));
    }

    @Test
    void theVectorOfOpenBadgesComesOutByteForByte() {
        var key = new SigningKey(HexFormat.of().parseHex("6241a409e6707bb640a0140a8a32bc3d193c33a661747284d6adfa4ed4180be4"),
                Multikey.ofRaw(HexFormat.of().parseHex("4bdeafde2ea8beefadd8c699b5c7e0704cf51154d52e17b20b71337ca04cc5a5")));
        var document = json("openbadges/teamwork.json");
        var method = "https://example.edu/issuers/565049#z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi";

        assertThat(key.multikey().text()).isEqualTo("z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi");
        assertThat(new Canon(CONTEXTS).of(document)).isEqualTo(text("openbadges/document-canon.txt"));
        var signed = INTEGRITY.sign(document, key, method, Instant.parse("2010-01-01T19:23:24Z"));
        var config = Json.createObjectBuilder(signed.getJsonObject("proof")).remove("proofValue").build();
        assertThat(Canon.hex(INTEGRITY.hashed(document, config)))
                .isEqualTo("d34009cea0dbc1ca941e09dc01c8c9d3e3ce3c5b853f67ee44698dcea10f5d19" + "87f65a76d40146205e3b3e06cb0fbd153f97f9ce70372390f52566bb7f9e0773");
        assertThat(signed.getJsonObject("proof").getString("proofValue")).isEqualTo("z5x9aCBYovW3CQCbKdNyhEm7ffYSw1YpEdPywQJoNbzDD2gkzQDKJ1sYKJaWvqZtkMtSbz35HcbgXVEDYHxCzgkCr");
    }

    @Test
    void theStatusListOfTheValidatorHasItsOneBitSet() {
        var list = StatusBits.parse(json("openbadges/testlist").getJsonObject("credentialSubject").getString("encodedList"));

        assertThat(list.bits()).hasSize(16_384);
        for (int i = 0; i < StatusBits.LENGTH; i++) {
            assertThat(list.isSet(i)).as("bit %d", i).isEqualTo(i == 23);
        }
        assertThat(StatusBits.parse(list.encoded())).isEqualTo(list);
        assertThat(list.isSet(json("openbadges/credential-status-revoked.json").getJsonObject("credentialStatus").getInt("statusListIndex"))).isTrue();
    }

    @Test
    void theCanonicaliserPassesTheSuiteOfRdfCanon() throws Exception {
        var files = Archive.read("/badge/rdf-canon.zip");
        int passed = 0;
        for (var entry : files.entrySet()) {
            var expected = files.get(entry.getKey().replace("-in.nq", "-rdfc10.nq"));
            if (entry.getKey().endsWith("-in.nq") && expected != null) {
                var canon = RdfCanon.create(entry.getKey().startsWith("test075") ? "SHA-384" : "SHA-256");
                new NQuadsReader(new StringReader(entry.getValue())).provide(canon);
                assertThat(Canon.written(canon)).as(entry.getKey()).isEqualTo(expected);
                passed++;
            }
        }
        assertThat(passed).isEqualTo(64);
    }


    private static SigningKey w3c() {
        var pair = json("vc-di-eddsa/keyPair.json");
        var secret = Multibase.decode(pair.getString("privateKeyMultibase"));
        assertThat(Canon.hex(secret)).startsWith("8026");
        return new SigningKey(Arrays.copyOfRange(secret, 2, secret.length), new Multikey(pair.getString("publicKeyMultibase")));
    }

    static JsonObject json(String file) {
        try (var reader = Json.createReader(new StringReader(text(file)))) {
            return reader.readObject();
        }
    }

    static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) {
        try (var content = OfficialVectorsTest.class.getResourceAsStream("/badge/" + file)) {
            return java.util.Objects.requireNonNull(content, file).readAllBytes();
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static final class Archive {
        static java.util.Map<String, String> read(String resource) throws java.io.IOException {
            var files = new java.util.TreeMap<String, String>();
            try (var zip = new java.util.zip.ZipInputStream(OfficialVectorsTest.class.getResourceAsStream(resource))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return files;
        }
    }
}
