package yanxun.methods.outline;

import java.util.regex.Pattern;

/** How a remark to the whole reads, behind the last entry of a calendar: 注:…, 联系人:…, 请各校认真落实。 */
final class Closing {

    private static final Pattern LABELLED = Pattern.compile("(?:注|备注|说明|附注|附|附件|注意|注意事项|温馨提示|※注|联系人|联系电话|联系方式|咨询电话|咨询|电话|撰稿人?|执笔人?|拟稿人?|制表人?|制表时间|填表人?|填报人?|审核人?|审批人?|审定|编制人?|编制|制定人|制订人|抄送|抄报|主送|报送):.*");
    private static final Words OPENERS = Words.of("""
            希望 以上 总之 让我们 特此 望各 请各 请全 请认真 请按 请遵 请做好 请及时 请有关 请相关 敬请 本文 本表 此表 此件 本安排 本计划 本方案 上述 未尽事宜 相信 备注 预祝 \
            各校要 各学校要 各单位要 各教研组要 各备课组要 各部门要 各校应 各单位应 各教研组应 如有变动 如有调整 如有变化 如遇 若有变动 若有调整 具体时间 具体安排以 最终以""");
    private static final int SENTENCE = 12;

    private Closing() {}

    static boolean is(String folded) {
        int from = "([【※*".indexOf(folded.charAt(0)) >= 0 ? 1 : 0;
        var tight = folded.substring(from).replaceFirst("】", ":").replace("::", ":");
        return LABELLED.matcher(tight).matches() || OPENERS.at(tight, 0) != null && (sentence(tight) || tight.endsWith(")"));
    }

    static boolean sentence(String folded) {
        return folded.length() > SENTENCE && "。!".indexOf(folded.charAt(folded.length() - 1)) >= 0;
    }
}
