package yanxun.document.official;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.document.proof.Manuscript;

/** Reads documents whole. */
@Component
class Contents {
    private static final String ROW = """
            select d.id, d.version, d.wall, d.unit_id, coalesce(u.name, '') as unit_name, d.kind, d.subject, d.title, d.addressees, d.body, d.signature, d.sealed, d.signed_on, d.note, d.copies, d.printer,
                   d.secrecy, d.urgency, d.signatory, d.sign_by, d.state, d.word, d.year, d.number, i.word as issuer_word, i.banner, d.issued_at, d.withdraw_reason, d.created_by
              from document.document d left join org.unit_card u on u.id = d.unit_id left join document.issuer i on i.unit_id = d.unit_id where d.id = :id""";

    private final JdbcClient jdbc;

    Contents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Content of(UUID document) {
        return new Content(jdbc.sql(ROW).param("id", document).query(Content.Row.class).single(), annexes(document));
    }

    List<Content.Annex> annexes(UUID document) {
        return jdbc.sql("select id, ordinal, name, text, grid, file, type, size from document.annex where document_id = :id order by ordinal, id").param("id", document).query(Content.Annex.class).list();
    }

    /** The units of the district, by which names in a document are checked. */
    Manuscript.Names names(UUID wall) {
        record Named(String name, String shortName) {}
        var full = new HashSet<String>();
        var shortened = new HashMap<String, String>();
        jdbc.sql("select name, short_name from org.unit_card where wall = :wall and kind in ('COUNTY', 'BUREAU', 'SECTION', 'SCHOOL', 'TOWNSHIP', 'STUDIO')").param("wall", wall).query(Named.class).list()
                .forEach(unit -> {
                    full.add(unit.name());
                    shortened.putIfAbsent(unit.shortName(), unit.name());
                });
        shortened.keySet().removeAll(full);
        return new Manuscript.Names(full, shortened);
    }
}
