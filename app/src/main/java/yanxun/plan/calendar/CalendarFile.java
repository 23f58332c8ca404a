package yanxun.plan.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import yanxun.platform.time.Times;

/** CalendarQueries as an iCalendar file (RFC 5545). The same happenings give the same bytes. */
record CalendarFile(String name, String root, List<Happening> happenings) {
    private static final int UNFOLDED = 1_000_000;
    private static final Duration REFRESH = Duration.ofHours(4);

    byte[] bytes() {
        var calendar = new Calendar().withDefaults().getFluentTarget();
        var properties = new PropertyList(List.of(new ProdId("-//Yanxun//研训 1.0//ZH"), ImmutableVersion.VERSION_2_0, ImmutableCalScale.GREGORIAN, new XProperty("X-WR-CALNAME", line(name)),
                new XProperty("X-WR-TIMEZONE", Times.ZONE.getId()), new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH), new XProperty("X-PUBLISHED-TTL", REFRESH.toString())));
        calendar.setPropertyList(properties);
        var components = new java.util.ArrayList<net.fortuna.ical4j.model.component.CalendarComponent>();
        components.add(zone());
        happenings.forEach(happening -> components.add(event(happening)));
        calendar.setComponentList(new ComponentList<>(components));
        var text = new StringWriter();
        try {
            new CalendarOutputter(false, UNFOLDED).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return OctetLines.fold(text.toString());
    }

    private VEvent event(Happening happening) {
        var event = new VEvent(false);
        var properties = new java.util.ArrayList<Property>(List.of(new Uid(happening.kind().name().toLowerCase(java.util.Locale.ROOT) + "-" + happening.id() + "@yanxun"),
                new DtStamp(happening.changedAt().truncatedTo(ChronoUnit.SECONDS)), new Sequence(happening.version()), new Summary(line(happening.title())), new Description(description(happening)),
                new Categories(happening.kind().displayName()), new Status(happening.dropped() ? "CANCELLED" : happening.state().equals("草稿") ? "TENTATIVE" : "CONFIRMED")));
        if (happening.startsAt() != null && happening.endsAt() != null) {
            properties.add(new DtStart<>(happening.startsAt().atZone(Times.ZONE)));
            properties.add(new DtEnd<>(happening.endsAt().atZone(Times.ZONE)));
            properties.add(new Location(line(happening.where())));
        } else {
            properties.add(new DtStart<>(happening.from()));
            properties.add(new DtEnd<>(happening.to().plusDays(1)));
            properties.add(new Transp("TRANSPARENT"));
        }
        event.setPropertyList(new PropertyList(properties));
        return event;
    }

    private String description(Happening happening) {
        var lines = new java.util.ArrayList<String>();
        lines.add(happening.unitName());
        lines.add(happening.source());
        lines.add(happening.isActivity() || happening.where().isEmpty() ? "" : "负责人:" + happening.where());
        lines.add(root + happening.link());
        lines.removeIf(String::isEmpty);
        return String.join("\n", lines);
    }

    /** One line, without what no content line may hold. */
    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    /** The country has kept one time since 1991. */
    private static VTimeZone zone() {
        var standard = new Standard(new PropertyList(List.of(new DtStart<>(java.time.LocalDateTime.of(1991, 9, 15, 0, 0)), new TzOffsetFrom(java.time.ZoneOffset.ofHours(8)), new TzOffsetTo(java.time.ZoneOffset.ofHours(8)),
                new TzName("CST"))));
        return new VTimeZone(new PropertyList(List.of(new TzId(Times.ZONE.getId()))), new ComponentList<>(List.of(standard)));
    }
}
