package yanxun.platform.web;

import static yanxun.platform.i18n.Text.t;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import yanxun.platform.access.Open;

/** The last resort: a bug, with a number under which the log tells the rest. */
@Screen
@Open(because = "an error may meet anybody")
class ErrorScreen implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(ErrorScreen.class);

    @RequestMapping("/error")
    ResponseEntity<View> error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var page = page(status, request);
        if (!Troubles.isPart(request)) {
            return ResponseEntity.status(status).header("Cache-Control", "no-store").body(page);
        }
        var expired = request.getAttribute("yanxun.expired") != null;
        return ResponseEntity.status(expired ? 401 : status).header("Cache-Control", "no-store").body(new NoticeFragment(page.sentence() + page.advice()));
    }

    private static NoticePage page(int status, HttpServletRequest request) {
        if (request.getAttribute("yanxun.expired") != null) {
            return NoticePage.of(t("页面已过期"), t("这个页面打开得太久,或登录已结束,刚才的提交没有执行。"), t("请返回上一页刷新后再提交。"));
        } else if (request.getAttribute(Unreadable.class.getName()) instanceof Unreadable trouble) {
            return trouble.page();
        } else if (status == 400) {
            return Unreadable.SIGN.page();
        } else if (status < 500) {
            return NoticePage.of(t("没有找到"), t("没有找到这个页面,或者请求的格式不对。"), t("请核对地址,或从菜单进入。"));
        } else {
            var number = RequestNumber.of(request);
            log.error("incident {} at {}", number, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
            return NoticePage.of(t("系统出错了"), t("系统出错,刚才的操作没有保存。"), t("请把编号 {0} 告诉管理员,以便查找原因。", number));
        }
    }
}
