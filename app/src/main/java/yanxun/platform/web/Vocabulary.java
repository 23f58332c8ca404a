package yanxun.platform.web;

import java.util.Collection;

/** The words a choice takes; a bean where they depend on who looks. */
public interface Vocabulary {
    Collection<String> words();
}
