package yanxun.network.community;

import java.util.List;
import java.util.Map;
import yanxun.platform.web.View;

public record CommunityFormPage(CommunityForm form, boolean fresh, Map<String, String> errors, List<CommunityPage.Choice> units) implements View {
    public String action() {
        return fresh ? "/network/communities" : "/network/communities/" + form.id();
    }

    public Map<String, String> unitNames() {
        return CommunityPage.names(units);
    }
}
