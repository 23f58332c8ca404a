package yanxun.platform.web;

import static yanxun.platform.i18n.Text.t;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import yanxun.platform.file.DiskTrouble;

/** What makes the parameters of a request no parameters. They are read once, before anybody asks for one. */
enum Unreadable {
    SIGN, BROKEN, LARGE, MANY, FULL;

    private static final Logger log = LoggerFactory.getLogger(Unreadable.class);

    int status() {
        return switch (this) {
            case SIGN, BROKEN -> HttpServletResponse.SC_BAD_REQUEST;
            case LARGE, MANY -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            case FULL -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        };
    }

    NoticePage page() {
        return switch (this) {
            case SIGN -> NoticePage.of(t("内容读不出来"), t("地址或提交的内容里有不能识别的字符,没有执行。"), t("请返回上一页改正后再提交。"));
            case BROKEN -> NoticePage.of(t("内容读不出来"), t("提交的表单不完整,没有保存。"), t("可能是上传中断了,请返回上一页再提交一次。"));
            case LARGE -> NoticePage.of(t("文件太大"), t("上传的文件超过了大小限制,没有保存。"), t("请压缩图片或拆分文件后再上传。"));
            case MANY -> NoticePage.of(t("项目太多"), t("一次提交的文件或栏目太多,没有保存。"), t("请分几次提交。"));
            case FULL -> NoticePage.of(t("服务器磁盘满了"), t("服务器磁盘满了,刚才的操作没有保存。"), t("请告诉管理员腾出空间,之后可以直接重试。"));
        };
    }

    static @Nullable Unreadable in(HttpServletRequest request) {
        var isForm = String.valueOf(request.getContentType()).toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
        try {
            var isText = request.getParameterMap().entrySet().stream().flatMap(each -> Stream.concat(Stream.of(each.getKey()), Arrays.stream(each.getValue()))).noneMatch(text -> text.indexOf(0) >= 0);
            if (isForm) {
                request.getParts();
            }
            return isText ? null : say(SIGN, request, "a sign without a letter");
        } catch (IOException | ServletException | RuntimeException trouble) {
            return say(kind(trouble, isForm), request, String.valueOf(trouble.getMessage()).lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", "?"));
        }
    }

    private static Unreadable kind(Exception trouble, boolean isForm) {
        if (NestedExceptionUtils.getMostSpecificCause(trouble) instanceof FileCountLimitExceededException) {
            return MANY;
        } else if (trouble instanceof InvalidParameterException invalid && invalid.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
            return LARGE;
        }
        return !isForm ? SIGN : DiskTrouble.isBehind(trouble) ? FULL : BROKEN;
    }

    private static Unreadable say(Unreadable trouble, HttpServletRequest request, String why) {
        log.warn("unreadable parameters at {} {}: {}", request.getMethod(), request.getRequestURI(), why);
        return trouble;
    }
}
