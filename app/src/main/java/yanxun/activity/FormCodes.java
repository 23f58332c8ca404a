package yanxun.activity;

import java.util.Collection;
import org.springframework.stereotype.Component;
import yanxun.platform.web.Shell;
import yanxun.platform.web.Vocabulary;

/** The forms of activities in the viewer's district, those retired since included: what was planned in one may still be held. */
@Component
public class FormCodes implements Vocabulary {
    private final FormNames forms;

    FormCodes(FormNames forms) {
        this.forms = forms;
    }

    @Override
    public Collection<String> words() {
        return forms.everOf(Shell.current().viewer().wall()).keySet();
    }
}
