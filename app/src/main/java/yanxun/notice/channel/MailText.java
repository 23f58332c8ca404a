package yanxun.notice.channel;

import static yanxun.platform.i18n.Text.t;
import static yanxun.platform.i18n.Text.told;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import yanxun.platform.i18n.Text;
import yanxun.platform.web.PublicAddress;

/**
 * What a mail says, once in plain words and once in simple HTML. Nothing stands in it that the letter does not say itself.
 *
 * @param unsubscribe where mails are turned off, null in one that was asked for just now
 */
record MailText(String subject, List<Part> parts, List<String> foot, @Nullable String unsubscribe) {

    /** @param url where the heading leads, or null */
    record Part(String heading, String line, @Nullable String url) {}

    static MailText letter(Parcel parcel, PublicAddress address) {
        return Text.speaking(parcel.spoken(), () -> new MailText(told(parcel.title()),
                List.of(new Part(told(parcel.title()), line(told(parcel.body()), parcel.dueOn()), address.at("/inbox/" + parcel.itemId()))), closing(), turnOff(parcel, address)));
    }

    static MailText digest(Parcel parcel, List<Digests.Line> lines, PublicAddress address) {
        return Text.speaking(parcel.spoken(), () -> {
            var open = lines.getFirst().open();
            var parts = new java.util.ArrayList<Part>();
            lines.forEach(line -> parts.add(new Part(told(line.title()), line(told(line.body()), line.dueOn()), address.at("/inbox/" + line.id()))));
            if (open > lines.size()) {
                parts.add(new Part(t("还有 {0} 件,请登录查看", open - lines.size()), "", address.at("/inbox")));
            }
            return new MailText(t("待办与消息:{0} 件未处理", open), parts, closing(), turnOff(parcel, address));
        });
    }

    static MailText code(String code, String tongue) {
        return Text.speaking(tongue, () -> new MailText(t("邮箱确认码"), List.of(new Part(code, t("请在设置页填写这个确认码,30 分钟内有效。"), null)), List.of(t("如果不是您本人的操作,不用理会这封邮件。")), null));
    }

    static MailText test(PublicAddress address) {
        return new MailText(t("测试邮件"), List.of(new Part(t("收到这封邮件,说明邮件服务器设置正确。"), "", address.at("/administration/channels"))), List.of(), null);
    }

    private static List<String> closing() {
        return List.of(t("打开链接需要登录。请不要回复这封邮件。"), t("不想再收到邮件:"));
    }

    private static String turnOff(Parcel parcel, PublicAddress address) {
        UUID key = java.util.Objects.requireNonNull(parcel.unsubscribeKey());
        return address.at("/unsubscribe/" + key);
    }

    private static String line(String body, java.time.@Nullable LocalDate due) {
        return due == null ? body : t("{0} 前", due) + (body.isBlank() ? "" : " · " + body);
    }

    String plain() {
        var text = new StringBuilder();
        parts.forEach(part -> text.append(part.heading()).append('\n').append(part.line().isBlank() ? "" : part.line() + "\n").append(part.url() == null ? "" : part.url() + "\n").append('\n'));
        text.append("-- \n");
        foot.forEach(line -> text.append(line).append('\n'));
        return unsubscribe == null ? text.toString() : text.append(unsubscribe).append('\n').toString();
    }

    String html() {
        var text = new StringBuilder("<!doctype html><html><head><meta charset=\"utf-8\"></head><body>");
        for (var part : parts) {
            var heading = "<b>" + safe(part.heading()) + "</b>";
            text.append("<p>").append(part.url() == null ? heading : "<a href=\"" + safe(part.url()) + "\">" + heading + "</a>");
            text.append(part.line().isBlank() ? "" : "<br>" + safe(part.line())).append("</p>");
        }
        text.append("<hr><p><small>").append(String.join("<br>", foot.stream().map(MailText::safe).toList()));
        text.append(unsubscribe == null ? "" : " <a href=\"" + safe(unsubscribe) + "\">" + safe(unsubscribe) + "</a>");
        return text.append("</small></p></body></html>").toString();
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
