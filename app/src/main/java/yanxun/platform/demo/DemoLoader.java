package yanxun.platform.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import yanxun.platform.i18n.Text;
import yanxun.platform.error.Rejected;

/** Once the program serves and nobody lives here yet, the demo region moves in, in the background. {@code YANXUN_DEMO=off} keeps it out. */
@Component
class DemoLoader {
    private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);

    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(20);

    private final DemoLoading loading;
    private final DemoState state;
    private final List<DemoAccounts> doors;
    private final String wanted;

    DemoLoader(DemoLoading loading, DemoState state, List<DemoAccounts> doors, @Value("${yanxun.demo:on}") String wanted) {
        this.loading = loading;
        this.state = state;
        this.doors = doors;
        this.wanted = wanted;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            var address = "http://localhost:" + web.getWebServer().getPort();
            System.out.println(Text.printed("研训已就绪:" + address));
            Thread.ofPlatform().daemon().name("demo").start(() -> welcome(address));
        }
    }

    /** A database that is away or a disk that is full passes; then the region is loaded from its beginning. */
    private void welcome(String address) {
        while (!welcomed(address)) {
            LockSupport.parkNanos(TRY_AGAIN_AFTER.toNanos());
        }
    }

    private boolean welcomed(String address) {
        try {
            var noted = state.find();
            if (noted.filter(DemoState.Noted::isReady).isPresent()) {
                greet(address);
            } else if (!wanted.equals("off") && (noted.isPresent() || state.isEmpty())) {
                System.out.println(Text.printed("库是空的,正在后台载入演示区,页面可以先打开……"));
                loading.load(DemoScale.DISTRICT, console());
                greet(address);
            } else if (state.isEmpty()) {
                System.out.println(Text.printed("库是空的。第一步,设立区县并开通它的管理员(另开一个终端):"));
                System.out.println("  ./yanxun district found --name 某某区 --admin admin --admin-name 张三");
                System.out.println(Text.printed("然后用显示的初始密码登录 " + address + "/sign-in,接下来的步骤见 docs/guide/first-district.md"));
            }
        } catch (DataAccessException | TransactionException away) {
            log.warn("演示区的载入中断了,{} 秒后重新开始:{}", TRY_AGAIN_AFTER.toSeconds(), away.getMessage());
            return false;
        } catch (Rejected refused) {
            log.warn("演示区没有载入:{}", refused.getMessage());
        } catch (RuntimeException bug) {
            log.error("演示区没有载入,下次启动会重新开始", bug);
        }
        return true;
    }

    private static yanxun.platform.job.Progress console() {
        var told = new AtomicInteger(-10);
        return (percent, doing) -> {
            if (percent >= told.get() + 10) {
                told.set(percent);
                System.out.println("  演示区 " + percent + "% " + Text.told(doing));
            }
        };
    }

    private void greet(String address) {
        System.out.println(Text.printed("演示区可以登录:" + address + "/sign-in"));
        doors.stream().flatMap(door -> door.shown().stream())
                .forEach(account -> System.out.println("  " + account.login() + " / " + account.password() + "  " + account.role()));
    }
}
