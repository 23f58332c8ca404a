package yanxun.platform.audit;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.command.Command;
import yanxun.platform.command.Verb;

@Component
@Verb(name = "audit verify", usage = "audit verify [--json]         核对审计链是否被改动")
class AuditVerb implements Command {
    private final Sealing sealing;

    AuditVerb(Sealing sealing) {
        this.sealing = sealing;
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream err) {
        var verdict = sealing.verify();
        if (words.contains("--json")) {
            out.println(JsonMapper.shared().writeValueAsString(verdict));
        } else {
            out.println(verdict.holds() ? "审计链完整:" + verdict.seals() + " 段," + verdict.rows() + " 条记录" : "审计链断裂:" + verdict.trouble());
        }
        return verdict.holds() ? 0 : 1;
    }
}
