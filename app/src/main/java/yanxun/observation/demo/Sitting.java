package yanxun.observation.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yanxun.observation.sheet.Receiving;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Viewer;
import yanxun.platform.access.Viewers;
import yanxun.platform.data.PersonId;
import yanxun.platform.demo.DemoRegion;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.ShiftingClock;
import yanxun.platform.time.Times;
import yanxun.rubric.Coding;
import yanxun.rubric.Edition;
import yanxun.rubric.Instruments;
import yanxun.rubric.Rating;

/** Somebody of the demo sits in a lesson and hands in what a phone would. Each observer is a little stricter or milder, each lesson a little better or worse. */
@Component
class Sitting {
    private final Receiving receiving;
    private final Instruments instruments;
    private final Viewers viewers;
    private final Map<UUID, Viewer> known = new HashMap<>();
    private List<Edition> usable = List.of();

    Sitting(Receiving receiving, Instruments instruments, Viewers viewers) {
        this.receiving = receiving;
        this.instruments = instruments;
        this.viewers = viewers;
    }

    /** Another region has other people and instruments. */
    void forget(UUID observer) {
        known.clear();
        act(observer, Instant.now(), viewer -> usable = instruments.usable(viewer));
    }

    void act(UUID person, Instant moment, Consumer<Viewer> deed) {
        var viewer = known.computeIfAbsent(person, id -> Scope.everywhere(() -> viewers.of(new PersonId(id)).orElseThrow(NotFound::new)));
        ScopedValue.where(Scope.CURRENT, viewer.scope()).run(() -> ShiftingClock.at(moment, () -> deed.accept(viewer)));
    }

    record Lesson(UUID id, Company.Teacher teacher, String kind, LocalDate day, int period, String topic) {
        Instant begins() {
            return day.atTime(8 + period + (period > 4 ? 1 : 0), 0).atZone(Times.ZONE).toInstant();
        }
    }

    void observe(UUID observer, Lesson lesson, boolean coded, Random chance) {
        var strictness = new Random(observer.getLeastSignificantBits()).nextGaussian() * 0.09;
        var quality = new Random(lesson.id().getLeastSignificantBits()).nextGaussian() * 0.14;
        var content = new LinkedHashMap<String, Object>();
        content.put("startedAt", lesson.begins().toEpochMilli());
        content.put("lasted", 40 * 60_000L);
        content.put("clock", Map.of("offset", 0, "source", "SERVER", "jumps", List.of()));
        rating().ifPresent(edition -> content.put("rating", Map.of("edition", edition.id(), "answers", answers((Rating) edition.content(), 0.82 + quality - strictness, chance))));
        if (coded) {
            coding().ifPresent(edition -> content.put("coding", Map.of("edition", edition.id(), "events", taps(chance), "end", 40 * 60_000L)));
        }
        content.put("notes", notes(chance));
        content.put("strengths", Words.pick(Words.STRENGTHS, chance));
        content.put("suggestions", Words.pick(Words.SUGGESTIONS, chance));
        var spot = Map.of("teacher", lesson.teacher().id(), "subject", lesson.teacher().subject(), "className", (1 + chance.nextInt(6)) + "年级（" + (1 + chance.nextInt(4)) + "）班", "topic", lesson.topic(), "kind", lesson.kind(), "onDate", lesson.day().toString(),
                "period", lesson.period(), "confidential", false);
        var body = Map.of("lesson", lesson.id(), "spot", spot, "pupils", false, "base", 0, "device", "Android 演示", "content", content);
        act(observer, lesson.begins().plusSeconds(45 * 60), viewer -> receiving.receive(DemoRegion.id(chance), JsonMapper.shared().writeValueAsString(body).getBytes(StandardCharsets.UTF_8), null, viewer));
    }

    private java.util.Optional<Edition> rating() {
        return usable.stream().filter(edition -> edition.content() instanceof Rating && edition.title().contains("活力课堂")).findFirst();
    }

    private java.util.Optional<Edition> coding() {
        return usable.stream().filter(edition -> edition.content() instanceof Coding coding && coding.scheme() == Coding.Scheme.ST).findFirst();
    }

    private static Map<String, Object> answers(Rating rating, double wanted, Random chance) {
        var answers = new LinkedHashMap<String, Object>();
        rating.items().forEach(item -> {
            var share = Math.clamp(wanted + chance.nextGaussian() * 0.07, 0.3, 1);
            answers.put(item.key(), item.levels().isEmpty() ? Map.of("points", Math.round(share * item.weight().doubleValue() * 2) / 2.0)
                    : Map.of("level", item.levels().stream().min(java.util.Comparator.comparingDouble(level -> Math.abs(level.share().doubleValue() - share))).orElseThrow().key()));
        });
        return answers;
    }

    private static List<Map<String, Object>> taps(Random chance) {
        var taps = new ArrayList<Map<String, Object>>();
        boolean teacher = true;
        for (long t = 0; t < 40 * 60_000L; t += 40_000 + chance.nextInt(130_000)) {
            taps.add(Map.of("t", t, "c", teacher ? "T" : "S"));
            teacher = !teacher;
        }
        return taps;
    }

    private static List<Map<String, Object>> notes(Random chance) {
        var notes = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 4 + chance.nextInt(4); i++) {
            notes.add(Map.of("t", i * 330_000L + chance.nextInt(200_000), "text", Words.pick(Words.SEEN, chance)));
        }
        return notes;
    }
}
