package yanxun.activity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.document.DocumentKind;

/** The official documents about an activity or a community activity, as its page lists them. */
@Component
public class Papers {
    private final JdbcClient jdbc;

    Papers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Paper(UUID id, String kind, @Nullable String number, String title, String state) {
        public String kindName() {
            return DocumentKind.valueOf(kind).displayName();
        }

        public String stateName() {
            return switch (state) {
                case "DRAFT" -> "草稿";
                case "WITHDRAWN" -> "已撤回";
                default -> "已印发";
            };
        }

        public boolean issued() {
            return state.equals("ISSUED");
        }

        public String url() {
            return "/documents/" + id;
        }
    }

    /** @param drafts whether drafts are shown as well: to those who write them */
    public List<Paper> about(String subject, boolean drafts) {
        return jdbc.sql("select id, kind, number, title, state from document.document_card where subject = :subject and (:drafts or state <> 'DRAFT') order by coalesce(issued_at, changed_at)")
                .param("subject", subject).param("drafts", drafts).query(Paper.class).list();
    }
}
