package yanxun.activity;

import java.util.Map;
import java.util.UUID;

/** The names of the activity forms in force in a district, by code. */
public interface FormNames {
    Map<String, String> of(UUID wall);
}
