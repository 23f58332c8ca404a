package yanxun.document.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static yanxun.support.Patience.eventually;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.document.certificate.Certified;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** A certificate as a credential, from our own pages into the hands of checkers. */
class BadgeTest extends TownTest {
    @Autowired
    Credentials credentials;

    @Autowired
    Checkup checkup;

    @Autowired
    Keys keys;

    @Autowired
    VerifyCommand command;

    @TempDir
    Path folder;

    Browser director;
    Browser stranger;

    @BeforeEach
    void issue() {
        director = as("周主任");
        stranger = Browser.at(port);
        var template = Certified.template(director, town, "COMPLETION");
        var begun = director.upload("/certificates/runs/list", "file", "list.csv",
                Certified.list(Certified.number(jdbc, town, "李老师") + ",李老师,,骨干教师培训,2026-09-18,24,优秀学员", Certified.number(jdbc, town, "刘老师") + ",刘老师,,骨干教师培训,2026-09-18,24,"),
                "id", Id.next().toString(), "template", template.toString(), "issuedOn", "2026-09-30", "title", "培训", "confirmed", "true");
        assertThat(begun.status()).as(begun.body()).isEqualTo(303);
        eventually(() -> assertThat(director.get(begun.location()).body()).contains("已完成"));
    }

    @Test
    void theCredentialNamesNobodyAndFitsTheSchemaOf1EdTech() {
        var text = text("李老师");
        var badge = Credentials.parse(text);
        var holder = badge.getJsonObject("credentialSubject").getJsonArray("identifier").getJsonObject(0);

        assertThat(text).doesNotContain("李老师", town.person("李老师").toString(), Certified.number(jdbc, town, "李老师"));
        assertThat(holder.getString("identityHash")).isEqualTo(Badge.hash("李老师", holder.getString("salt")));
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09).getSchema(OfficialVectorsTest.text("openbadges/achievement-credential.schema.json"), InputFormat.JSON);
        assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(Json.createObjectBuilder(badge).remove("issuer").build().toString(), InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void whatIsChangedIsRefused() {
        var badge = Credentials.parse(text("李老师"));
        assertThat(credentials.verify(badge)).isPresent();

        assertThat(credentials.verify(Json.createObjectBuilder(badge).add("name", "特等奖").build())).isEmpty();
        assertThat(credentials.verify(Json.createObjectBuilder(badge).add("credentialSubject", Json.createObjectBuilder(badge.getJsonObject("credentialSubject")).add("creditsEarned", 240.0)).build())).isEmpty();
        assertThat(credentials.verify(Json.createObjectBuilder(badge).add("unheardOf", "加一句").build())).isEmpty();
        assertThat(credentials.verify(Json.createObjectBuilder(badge).add("type", Json.createArrayBuilder(badge.getJsonArray("type")).add("Unheard")).build())).isEmpty();
        assertThat(credentials.verify(Json.createObjectBuilder(badge).remove("proof").build())).isEmpty();
        assertThat(credentials.verify(Json.createObjectBuilder(badge).add("issuer", Json.createObjectBuilder(badge.getJsonObject("issuer")).add("id", "https://elsewhere.example/issuers/" + UUID.randomUUID())).build())).isEmpty();
        var foreign = SigningKey.generate();
        var issuer = new Issuer(root(), town.bureau());
        assertThat(credentials.verify(new DataIntegrity(Contexts.BUNDLED).sign(Json.createObjectBuilder(badge).remove("proof").build(), foreign, issuer.method(foreign.multikey()), Instant.now()))).isEmpty();
    }

    @Test
    void theIssuersPageHoldsTheKeyTheProofNames() {
        var badge = Credentials.parse(text("李老师"));
        var method = badge.getJsonArray("proof").getJsonObject(0).getString("verificationMethod");
        var page = Credentials.parse(stranger.get("/issuers/" + town.bureau()).body());

        assertThat(method).startsWith(page.getString("id") + "#");
        assertThat(page.getJsonArray("verificationMethod").getValuesAs(JsonObject.class)).extracting(each -> each.getString("id")).contains(method);
        assertThat(page.getJsonArray("assertionMethod").getString(0)).isEqualTo(method);
        assertThat(stranger.get("/issuers/" + town.villageSchool()).status()).as("has issued nothing").isEqualTo(404);
    }

    @Test
    void aNewKeySignsFromNowOnAndTheOldOneGoesOnHolding() {
        var before = text("李老师");
        Scope.everywhere(() -> keys.add(town.district()));
        var after = text("刘老师");

        assertThat(text("李老师")).isEqualTo(before);
        assertThat(credentials.verify(Credentials.parse(before))).isPresent();
        assertThat(credentials.verify(Credentials.parse(after))).isPresent().isNotEqualTo(credentials.verify(Credentials.parse(before)));
        assertThat(stranger.get("/issuers/" + town.bureau()).body()).contains(method(before), method(after));
        var sealed = Scope.everywhere(() -> jdbc.sql("select sealed from document.signing_key where wall = :wall limit 1").param("wall", town.district()).query(byte[].class).single());
        assertThat(sealed).hasSize(12 + 32 + 16);
    }

    @Test
    void whoIsTakenBackStandsOnTheListAndNobodyElse() {
        var li = Credentials.parse(text("李老师"));
        var liu = Credentials.parse(text("刘老师"));
        assertThat(checkup.of(li.toString(), Instant.now())).containsEntry("ok", true);
        var before = list(li);
        assertThat(director.put("/certificates/" + id("李老师") + "/revocation", "category", "MISTAKE", "reason", "重复").status()).isEqualTo(303);

        assertThat(list(li)).isNotEqualTo(before);
        assertThat(credentials.verify(Credentials.parse(list(li)))).isPresent();
        assertThat(checkup.of(li.toString(), Instant.now())).containsEntry("proof", "valid").containsEntry("status", "withdrawn").containsEntry("ok", false);
        assertThat(checkup.of(liu.toString(), Instant.now())).containsEntry("ok", true);
        assertThat(checkup.of(liu.toString(), Instant.parse("2026-09-29T00:00:00Z"))).containsEntry("dates", "not yet");
    }

    @Test
    void theCommandLineTellsWhatHolds() throws Exception {
        var file = Files.writeString(folder.resolve("badge.json"), text("李老师"));
        var number = Scope.everywhere(() -> jdbc.sql("select number from document.certificate where id = :id").param("id", id("李老师")).query(String.class).single());

        assertThat(said(0, file.toString(), "--json")).contains("\"proof\":\"valid\"", "\"ok\":true");
        assertThat(said(0, number, "--json")).contains("\"state\":\"valid\"");
        Files.writeString(file, text("李老师").replace("骨干教师培训", "名师培训"));
        assertThat(said(1, file.toString(), "--json")).contains("\"proof\":\"invalid\"", "\"ok\":false");
        Files.writeString(file, "not json");
        assertThat(said(1, file.toString(), "--json")).contains("\"proof\":\"unreadable\"");
        assertThat(said(2)).isEmpty();
    }

    /** Runs only where node and the verifier of Digital Bazaar are: {@code -Dverifier=FOLDER}, see src/test/node/README.md. */
    @Test
    void aVerifierNobodyHereWroteAcceptsOursAndRefusesWhatWasChanged() throws Exception {
        assumeThat(System.getProperty("verifier")).as("no -Dverifier=FOLDER with node_modules: not asked").isNotNull();
        var good = Files.writeString(folder.resolve("good.json"), text("李老师"));
        var bad = Files.writeString(folder.resolve("bad.json"), text("李老师").replace("骨干教师培训", "名师培训"));
        assertThat(director.put("/certificates/" + id("刘老师") + "/revocation", "category", "MISTAKE", "reason", "重复").status()).isEqualTo(303);
        var revoked = Files.writeString(folder.resolve("revoked.json"), text("刘老师"));

        assertThat(asked(good)).isEqualTo("verified");
        assertThat(asked(bad)).isEqualTo("refused");
        assertThat(asked(revoked)).isEqualTo("refused");
    }

    private static String method(String badge) {
        return Credentials.parse(badge).getJsonArray("proof").getJsonObject(0).getString("verificationMethod");
    }

    private static String asked(Path badge) throws Exception {
        var script = Path.of("src/test/node/verify.mjs").toAbsolutePath();
        var process = new ProcessBuilder("node", script.toString(), System.getProperty("verifier"), badge.toString(), Path.of("src/main/resources/contexts").toAbsolutePath().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return answer;
    }

    private String said(int code, String... words) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var result = Scope.everywhere(() -> command.run(List.of(words), print, new PrintStream(new ByteArrayOutputStream())));
        assertThat(result).as(out.toString(StandardCharsets.UTF_8)).isEqualTo(code);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String list(JsonObject badge) {
        var address = badge.getJsonObject("credentialStatus").getString("statusListCredential");
        return stranger.get(java.net.URI.create(address).getPath()).body();
    }

    private String root() {
        return "http://127.0.0.1:" + port;
    }

    private String text(String name) {
        var token = Scope.everywhere(() -> jdbc.sql("select token from document.certificate where id = :id").param("id", id(name)).query(String.class).single());
        var answer = stranger.get("/verify/" + token + "/badge.json");
        assertThat(answer.status()).isEqualTo(200);
        return new String(answer.bytes(), StandardCharsets.UTF_8);
    }

    private UUID id(String name) {
        return Scope.everywhere(() -> jdbc.sql("select id from document.certificate where wall = :wall and name = :name").param("wall", town.district()).param("name", name).query(UUID.class).single());
    }
}
