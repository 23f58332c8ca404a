package yanxun.document.badge;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import yanxun.platform.error.NotFound;

/** Checks a credential file: was it changed, was it taken back, is it in force. Asks no server. */
@Component
class Checkup {
    private final Credentials credentials;
    private final StatusLists lists;

    Checkup(Credentials credentials, StatusLists lists) {
        this.credentials = credentials;
        this.lists = lists;
    }

    Map<String, Object> of(String file, Instant now) {
        var found = new LinkedHashMap<String, Object>();
        try {
            var credential = Credentials.parse(file);
            var method = credentials.verify(credential);
            found.put("id", credential.getString("id", ""));
            found.put("name", credential.getString("name", ""));
            found.put("proof", method.isPresent() ? "valid" : "invalid");
            found.put("verificationMethod", method.orElse(""));
            found.put("status", method.isPresent() ? status(credential) : "unknown");
            found.put("dates", dates(credential, now));
        } catch (JsonException | IllegalStateException | ClassCastException unreadable) {
            found.put("proof", "unreadable");
            found.put("status", "unknown");
            found.put("dates", "unknown");
        }
        found.put("ok", "valid".equals(found.get("proof")) && "valid".equals(found.get("status")) && "valid".equals(found.get("dates")));
        return found;
    }

    private String status(JsonObject credential) {
        try {
            return lists.isWithdrawn(credential) ? "withdrawn" : "valid";
        } catch (NotFound | NullPointerException | IllegalArgumentException without) {
            return "unknown";
        }
    }

    private static String dates(JsonObject credential, Instant now) {
        try {
            if (now.isBefore(OffsetDateTime.parse(credential.getString("validFrom")).toInstant())) {
                return "not yet";
            }
            return credential.containsKey("validUntil") && now.isAfter(OffsetDateTime.parse(credential.getString("validUntil")).toInstant()) ? "expired" : "valid";
        } catch (DateTimeParseException | NullPointerException malformed) {
            return "unknown";
        }
    }
}
