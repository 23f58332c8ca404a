package yanxun.support;

import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.OneOf;

/** What a handler wants to hear, each field with something that can be read: so that a request is refused for what it asks, not for how it asks. */
public record Filled(String[] fields, List<String> files) {
    /** Where not every text can be read. */
    private static final Map<String, String> WORDS = Map.of("way", "withdraw", "slot", "1-MORNING");

    public static Filled of(HandlerMethod handler) {
        var fields = new ArrayList<String>();
        var files = new ArrayList<String>();
        for (var parameter : handler.getMethod().getParameters()) {
            if (parameter.isAnnotationPresent(RequestParam.class)) {
                read(name(parameter), parameter.getParameterizedType(), parameter.getAnnotation(OneOf.class), fields, files);
            } else if (parameter.getType().isRecord() && !isOther(parameter)) {
                components("", parameter.getType(), fields, files);
            }
        }
        return new Filled(fields.toArray(String[]::new), files);
    }

    /** As little as the door lets in: what it cannot do without, and of that no text and nothing in the file. */
    public static Filled sparse(HandlerMethod handler) {
        var fields = new ArrayList<String>();
        var files = new ArrayList<String>();
        for (var parameter : handler.getMethod().getParameters()) {
            var request = parameter.getAnnotation(RequestParam.class);
            if (request != null && request.required() && request.defaultValue().equals(ValueConstants.DEFAULT_NONE) && parameter.getType() == String.class) {
                fields.addAll(List.of(name(parameter), ""));
            } else if (request != null && request.required() && request.defaultValue().equals(ValueConstants.DEFAULT_NONE)) {
                read(name(parameter), parameter.getParameterizedType(), parameter.getAnnotation(OneOf.class), fields, files);
            } else if (parameter.getType().isRecord() && !isOther(parameter)) {
                Arrays.stream(parameter.getType().getRecordComponents()).filter(component -> component.getType().isPrimitive())
                        .forEach(component -> read(component.getName(), component.getType(), null, fields, files));
            }
        }
        return new Filled(fields.toArray(String[]::new), files);
    }

    private static boolean isOther(Parameter parameter) {
        return parameter.getType() == Viewer.class || parameter.isAnnotationPresent(PathVariable.class) || parameter.isAnnotationPresent(RequestHeader.class) || parameter.isAnnotationPresent(CookieValue.class);
    }

    private static String name(Parameter parameter) {
        var request = parameter.getAnnotation(RequestParam.class);
        return !request.name().isEmpty() ? request.name() : !request.value().isEmpty() ? request.value() : parameter.getName();
    }

    private static void components(String before, Class<?> form, List<String> fields, List<String> files) {
        for (RecordComponent component : form.getRecordComponents()) {
            OneOf choice = null;
            try {
                choice = form.getDeclaredField(component.getName()).getAnnotation(OneOf.class);
            } catch (NoSuchFieldException impossible) {
                throw new IllegalStateException(impossible);
            }
            read(before + component.getName(), component.getGenericType(), choice, fields, files);
        }
    }

    private static void read(String name, Type type, @org.jspecify.annotations.Nullable OneOf choice, List<String> fields, List<String> files) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            if (list.getActualTypeArguments()[0] instanceof Class<?> each && each.isRecord()) {
                components(name + "[0].", each, fields, files);
            } else {
                read(name, list.getActualTypeArguments()[0], choice, fields, files);
            }
        } else if (type == MultipartFile.class) {
            files.add(name);
        } else if (type instanceof Class<?> plain && plain.isRecord() && plain.getRecordComponents().length > 1) {
            components(name + ".", plain, fields, files);
        } else if (type instanceof Class<?> plain) {
            var word = choice == null ? word(name, plain) : "";
            if (!word.isEmpty()) {
                fields.addAll(List.of(name, word));
            }
        }
    }

    private static String word(String name, Class<?> type) {
        if (type.isEnum()) {
            return ((Enum<?>) type.getEnumConstants()[0]).name();
        } else if (type == LocalDate.class) {
            return "2026-12-10";
        } else if (type == LocalTime.class) {
            return "09:00";
        } else if (type == LocalDateTime.class) {
            return "2026-12-10T09:00";
        } else if (type == Instant.class) {
            return "2026-12-10T01:00:00Z";
        } else if (type == boolean.class || type == Boolean.class) {
            return "true";
        } else if (type.isPrimitive() || Number.class.isAssignableFrom(type) || type == BigDecimal.class) {
            return name.equals("version") ? "0" : "1";
        } else if (type == UUID.class || Arrays.stream(type.isRecord() ? type.getRecordComponents() : new RecordComponent[0]).anyMatch(part -> part.getType() == UUID.class)) {
            return UUID.randomUUID().toString();
        }
        return type == String.class ? WORDS.getOrDefault(name, "写明原因") : "";
    }
}
