package yanxun.document.certificate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A4 lying or standing; measures in points. */
public enum Paper {
    LANDSCAPE("A4 横", 841.89, 595.28), PORTRAIT("A4 竖", 595.28, 841.89);

    private final String displayName;
    private final double width;
    private final double height;

    Paper(String displayName, double width, double height) {
        this.displayName = displayName;
        this.width = width;
        this.height = height;
    }

    public String displayName() {
        return displayName;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    public static Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        Arrays.stream(values()).forEach(paper -> choices.put(paper.name(), paper.displayName));
        return choices;
    }
}
