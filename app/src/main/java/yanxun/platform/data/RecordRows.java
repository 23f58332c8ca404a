package yanxun.platform.data;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Lets {@code query(SomeRecord.class)} read rows with a {@link RecordMapper}. The client's own mapper asks the driver for each column in each
 * row by the name of the component first, and the driver answers "unitName" with an exception where the column is called unit_name.
 */
final class RecordRows implements InvocationHandler {
    private final StatementSpec statement;
    private final ConversionService conversions;

    private RecordRows(StatementSpec statement, ConversionService conversions) {
        this.statement = statement;
        this.conversions = conversions;
    }

    static JdbcClient of(JdbcClient client, ConversionService conversions) {
        return sql -> (StatementSpec) Proxy.newProxyInstance(RecordRows.class.getClassLoader(), new Class<?>[] {StatementSpec.class}, new RecordRows(client.sql(sql), conversions));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("query") && arguments != null && arguments[0] instanceof Class<?> type && type.isRecord()) {
            return statement.query(new RecordMapper<>(type, conversions));
        }
        try {
            var result = method.invoke(statement, arguments);
            return result == statement ? proxy : result;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
