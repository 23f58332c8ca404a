package yanxun.training.order;

import java.util.Map;
import yanxun.platform.web.View;

public record OrderFormPage(OrderForm form, Map<String, String> units, Map<String, String> errors) implements View {}
