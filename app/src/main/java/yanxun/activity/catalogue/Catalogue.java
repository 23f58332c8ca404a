package yanxun.activity.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.CategoryNames;
import yanxun.activity.schedule.Forms;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;

/** The catalogue as it stands, for the page and for those who change it. */
@Component
class Catalogue {
    private final JdbcClient jdbc;
    private final Forms forms;
    private final CategoryNames names;

    Catalogue(JdbcClient jdbc, Forms forms, CategoryNames names) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.names = names;
    }

    FormsPage page(Viewer viewer) {
        var kept = new ArrayList<>(forms.everything(viewer.wall()).values());
        var happenings = jdbc.sql("select at, name, action, detail from platform.audit where subject = :subject order by seq desc limit 12").param("subject", subject(viewer.wall()))
                .query(FormsPage.Happening.class).list();
        var full = names.everOf(viewer.wall());
        var rows = kept.stream().map(each -> new FormsPage.Row(each.form(), full.getOrDefault(each.form().category(), ""), each.retired(), each.version() > 0)).toList();
        return new FormsPage(rows, categories(viewer.wall()), happenings, viewer.may(Permission.MANAGE_RULES));
    }

    FormPage form(String code, FormForm typed, java.util.Map<String, String> errors, Viewer viewer) {
        return new FormPage(code, typed, errors, names.of(viewer.wall()));
    }

    Forms.Kept kept(String code, UUID wall) {
        var kept = forms.everything(wall).get(code);
        if (kept == null) {
            throw new NotFound();
        }
        return kept;
    }

    /** The names the other forms in force bear. */
    List<String> taken(String code, UUID wall) {
        return forms.inForce(wall).values().stream().filter(form -> !form.code().equals(code)).map(Forms.Form::name).toList();
    }

    List<String> using(String category, UUID wall) {
        return forms.inForce(wall).values().stream().filter(form -> form.category().equals(category)).map(Forms.Form::name).toList();
    }

    List<Category> categories(UUID wall) {
        return jdbc.sql("select code, name, ordinal, retired, version from activity.category_card where wall = :wall order by ordinal, code").param("wall", wall).query(Category.class).list();
    }

    Category category(String code, UUID wall) {
        return categories(wall).stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow(NotFound::new);
    }

    java.util.Set<String> choosable(UUID wall) {
        return names.of(wall).keySet();
    }

    static String subject(UUID wall) {
        return "catalogue:" + wall;
    }
}
