package yanxun.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.env.Environment;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.HiddenHttpMethodFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import yanxun.platform.access.Gate;
import yanxun.platform.access.PasswordChangeNeeded;
import yanxun.platform.access.Viewer;

@Configuration
class WebSetup implements WebMvcConfigurer {
    private final TemplateEngine templates;
    private final ListableBeanFactory beans;

    WebSetup(Environment environment, ListableBeanFactory beans) {
        this.beans = beans;
        this.templates = "1".equals(environment.getProperty("YANXUN_DEV"))
                ? TemplateEngine.create(new DirectoryCodeResolver(Path.of(environment.getProperty("YANXUN_HOME", "."), "app/src/main/jte")), Path.of("target/jte-dev"), ContentType.Html)
                : TemplateEngine.createPrecompiled(ContentType.Html);
        templates.setTrimControlStructures(true);
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new ViewWriter(templates));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Gate());
        registry.addInterceptor(new FirstPassword()).addPathPatterns("/me/**").excludePathPatterns("/me/password");
        registry.addInterceptor(new Brevity());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerArgument());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new TypedNumbers());
        registry.addConverter(new OneOfConverter(beans));
        registry.addFormatterForFieldAnnotation(new EarthlyDates());
    }

    /** First of all: everything later asks who it is and whether over TLS. */
    @Bean
    FilterRegistrationBean<ProxyFilter> proxies(Environment environment, PublicAddress address) {
        var registration = new FilterRegistrationBean<>(new ProxyFilter(environment.getProperty("YANXUN_PROXIES", ""), address.isHttps()));
        registration.setOrder(-200);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return registration;
    }

    /** After it is known who asks and from where. */
    @Bean
    FilterRegistrationBean<MonitorFilter> monitors(Environment environment) {
        var registration = new FilterRegistrationBean<>(new MonitorFilter(environment.getProperty("YANXUN_MONITORS", "")));
        registration.setOrder(-105);
        return registration;
    }

    /** A page about an error asks nothing of the form, which may be what was wrong. */
    @Bean
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return request.getDispatcherType() != DispatcherType.ERROR && super.isMultipart(request);
            }
        };
    }

    /** Plain forms can PUT and DELETE too. */
    @Bean
    FilterRegistrationBean<HiddenHttpMethodFilter> methods() {
        var registration = new FilterRegistrationBean<>(new HiddenHttpMethodFilter());
        registration.setOrder(-40);
        return registration;
    }

    /** Under a password somebody else gave, not even one's own pages open. */
    private static class FirstPassword implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (Shell.current().signedIn().filter(Viewer::mustChangePassword).isPresent()) {
                throw new PasswordChangeNeeded();
            }
            return true;
        }
    }

    /** Handlers take the viewer as an argument. */
    private static class ViewerArgument implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Viewer.class;
        }

        @Override
        public Object resolveArgument(MethodParameter parameter, @org.jspecify.annotations.Nullable ModelAndViewContainer container,
                NativeWebRequest request, @org.jspecify.annotations.Nullable WebDataBinderFactory binders) {
            return Shell.current().viewer();
        }
    }
}
