package yanxun.platform.audit;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.audit.Verifying.Verdict;
import yanxun.platform.command.Command;
import yanxun.platform.command.Verb;

@Component
@Verb(name = "audit verify", usage = "audit verify [--against N:HASH] [--json]  核对审计记录是否被改动;--against 给出通知审计员的那一段")
class AuditVerb implements Command {
    private final Verifying verifying;

    AuditVerb(Verifying verifying) {
        this.verifying = verifying;
    }

    @Override
    public int run(List<String> words, PrintStream out, PrintStream err) {
        int against = words.indexOf("--against");
        if (against >= 0 && (against + 1 == words.size() || !words.get(against + 1).matches("\\d{1,18}:[0-9a-f]{64}"))) {
            err.println(usage());
            return 2;
        }
        var verdict = verifying.verify(against < 0 ? null : words.get(against + 1));
        out.println(words.contains("--json") ? JsonMapper.shared().writeValueAsString(verdict) : said(verdict));
        return verdict.holds() ? 0 : 1;
    }

    private static String said(Verdict verdict) {
        return !verdict.holds() ? "审计链断裂:" + verdict.trouble()
                : "审计链完整:" + verdict.seals() + " 段," + verdict.rows() + " 条记录" + (verdict.anchored() ? "" : "(数据目录里没有库外的凭据可以对照)");
    }
}
