package yanxun.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import yanxun.platform.web.Shell;

/**
 * Counts the statements a request prepares: a list that asks once per row is found here. And a thread that asks for a second connection
 * while it holds one: with hundreds at once, all hold their first and wait for each other's second.
 */
public final class QueryBudget {
    static final String HEADER = "X-Count-Queries";
    private static final ConcurrentHashMap<String, AtomicInteger> COUNTS = new ConcurrentHashMap<>();

    private QueryBudget() {}

    /** How many statements the GET of this page takes. */
    public static int spentBy(Browser browser, String path) {
        return spentBy(browser, marked -> marked.get(path));
    }

    /** How many statements it takes to answer all that is asked. */
    public static int spentBy(Browser browser, Consumer<Browser> asking) {
        var mark = java.util.UUID.randomUUID().toString();
        asking.accept(browser.with(HEADER, mark));
        var count = COUNTS.remove(mark);
        return count == null ? 0 : count.get();
    }

    private static void count() {
        if (Shell.CURRENT.isBound()) {
            var mark = Shell.current().request().getHeader(HEADER);
            if (mark != null) {
                COUNTS.computeIfAbsent(mark, _ -> new AtomicInteger()).incrementAndGet();
            }
        }
    }

    static class Counting implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source && name.equals("dataSource") ? counted(source) : bean;
        }

        private static DataSource counted(DataSource source) {
            var held = new ThreadLocal<Connection>();
            return new DelegatingDataSource(source) {
                @Override
                public Connection getConnection() throws java.sql.SQLException {
                    if (held.get() != null && !held.get().isClosed()) {
                        throw new AssertionError("this thread holds a connection already");
                    }
                    var connection = super.getConnection();
                    held.set(connection);
                    return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            count();
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
                }
            };
        }
    }
}
