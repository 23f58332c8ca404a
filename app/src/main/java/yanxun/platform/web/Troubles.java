package yanxun.platform.web;

import static yanxun.platform.i18n.Text.t;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentConversionNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import yanxun.platform.access.Denied;
import yanxun.platform.access.PasswordChangeNeeded;
import yanxun.platform.access.SignInNeeded;
import yanxun.platform.error.Moved;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.file.DiskTrouble;

/** Every refusal becomes a sentence that says what, and what to do. Only bugs reach the error page. */
@RestControllerAdvice
class Troubles {
    private static final Logger log = LoggerFactory.getLogger(Troubles.class);
    /** SQL states: bytes and characters that are none, texts too long, numbers and dates too large, choices outside a check. */
    private static final Set<String> UNKEEPABLE = Set.of("22021", "22P05", "22001", "22003", "22008", "22P02", "22P03", "23514");

    @ExceptionHandler(Rejected.class)
    ResponseEntity<View> rejected(Rejected rejected, HttpServletRequest request) {
        var answer = answer(HttpStatus.valueOf(rejected.status()), t("操作未完成"), t(rejected), t("返回上一页改正后再试;已保存的内容不受影响。"), request);
        return rejected.field().map(field -> ResponseEntity.status(answer.getStatusCode()).headers(answer.getHeaders()).header("X-Field", field).body(answer.getBody())).orElse(answer);
    }

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class})
    ResponseEntity<View> notFound(HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, t("没有找到"), t("没有找到这个页面,或者您无权查看。"), t("请核对地址;如确需查看,请联系本单位管理员。"), request);
    }

    @ExceptionHandler(Moved.class)
    ResponseEntity<View> moved(Moved moved, HttpServletRequest request) {
        return redirect(moved.to(), request);
    }

    @ExceptionHandler(Denied.class)
    ResponseEntity<View> denied(HttpServletRequest request) {
        return answer(HttpStatus.FORBIDDEN, t("没有权限"), t("您的身份没有这项权限。"), t("如果您有其他身份,请在右上角切换;否则请联系本单位管理员。"), request);
    }

    @ExceptionHandler(SignInNeeded.class)
    ResponseEntity<View> signInNeeded(HttpServletRequest request) {
        var target = "/sign-in?to=" + java.net.URLEncoder.encode(here(request), java.nio.charset.StandardCharsets.UTF_8);
        return redirect(target, request);
    }

    @ExceptionHandler(PasswordChangeNeeded.class)
    ResponseEntity<View> passwordChangeNeeded(HttpServletRequest request) {
        return redirect("/me/password", request);
    }

    /** An address that names nothing, or a parameter that cannot be read. */
    @ExceptionHandler({MethodArgumentTypeMismatchException.class, MethodArgumentConversionNotSupportedException.class})
    ResponseEntity<View> mismatched(TypeMismatchException trouble, HttpServletRequest request) {
        var isAddress = trouble instanceof MethodArgumentTypeMismatchException argument && argument.getParameter().hasParameterAnnotation(PathVariable.class);
        return isAddress ? notFound(request) : unreadable(typed(trouble.getValue()).toList(), request);
    }

    @ExceptionHandler(BindException.class)
    ResponseEntity<View> unreadable(BindException trouble, HttpServletRequest request) {
        return unreadable(trouble.getFieldErrors().stream().map(FieldError::getRejectedValue).flatMap(Troubles::typed).distinct().toList(), request);
    }

    /** What somebody typed or chose: a file where none belongs goes by its name. */
    private static Stream<String> typed(@Nullable Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case MultipartFile file -> Stream.ofNullable(file.getOriginalFilename());
            case Object[] several -> Arrays.stream(several).flatMap(Troubles::typed);
            case Collection<?> several -> several.stream().flatMap(Troubles::typed);
            default -> Stream.of(value.toString());
        };
    }

    @ExceptionHandler({MissingServletRequestParameterException.class, MissingServletRequestPartException.class, MultipartException.class})
    ResponseEntity<View> incomplete(HttpServletRequest request) {
        return unreadable(List.of(), request);
    }

    /** What the database cannot keep: a sign without a letter, a choice or a number it does not know. Other violations are ours. */
    @ExceptionHandler(DataIntegrityViolationException.class)
    ResponseEntity<View> unkeepable(DataIntegrityViolationException trouble, HttpServletRequest request) {
        var state = NestedExceptionUtils.getMostSpecificCause(trouble) instanceof SQLException cause ? String.valueOf(cause.getSQLState()) : "";
        if (!UNKEEPABLE.contains(state)) {
            throw trouble;
        }
        log.warn("input refused by the database ({}) at {} {}", state, request.getMethod(), request.getRequestURI());
        return unreadable(List.of(), request);
    }

    /** Two at the same moment: one was first, or they held each other up. Nothing of the second is kept. */
    @ExceptionHandler({DuplicateKeyException.class, ConcurrencyFailureException.class, QueryTimeoutException.class})
    ResponseEntity<View> atTheSameTime(DataAccessException trouble, HttpServletRequest request) {
        log.warn("at the same time as another at {} {}: {}", request.getMethod(), request.getRequestURI(), String.valueOf(NestedExceptionUtils.getMostSpecificCause(trouble).getMessage()).lines().findFirst().orElse(""));
        return answer(HttpStatus.CONFLICT, t("操作未完成"), t("刚才有人在办理同一件事,或者同样的内容已经提交过,这一次没有保存。"), t("请刷新页面核对,需要时再提交一次。"), request);
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ResponseEntity<View> unknown(IllegalArgumentException trouble, HttpServletRequest request) {
        if (trouble.getMessage() == null || !trouble.getMessage().startsWith("No enum constant")) {
            throw trouble;
        }
        log.warn("unknown choice at {} {}: {}", request.getMethod(), request.getRequestURI(), trouble.getMessage().replaceAll("\\p{Cntrl}", "?"));
        return unreadable(List.of(), request);
    }

    private static ResponseEntity<View> unreadable(List<String> values, HttpServletRequest request) {
        var sentence = values.isEmpty() ? t("提交的内容不完整或格式不对。") : t("“{0}”不是这里能用的日期、数字或选项。", String.join(t("、"), values));
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, t("操作未完成"), sentence, t("请返回上一页核对日期、数字等栏目后再提交。"), request);
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    ResponseEntity<View> wrongMethod(HttpServletRequest request) {
        return answer(HttpStatus.METHOD_NOT_ALLOWED, t("不能这样操作"), t("这个地址不支持这种操作。"), t("请从页面上的按钮进入。"), request);
    }

    @ExceptionHandler({CannotGetJdbcConnectionException.class, CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ResponseEntity<View> databaseAway(Exception trouble, HttpServletRequest request) {
        if (DiskTrouble.isBehind(trouble)) {
            log.error("no room on the disk: {}", trouble.getMessage());
            return answer(HttpStatus.SERVICE_UNAVAILABLE, t("服务器磁盘满了"), t("服务器磁盘满了,刚才的操作没有保存。"), t("请告诉管理员腾出空间,之后可以直接重试。"), request);
        }
        log.warn("database not reachable: {}", trouble.getMessage());
        return answer(HttpStatus.SERVICE_UNAVAILABLE, t("数据库暂时连不上"), t("数据库暂时连不上,刚才的操作没有保存。"), t("请一分钟后重试;系统会自动恢复连接。"), request);
    }

    private static ResponseEntity<View> answer(HttpStatus status, String title, String sentence, String advice, HttpServletRequest request) {
        var view = isPart(request) ? new NoticeFragment(sentence) : NoticePage.of(title, sentence, advice);
        var answer = ResponseEntity.status(status).header("Cache-Control", "no-store");
        if (isPart(request)) {
            answer.header("HX-Retarget", "#notice").header("HX-Reswap", "innerHTML");
        }
        return wantsJson(request) ? answer.contentType(MediaType.APPLICATION_JSON).body(view) : answer.contentType(html()).body(view);
    }

    private static ResponseEntity<View> redirect(String target, HttpServletRequest request) {
        if (isPart(request)) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).header("HX-Redirect", target).build();
        } else if (wantsJson(request)) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).contentType(MediaType.APPLICATION_JSON).body(new NoticeFragment(t("请先登录")));
        } else {
            return ResponseEntity.status(HttpStatus.SEE_OTHER).header("Location", Redirect.ascii(target)).build();
        }
    }

    private static String here(HttpServletRequest request) {
        var query = request.getQueryString();
        return !request.getMethod().equals("GET") ? "/" : request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null;
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains("application/json") && !accept.contains("text/html");
    }

    private static MediaType html() {
        return new MediaType("text", "html", java.nio.charset.StandardCharsets.UTF_8);
    }
}
