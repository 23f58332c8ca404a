package yanxun.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/** Writes a view record through the template of the same path and name. */
class ViewWriter extends AbstractHttpMessageConverter<View> {
    private static final String ROOT = "yanxun.";

    private final TemplateEngine templates;

    ViewWriter(TemplateEngine templates) {
        super(StandardCharsets.UTF_8, MediaType.TEXT_HTML);
        this.templates = templates;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return View.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @org.jspecify.annotations.Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected View readInternal(Class<? extends View> type, HttpInputMessage message) {
        throw new UnsupportedOperationException("views are only written");
    }

    @Override
    protected void writeInternal(View view, HttpOutputMessage message) throws IOException {
        var page = new Utf8ByteOutput();
        templates.render(template(view), view, page);
        message.getHeaders().setContentLength(page.getContentLength());
        message.getBody().write(page.toByteArray());
    }

    static String template(View view) {
        return view.getClass().getName().substring(ROOT.length()).replace('.', '/') + ".jte";
    }
}
