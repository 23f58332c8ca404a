package yanxun.platform.web;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.format.AnnotationFormatterFactory;
import org.springframework.format.Parser;
import org.springframework.format.Printer;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.datetime.standard.Jsr310DateTimeFormatAnnotationFormatterFactory;

/** Dates as forms send them: no work here lies before the last century or after the next. */
class EarthlyDates implements AnnotationFormatterFactory<DateTimeFormat> {
    private static final int FIRST = 1900;
    private static final int LAST = 2200;

    private final AnnotationFormatterFactory<DateTimeFormat> all = new Jsr310DateTimeFormatAnnotationFormatterFactory();

    @Override
    public Set<Class<?>> getFieldTypes() {
        return Set.of(LocalDate.class);
    }

    @Override
    public Printer<?> getPrinter(DateTimeFormat format, Class<?> type) {
        return all.getPrinter(format, type);
    }

    @Override
    public Parser<?> getParser(DateTimeFormat format, Class<?> type) {
        var parser = all.getParser(format, type);
        return (typed, locale) -> {
            if (parser.parse(typed, locale) instanceof LocalDate day && day.getYear() >= FIRST && day.getYear() <= LAST) {
                return day;
            }
            throw new IllegalArgumentException("too far away: " + typed);
        };
    }
}
