package yanxun.credit.ledger;

import java.util.Map;

/** Levels at which hours are earned. */
public final class Categories {
    public static final Map<String, String> NAMES = Map.of("SCHOOL", "校本", "DISTRICT", "区级", "CITY", "市级", "PROVINCE", "省级", "NATIONAL", "国家级");

    private Categories() {}
}
