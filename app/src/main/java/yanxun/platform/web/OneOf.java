package yanxun.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A field or parameter that takes the words of a list, or nothing: whatever no page offers is refused as an unreadable date is. An enum's names, or a {@link Vocabulary}. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
public @interface OneOf {
    Class<?> value();
}
