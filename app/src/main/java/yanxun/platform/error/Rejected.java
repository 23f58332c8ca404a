package yanxun.platform.error;

import java.util.List;

/** A rule says no, in one sentence its reader understands; the sentence is its own key for translation. */
public class Rejected extends RuntimeException {
    private final String sentence;
    private final List<Object> arguments;

    public Rejected(String sentence, Object... arguments) {
        super(filled(sentence, arguments));
        this.sentence = sentence;
        this.arguments = List.of(arguments);
    }

    public String sentence() {
        return sentence;
    }

    public List<Object> arguments() {
        return arguments;
    }

    private static String filled(String sentence, Object... arguments) {
        var text = sentence;
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }
}
