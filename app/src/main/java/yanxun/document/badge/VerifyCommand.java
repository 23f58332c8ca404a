package yanxun.document.badge;

import static yanxun.platform.i18n.Text.t;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yanxun.document.certificate.Issued;
import yanxun.document.certificate.CertificateRegister;
import yanxun.platform.command.Command;
import yanxun.platform.command.Verb;
import yanxun.platform.error.Rejected;

/** {@code certificate verify FILE|NUMBER [--json]}: a credential file, or what the register says of a number. */
@Component
@Verb(name = "certificate verify", usage = "certificate verify FILE|NUMBER [--json]  查验电子徽章文件(签名、状态、日期),或按编号查证书的状态;不连外网")
class VerifyCommand implements Command {
    private static final long MOST_BYTES = 1 << 20;

    private final Checkup checkup;
    private final CertificateRegister register;
    private final Clock clock;

    VerifyCommand(Checkup checkup, CertificateRegister register, Clock clock) {
        this.checkup = checkup;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream err) {
        var asked = words.stream().filter(word -> !word.startsWith("--")).toList();
        if (asked.size() != 1) {
            err.println(usage());
            return 2;
        }
        var file = Path.of(asked.getFirst());
        var found = Files.isRegularFile(file) ? checkup.of(read(file), clock.instant()) : byNumber(asked.getFirst());
        out.println(words.contains("--json") ? JsonMapper.shared().writeValueAsString(found) : Boolean.TRUE.equals(found.get("ok")) ? t("有效") + " " + found : t("无效") + " " + found);
        return Boolean.TRUE.equals(found.get("ok")) ? 0 : 1;
    }

    private Map<String, Object> byNumber(String number) {
        var all = register.byNumber(number);
        if (all.isEmpty()) {
            throw new Rejected("没有这个文件,也没有编号为 {0} 的证书", number);
        }
        var found = new LinkedHashMap<String, Object>();
        found.put("number", number);
        found.put("certificates", all.stream().map(VerifyCommand::told).toList());
        found.put("ok", all.stream().anyMatch(Issued::isValid));
        return found;
    }

    private static Map<String, Object> told(Issued certificate) {
        var told = new LinkedHashMap<String, Object>();
        told.put("issuer", certificate.issuer());
        told.put("text", certificate.text());
        told.put("issuedOn", certificate.issuedOn().toString());
        told.put("state", certificate.revokedAt() != null ? "revoked" : certificate.replacedAt() != null ? "replaced" : "valid");
        told.put("successor", certificate.successor());
        return told;
    }

    private static String read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Rejected("文件太大,不像电子徽章");
            }
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
