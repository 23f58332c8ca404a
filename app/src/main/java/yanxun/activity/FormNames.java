package yanxun.activity;

import java.util.Map;
import java.util.UUID;

/** The names of the activity forms of a district, by code. */
public interface FormNames {
    /** What can be chosen today. */
    Map<String, String> of(UUID wall);

    /** What activities gone by were called, retired forms included. */
    Map<String, String> everOf(UUID wall);

    /** What activities of the usual forms count as in the figures, as each form says; a district may say otherwise. */
    Map<String, String> usualFigures();
}
