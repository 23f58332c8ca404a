package yanxun.platform.command;

import java.io.PrintStream;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.BeansException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.access.Scope;
import yanxun.platform.data.DataFolder;
import yanxun.platform.data.Start;
import yanxun.platform.data.backup.BackupCommand;
import yanxun.platform.data.backup.KeyEscrow;
import yanxun.platform.data.embedded.ExternalDatabase;
import yanxun.platform.error.Rejected;
import yanxun.platform.i18n.Text;

/** Finds the verb and runs it: the plain ones at once, the others with the program's parts around them but no web server. */
public final class CommandLine {
    /** A verb that needs no database of the running kind. */
    public interface Plain {
        /** Their lines in the help, by verb. */
        Map<String, String> USAGES = """
                backup FILE [--json]          在线备份(库与文件)
                restore FILE [--replace] [--json]  恢复备份
                key escrow FILE [--json]      把密钥用口令封存成文件(备份里没有密钥)
                key restore FILE [--replace] [--json]  用封存的文件找回密钥
                plan parse FILE [--json]      读懂一份计划文件(.docx .txt .md),打印结构
                score fair FILE [--target 0.65] [--json]  评分表(.csv .xlsx)的公平得分:列 subject,rater,item,score
                draw verify FILE [--json]     按公布的种子重算一次抽签
                """.lines().collect(Collectors.toMap(usage -> usage.split(" FILE")[0], usage -> usage, (one, _) -> one, LinkedHashMap::new));

        int run(List<String> words, PrintStream out, PrintStream err);
    }

    private CommandLine() {}

    /** @param plain verbs of modules that need neither database nor Spring */
    public static int run(Class<?> program, List<String> line, Map<String, Plain> plain) {
        var out = System.out;
        System.setOut(System.err);
        var json = line.contains("--json");
        try {
            for (var each : with(plain).entrySet()) {
                if (starts(line, each.getKey())) {
                    check(each.getKey(), Objects.requireNonNull(Plain.USAGES.get(each.getKey())), line);
                    return each.getValue().run(rest(line, each.getKey()), out, System.err);
                }
            }
            return withProgram(program, line, out);
        } catch (Rejected refused) {
            tell(Text.t(refused), json, out);
            return 1;
        } catch (Wrong wrong) {
            tell(wrong.told, json, out);
            wrong.usages.forEach(usage -> System.err.println(Text.printed("用法:./yanxun " + usage)));
            return 2;
        } finally {
            out.flush();
        }
    }

    /** Called wrongly: what is wrong, and how it would be right. */
    private static final class Wrong extends RuntimeException {
        final String told;
        final List<String> usages;

        Wrong(String told, List<String> usages) {
            super(told);
            this.told = told;
            this.usages = usages;
        }
    }

