package yanxun.platform.command;

import yanxun.platform.error.Rejected;

/** A verb was called wrongly; the sentence says what is wrong, before the usage. */
public final class Misused extends Rejected {
    Misused(String sentence, Object... arguments) {
        super(sentence, arguments);
    }
}
