package yanxun.document.numbering;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.jspecify.annotations.Nullable;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Post;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;

/** The offices that issue documents: those at which somebody holds a duty, or which stand over the section at which they hold it. */
@Component
@Transactional
public class Issuers {
    /** The units of {@code :places}, as a list of ids for SQL. */
    public static final String OFFICES = """
            (select office.id from org.unit_card office join org.reach_card over on over.ancestor = office.id and over.valid @> current_date
              where office.kind in ('BUREAU', 'SCHOOL') and over.descendant = any (%s::uuid[]))""";
    private static final Pattern WORD = Pattern.compile("[^0-9\\s〔〕\\[\\]()（）]{2,12}");

    private final JdbcClient jdbc;
    private final Audit audit;

    Issuers(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** @param word under which it is numbered, if that is settled */
    public record Issuer(UUID id, UUID wall, String name, @Nullable String word, @Nullable String banner) {}

    /** Where the viewer's duties with this right are. */
    public static UUID[] places(Viewer viewer, Permission permission) {
        return viewer.worn().stream().filter(hat -> hat.post().may(permission)).map(hat -> hat.unit()).distinct().toArray(UUID[]::new);
    }

    /** The posts that may sign for their unit. */
    public static String[] signingPosts() {
        return java.util.Arrays.stream(Post.values()).filter(post -> post.may(Permission.SIGN_DOCUMENTS)).map(Post::name).toArray(String[]::new);
    }

    public List<Issuer> mine(Viewer viewer, Permission permission) {
        return jdbc.sql("""
                select u.id, u.wall, u.name, i.word, i.banner from org.unit_card u left join document.issuer i on i.unit_id = u.id
                 where u.id in %s order by u.kind, u.name
                """.formatted(OFFICES.formatted(":places"))).param("places", places(viewer, permission)).query(Issuer.class).list();
    }

    /** The one chosen, if it is the viewer's, else the first that is. */
    public Issuer owner(@Nullable UUID chosen, Viewer viewer) {
        var mine = mine(viewer, Permission.DRAFT_DOCUMENTS);
        return mine.stream().filter(issuer -> chosen == null || issuer.id().equals(chosen)).findFirst().orElseThrow(() -> new Rejected("不能以这个单位的名义拟文,请选择本单位"));
    }

    /** Settles the word of an office; numbers given under the old one stay. */
    public void settle(UUID unit, String word, String banner, Viewer viewer) {
        var issuer = mine(viewer, Permission.ISSUE_DOCUMENTS).stream().filter(mine -> mine.id().equals(unit)).findFirst().orElseThrow(NotFound::new);
        if (!WORD.matcher(word.strip()).matches()) {
            throw new Rejected("发文机关代字是 2 到 12 个字,不含数字、空格和括号,如“凤教研”");
        }
        if (jdbc.sql("select exists (select from document.issuer where wall = :wall and word = :word and unit_id <> :unit)").param("wall", issuer.wall()).param("word", word.strip()).param("unit", unit).query(Boolean.class).single()) {
            throw new Rejected("代字“{0}”已经有单位在用,请换一个", word.strip());
        }
        jdbc.sql("insert into document.issuer (unit_id, wall, word, banner) values (:unit, :wall, :word, :banner) on conflict (unit_id) do update set word = excluded.word, banner = excluded.banner")
                .param("unit", unit).param("wall", issuer.wall()).param("word", word.strip()).param("banner", banner.strip()).update();
        audit.note(viewer, "设定发文代字", "unit:" + unit, word.strip());
    }
}
