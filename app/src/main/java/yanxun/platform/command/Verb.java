package yanxun.platform.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** By which words a {@link Command} is called. Stands at the class, so that help and typing errors need no database. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Verb {
    /** {@code people import} */
    String name();

    /** One line for {@code yanxun help}: arguments, and what it does. */
    String usage();

    /** Whether it makes sense on a database that holds nothing yet; the tables are then made first. */
    boolean founds() default false;
}
