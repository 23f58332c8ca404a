package yanxun.document.proof;

import static yanxun.platform.i18n.Text.kept;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Units are called by their full names: the one that signs, and those it is addressed to. */
final class UnitNames {
    /** 各小学, 有关单位, 全区…: many at once have no full name. */
    private static final Pattern MANY = Pattern.compile("^(各|有关|相关|全|本|区属|县属|市属|直属|局属).*|.*(各|有关).*");

    private UnitNames() {}

    static Stream<Finding> check(Manuscript manuscript) {
        return Stream.concat(signature(manuscript), Stream.of(manuscript.addressees().split("[、，,；;：:\\s]+")).map(String::strip).filter(name -> !name.isEmpty() && !MANY.matcher(name).matches())
                .flatMap(name -> addressee(name, manuscript.names())));
    }

    private static Stream<Finding> signature(Manuscript manuscript) {
        var name = manuscript.signature().strip();
        var names = manuscript.names();
        if (name.isEmpty()) {
            return manuscript.kind() == yanxun.document.DocumentKind.MINUTES ? Stream.of() : Stream.of(new Finding(Doubt.NOTHING_WRITTEN, "署名", "", kept("还没有署名"), ""));
        } else if (names.full().contains(name)) {
            return Stream.of();
        } else if (names.shortened().containsKey(name)) {
            return Stream.of(new Finding(Doubt.SHORT_NAME, "署名", name, kept("署名要用全称:{0}", names.shortened().get(name)), names.shortened().get(name)));
        } else {
            return Stream.of(new Finding(Doubt.UNKNOWN_UNIT, "署名", name, kept("没有查到“{0}”这个单位", name), ""));
        }
    }

    private static Stream<Finding> addressee(String name, Manuscript.Names names) {
        if (names.full().contains(name)) {
            return Stream.of();
        } else if (names.shortened().containsKey(name)) {
            return Stream.of(new Finding(Doubt.SHORT_ADDRESSEE, "主送", name, kept("“{0}”的全称是{1}", name, names.shortened().get(name)), names.shortened().get(name)));
        } else {
            return Stream.of(new Finding(Doubt.UNKNOWN_UNIT, "主送", name, kept("没有查到“{0}”这个单位", name), ""));
        }
    }
}
