package yanxun.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import yanxun.platform.web.Shell;

/** Counts the statements a request prepares: a list that asks once per row is found here. */
public final class QueryBudget {
    static final String HEADER = "X-Count-Queries";
    private static final ConcurrentHashMap<String, AtomicInteger> COUNTS = new ConcurrentHashMap<>();

    private QueryBudget() {}

    /** How many statements the GET of this page takes. */
    public static int spentBy(Browser browser, String path) {
        var mark = java.util.UUID.randomUUID().toString();
        browser.with(HEADER, mark).get(path);
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
            return new DelegatingDataSource(source) {
                @Override
                public Connection getConnection() throws java.sql.SQLException {
                    var connection = super.getConnection();
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