    private static void tell(String sentence, boolean json, PrintStream out) {
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(Map.of("error", sentence)));
        }
        System.err.println(sentence);
    }

    private static void check(String verb, String usage, List<String> line) {
        try {
            Usage.of(verb, usage).check(rest(line, verb));
        } catch (Misused wrong) {
            throw new Wrong(Text.t(wrong), List.of(usage));
        }
    }

    private static Map<String, Plain> with(Map<String, Plain> plain) {
        var all = new LinkedHashMap<>(plain);
        all.put("backup", (words, out, _) -> BackupCommand.backup(DataFolder.path(), words, out));
        all.put("key escrow", (words, out, _) -> KeyEscrow.escrow(DataFolder.path(), words, out));
        all.put("key restore", (words, out, _) -> KeyEscrow.restore(DataFolder.path(), words, out));
        all.put("restore", (words, out, _) -> BackupCommand.restore(DataFolder.path(), words, out));
        return all;
    }

    private static int withProgram(Class<?> program, List<String> line, PrintStream out) {
        var commands = commands(program);
        var found = commands.stream().filter(each -> starts(line, verb(each).name())).max(Comparator.comparing(each -> verb(each).name().length()));
        if (found.isEmpty()) {
            if (!List.of("help", "--help", "-h").contains(line.getFirst())) {
                throw new Wrong(Text.t("没有动词“{0}”,全部动词见 ./yanxun help", String.join(" ", line.stream().takeWhile(word -> !word.startsWith("--")).toList())), like(commands, line.getFirst()));
            }
            help(commands, out);
            return 0;
        }
        check(verb(found.get()).name(), verb(found.get()).usage(), line);
        return run(program, found.get(), rest(line, verb(found.get()).name()), out);
    }

    /** Whether a line could be run, without running it. */
    static void check(Class<?> program, List<String> line) {
        var usages = Stream.concat(Plain.USAGES.entrySet().stream(), commands(program).stream().map(command -> Map.entry(verb(command).name(), verb(command).usage())));
        var found = usages.filter(each -> starts(line, each.getKey())).max(Comparator.comparing(each -> each.getKey().length())).orElseThrow(() -> new Wrong(String.join(" ", line), List.of()));
        check(found.getKey(), found.getValue(), line);
    }

    /** Verbs that begin with the same word. */
    private static List<String> like(List<? extends Class<? extends Command>> commands, String word) {
        return Stream.concat(Plain.USAGES.values().stream(), commands.stream().map(command -> verb(command).usage())).filter(usage -> usage.startsWith(word + " ")).toList();
    }

    private static int run(Class<?> program, Class<? extends Command> command, List<String> words, PrintStream out) {
        var start = verb(command).founds() ? Start.FOUND : Start.WORK;
        if (start == Start.WORK && !ExternalDatabase.isNamed(System.getenv()) && Files.notExists(DataFolder.path().resolve("pg"))) {
            throw new Rejected("数据目录 {0} 里还没有数据:请先启动一次服务(./yanxun),或用 YANXUN_DATA 指明数据目录", DataFolder.path());
        }
        start.choose();
        try (var context = new SpringApplicationBuilder(program).web(WebApplicationType.NONE).logStartupInfo(false)
                .properties("spring.main.lazy-initialization=true", "logging.level.root=error").run()) {
            return Scope.everywhere(() -> context.getBean(command).run(words, out, System.err));
        } catch (BeansException trouble) {
            throw Serving.refusal(trouble) instanceof Rejected refused ? refused : trouble;
        }
    }

    /** Read from the classes alone. */
    private static List<? extends Class<? extends Command>> commands(Class<?> program) {
        var search = new ClassPathScanningCandidateComponentProvider(false);
        search.addIncludeFilter(new AnnotationTypeFilter(Verb.class));
        return search.findCandidateComponents(program.getPackageName()).stream()
                .<Class<? extends Command>>map(each -> ClassUtils.resolveClassName(String.valueOf(each.getBeanClassName()), null).asSubclass(Command.class))
                .sorted(Comparator.comparing(each -> verb(each).name())).toList();
    }

    private static Verb verb(Class<? extends Command> command) {
        return Objects.requireNonNull(command.getAnnotation(Verb.class));
    }

    private static void help(List<? extends Class<? extends Command>> commands, PrintStream out) {
        out.println(Text.printed("""
                用法:./yanxun [动词]
                  serve                         启动(默认)。YANXUN_PORT 端口(8080),YANXUN_DATA 数据目录(data/),YANXUN_DB_URL 等改用外部 PostgreSQL 15+
                  dev                           启动,模板改了立即生效
                  test                          全部测试
                  bench NAME [--json]           测量:sign-in pages plan-parse import certificates start growth documents assessment scores"""));
        Plain.USAGES.values().forEach(usage -> out.println(Text.printed("  " + usage)));
        commands.forEach(command -> out.println(Text.printed("  " + verb(command).usage())));
        out.println(Text.printed("各动词都可以加 --json;退出码 0 成功,1 被拒绝,2 用法不对。"));
    }

    private static boolean starts(List<String> line, String verb) {
        var words = List.of(verb.split(" "));
        return line.size() >= words.size() && line.subList(0, words.size()).equals(words);
    }

    private static List<String> rest(List<String> line, String verb) {
        return line.subList(verb.split(" ").length, line.size());
    }
}
