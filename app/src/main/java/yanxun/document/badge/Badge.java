package yanxun.document.badge;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import yanxun.document.certificate.Issued;
import yanxun.document.certificate.Kind;
import yanxun.platform.time.Times;

/** A certificate as an Open Badges 3.0 credential. The holder is named only by a salted hash: whoever is shown it can check the name, nobody can collect it. */
record Badge(Issued certificate, Issuer issuer) {
    static final JsonArray CONTEXT = Json.createArrayBuilder().add(Contexts.CREDENTIALS).add(Contexts.OPEN_BADGES).add(Contexts.EXTENSIONS).build();
    private static final String SCHEMA = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

    JsonObject document() {
        return Json.createObjectBuilder().add("@context", CONTEXT).add("id", issuer.root() + "/verify/" + certificate.token() + "/badge.json")
                .add("type", Json.createArrayBuilder().add("VerifiableCredential").add("OpenBadgeCredential"))
                .add("issuer", Json.createObjectBuilder().add("id", issuer.id()).add("type", Json.createArrayBuilder().add("Profile")).add("name", certificate.issuer()))
                .add("validFrom", certificate.issuedOn().atStartOfDay(Times.ZONE).toOffsetDateTime().format(java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME))
                .add("name", certificate.heading() + " " + certificate.title()).add("credentialSubject", subject()).add("credentialStatus", status())
                .add("credentialSchema", Json.createArrayBuilder().add(Json.createObjectBuilder().add("id", SCHEMA).add("type", "1EdTechJsonSchemaValidator2019"))).build();
    }

    private JsonObject subject() {
        var subject = Json.createObjectBuilder().add("type", Json.createArrayBuilder().add("AchievementSubject"))
                .add("identifier", Json.createArrayBuilder().add(Json.createObjectBuilder().add("type", "IdentityObject").add("hashed", true)
                        .add("identityHash", hash(certificate.name(), certificate.salt())).add("identityType", "name").add("salt", certificate.salt())))
                .add("licenseNumber", certificate.number());
        if (!certificate.role().isEmpty()) {
            subject.add("role", certificate.role());
        }
        if (certificate.hours() != null) {
            subject.add("creditsEarned", certificate.hours().doubleValue());
        }
        return subject.add("achievement", achievement()).build();
    }

    private JsonObject achievement() {
        var what = certificate.templateId() + "/" + certificate.edition() + "/" + certificate.occasion();
        return Json.createObjectBuilder().add("id", "urn:uuid:" + UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8))).add("type", Json.createArrayBuilder().add("Achievement"))
                .add("achievementType", type(certificate.kind())).add("name", certificate.title()).add("description", certificate.heading() + " · " + certificate.issuer())
                .add("criteria", Json.createObjectBuilder().add("narrative", certificate.title())).build();
    }

    private JsonObject status() {
        var list = issuer.statusList(certificate.statusPlace() / StatusBits.LENGTH);
        var place = String.valueOf(certificate.statusPlace() % StatusBits.LENGTH);
        return Json.createObjectBuilder().add("id", list + "#" + place).add("type", "BitstringStatusListEntry").add("statusPurpose", "revocation").add("statusListIndex", place)
                .add("statusListCredential", list).build();
    }

    static String type(Kind kind) {
        return switch (kind) {
            case COMPLETION -> "CertificateOfCompletion";
            case HONOUR -> "Award";
            case ACTIVITY, LESSON, LECTURE -> "Certificate";
        };
    }

    /** As Open Badges has it: the identity, then the salt. */
    static String hash(String identity, String salt) {
        return "sha256$" + Canon.hex(Canon.sha256(identity + salt));
    }
}
