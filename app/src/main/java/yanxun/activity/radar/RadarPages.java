package yanxun.activity.radar;

import static yanxun.platform.i18n.Text.t;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yanxun.activity.ActivityId;
import yanxun.activity.Life;
import yanxun.activity.schedule.Activities;
import yanxun.activity.schedule.DraftForms;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.time.Times;

/** Looks around an activity and tells what it sees. */
@Component
class RadarPages {
    private final Activities activities;
    private final RadarQueries queries;
    private final Gathering gathering;
    private final DraftForms forms;
    private final Clock clock;

    RadarPages(Activities activities, RadarQueries queries, Gathering gathering, DraftForms forms, Clock clock) {
        this.activities = activities;
        this.queries = queries;
        this.gathering = gathering;
        this.forms = forms;
        this.clock = clock;
    }

    RadarPage page(ActivityId activity, boolean asks, Viewer viewer) {
        activities.managed(activity, viewer);
        var sketch = queries.sketch(activity.value());
        var now = clock.instant();
        var first = sketch.firstDay(Times.day(now));
        var own = sketch.isTimed() && !sketch.isPast(now);
        var from = own && Times.day(sketch.startsAt()).isBefore(first) ? Times.day(sketch.startsAt()) : first;
        var end = first.plusDays(Slots.DAYS - 1L);
        var last = own && Times.day(sketch.endsAt()).isAfter(end) ? Times.day(sketch.endsAt()) : end;
        var gathered = gathering.gather(sketch, from, last, viewer);
        var radar = new Radar(gathered.around());
        var clashes = own ? radar.at(sketch.startsAt(), sketch.endsAt()) : List.<Clash>of();
        var choices = new Slots(radar, gathered.around().rule(), gathered.around().calendar()).best(first, sketch.length(), sketch.startsAt()).stream().map(slot -> choice(slot, sketch, gathered.schools())).toList();
        return new RadarPage(activity.value(), sketch.version(), sketch.title(), sketch.isTimed() ? Times.spanWithWeekday(sketch.startsAt(), sketch.endsAt()) : t("未定"), sketch.state() == Life.DRAFT, asks,
                new RadarPanel(sketch.isTimed(), rows(clashes, gathered.schools(), viewer), null), choices, viewer.may(Permission.MANAGE_RULES));
    }

    /** What collides with an activity at the time it has. */
    RadarPanel panel(ActivityId activity, Viewer viewer) {
        activities.managed(activity, viewer);
        return panel(queries.sketch(activity.value()), "/activities/" + activity + "/radar", viewer);
    }

    /** What would collide if it were saved as typed. */
    RadarPanel panel(Typed typed, Viewer viewer) {
        var saved = typed.id() == null || typed.version() == null ? null : typed.id();
        if (saved != null) {
            activities.managed(new ActivityId(saved), viewer);
        }
        var state = saved == null ? Life.DRAFT : queries.sketch(saved).state();
        var sketch = new Sketch(saved, 0, "", state, typed.startsAt(), typed.endsAt(), Typed.text(typed.place()), Typed.text(typed.mode()).equals("ONLINE"), forms.leader(typed.leader()).id(),
                Typed.text(typed.speaker()), Typed.orNull(typed.stage()), Typed.orNull(typed.subject()), typed.community(), typed.house() == null ? viewer.unit() : typed.house(), viewer.wall());
        return panel(sketch, saved == null ? null : "/activities/" + saved + "/radar", viewer);
    }

    private RadarPanel panel(Sketch sketch, @Nullable String url, Viewer viewer) {
        if (!sketch.isTimed()) {
            return new RadarPanel(false, List.of(), url);
        }
        var gathered = gathering.gather(sketch, Times.day(sketch.startsAt()), Times.day(sketch.endsAt()), viewer);
        return new RadarPanel(true, rows(new Radar(gathered.around()).at(sketch.startsAt(), sketch.endsAt()), gathered.schools(), viewer), url);
    }

    private List<RadarPanel.Row> rows(List<Clash> clashes, Map<UUID, String> schools, Viewer viewer) {
        var people = clashes.stream().flatMap(clash -> switch (clash) {
            case Clash.SamePeople same -> same.people().stream();
            case Clash.Journey journey -> journey.people().stream();
            default -> java.util.stream.Stream.<UUID>empty();
        }).collect(Collectors.toSet());
        return told(clashes, new Known(queries.names(people, viewer), schools));
    }

    private static RadarPage.Choice choice(Slots.Slot slot, Sketch sketch, Map<UUID, String> schools) {
        var starts = LocalDateTime.ofInstant(slot.from(), Times.ZONE);
        return new RadarPage.Choice(Times.spanWithWeekday(slot.from(), slot.to()), starts.toString(), slot.from().equals(sketch.startsAt()), told(slot.clashes(), new Known(Map.of(), schools)));
    }

    private static List<RadarPanel.Row> told(List<Clash> clashes, Known known) {
        return clashes.stream().map(clash -> new RadarPanel.Row(clash.severity(), clash.text(known), clash.where(), clash.link())).toList();
    }
}
