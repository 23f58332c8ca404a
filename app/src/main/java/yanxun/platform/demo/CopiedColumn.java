package yanxun.platform.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A column of a copied table, and what becomes of it in the copy: an identifier turns into another, a name into the other district's. */
record CopiedColumn(String name, String type, boolean unique, boolean mentionsIds, boolean mentionsDistrict) {
    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String DISTRICT = "凤城";
    private static final String COLUMNS = """
            select quote_ident(a.attname), format_type(a.atttypid, null), a.attname = 'login' from pg_attribute a
             where a.attrelid = cast(? as regclass) and a.attnum > 0 and not a.attisdropped and a.attidentity = '' and a.attgenerated = '' order by a.attnum
            """;

    static List<String> names(Connection owner, String table) throws SQLException {
        return plain(owner, table).stream().map(CopiedColumn::name).toList();
    }

    /** The table's columns; a look at some of its rows tells which texts speak of identifiers or of the district. */
    static List<CopiedColumn> of(Connection owner, String table, String mine) throws SQLException {
        var columns = new ArrayList<CopiedColumn>();
        for (var column : plain(owner, table)) {
            columns.add(column.type.equals("text") ? column.read(owner, table, mine) : column);
        }
        return columns;
    }

    private static List<CopiedColumn> plain(Connection owner, String table) throws SQLException {
        var columns = new ArrayList<CopiedColumn>();
        try (var statement = owner.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(new CopiedColumn(rows.getString(1), rows.getString(2), rows.getBoolean(3), false, false));
                }
            }
        }
        return columns;
    }

    private CopiedColumn read(Connection owner, String table, String mine) throws SQLException {
        var sql = "select coalesce(bool_or(" + name + " ~ '" + ID + "'), false), coalesce(bool_or(" + name + " like '%" + DISTRICT + "%'), false) from (select " + name + " from " + table
                + " where " + mine + " limit 3000) sample";
        try (var statement = owner.createStatement(); var answer = statement.executeQuery(sql)) {
            answer.next();
            return new CopiedColumn(name, type, unique, answer.getBoolean(1), answer.getBoolean(2));
        }
    }

    String changed() {
        return switch (type) {
            case "uuid" -> other(name);
            case "uuid[]" -> "case when " + name + " is not null then array(select " + other("each") + " from unnest(" + name + ") with ordinality as part(each, place) order by place) end";
            case "text" -> name.equals("token") ? "left(md5('{seed}' || token), 22)" : unique ? "'{copy}-' || " + name : mentionsIds ? retold() : mentionsDistrict ? "replace(" + name + ", '" + DISTRICT + "', '{name}')" : name;
            default -> name;
        };
    }

    private String retold() {
        return "case when " + name + " ~ '" + ID + "' then regexp_replace(" + name + ", '" + ID + "', " + other("substring(" + name + " from '" + ID + "')::uuid") + "::text) else " + name + " end";
    }

    /** Its first bytes say when it was made and stay; the city above is another one, the province the same. */
    static String other(String id) {
        return "case when " + id + " = '{city}' then '{other city}'::uuid when " + id + " = '{province}' then " + id
                + " else (substr(" + id + "::text, 1, 8) || substr(md5('{seed}' || " + id + "::text), 9))::uuid end";
    }
}
