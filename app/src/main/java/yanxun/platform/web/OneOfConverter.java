package yanxun.platform.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;

/** Reads what {@link OneOf} lets in; nothing chosen stays nothing chosen. */
class OneOfConverter implements ConditionalGenericConverter {
    private final ListableBeanFactory beans;

    OneOfConverter(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, String.class));
    }

    @Override
    public boolean matches(TypeDescriptor from, TypeDescriptor to) {
        return to.hasAnnotation(OneOf.class);
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        if (source == null || source.toString().isBlank()) {
            return source;
        }
        var word = source.toString().strip();
        var choice = to.getAnnotation(OneOf.class);
        if (choice != null && words(choice.value()).contains(word)) {
            return word;
        }
        throw new IllegalArgumentException("not offered: " + word);
    }

    private Collection<String> words(Class<?> from) {
        if (from.isEnum()) {
            return Arrays.stream(from.getEnumConstants()).map(word -> ((Enum<?>) word).name()).toList();
        }
        var kind = from.asSubclass(Vocabulary.class);
        return beans.getBeanProvider(kind).stream().<Vocabulary>map(bean -> bean).findFirst().orElseGet(() -> BeanUtils.instantiateClass(kind)).words();
    }
}
