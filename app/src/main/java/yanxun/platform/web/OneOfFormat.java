package yanxun.platform.web;

import java.text.ParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.format.AnnotationFormatterFactory;
import org.springframework.format.Parser;
import org.springframework.format.Printer;

/** Reads what {@link OneOf} lets in. */
class OneOfFormat implements AnnotationFormatterFactory<OneOf> {
    private final ListableBeanFactory beans;

    OneOfFormat(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Set<Class<?>> getFieldTypes() {
        return Set.of(String.class);
    }

    @Override
    public Printer<String> getPrinter(OneOf choice, Class<?> type) {
        return (word, _) -> word;
    }

    @Override
    public Parser<String> getParser(OneOf choice, Class<?> type) {
        return (text, _) -> {
            if (words(choice.value()).contains(text.strip())) {
                return text.strip();
            }
            throw new ParseException(text, 0);
        };
    }

    private Collection<String> words(Class<?> from) {
        if (from.isEnum()) {
            return Arrays.stream(from.getEnumConstants()).map(word -> ((Enum<?>) word).name()).toList();
        }
        var kind = from.asSubclass(Vocabulary.class);
        return beans.getBeanProvider(kind).stream().<Vocabulary>map(bean -> bean).findFirst().orElseGet(() -> BeanUtils.instantiateClass(kind)).words();
    }
}
