package yanxun.platform.data;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/** Rows as records: a component is the column of its name, with or without underscores. The columns of a result are looked up once. */
final class RecordMapper<T> implements RowMapper<T> {
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private final Shape shape;
    private final ConversionService conversions;
    private @Nullable ResultSet of;
    private int[] columns = {};

    RecordMapper(Class<T> type, ConversionService conversions) {
        this.shape = SHAPES.get(type);
        this.conversions = conversions;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T mapRow(ResultSet rows, int number) throws SQLException {
        if (rows != of) {
            columns = shape.columns(rows);
            of = rows;
        }
        var values = new @Nullable Object[columns.length];
        for (int i = 0; i < values.length; i++) {
            var type = shape.types[i];
            var value = JdbcUtils.getResultSetValue(rows, columns[i], type.getType());
            values[i] = type.getObjectType().isInstance(value) ? value : conversions.convert(value, type);
        }
        return (T) BeanUtils.instantiateClass(shape.constructor, values);
    }

    private record Shape(Class<?> record, Constructor<?> constructor, String[] names, TypeDescriptor[] types) {
        static Shape of(Class<?> record) {
            var components = record.getRecordComponents();
            try {
                var constructor = record.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                var types = new TypeDescriptor[components.length];
                Arrays.setAll(types, i -> new TypeDescriptor(new MethodParameter(constructor, i)));
                return new Shape(record, constructor, Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new), types);
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        int[] columns(ResultSet rows) throws SQLException {
            var meta = rows.getMetaData();
            var columns = new int[names.length];
            for (int column = meta.getColumnCount(); column > 0; column--) {
                var label = meta.getColumnLabel(column).replace("_", "");
                for (int i = 0; i < names.length; i++) {
                    columns[i] = names[i].equalsIgnoreCase(label) ? column : columns[i];
                }
            }
            for (int i = 0; i < columns.length; i++) {
                if (columns[i] == 0) {
                    throw new SQLException("no column for " + record.getSimpleName() + "." + names[i]);
                }
            }
            return columns;
        }
    }
}
