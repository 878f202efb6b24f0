package uk.gov.dwp.jobmatch.bench;

import java.lang.reflect.Field;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The very statement that the application sends, read from its classes, so that nobody measures a copy.
 *
 * @param names of its parameters, in their order
 */
record NamedSql(String sql, List<String> names) {

    private static final Pattern NAME = Pattern.compile("(?<!:):([a-zA-Z]+)");

    static NamedSql of(Class<?> bean, String constant) {
        return parse((String) constant(bean, constant));
    }

    static List<NamedSql> allOf(Class<?> bean, String constant) {
        return ((List<?>) constant(bean, constant)).stream().map(one -> parse((String) one)).toList();
    }

    static NamedSql parse(String sql) {
        List<String> names = NAME.matcher(sql).results().map(found -> found.group(1)).toList();
        return new NamedSql(NAME.matcher(sql).replaceAll((MatchResult found) -> "?"), names);
    }

    void bind(PreparedStatement statement, Map<String, Object> values) throws SQLException {
        for (int place = 0; place < names.size(); place++) {
            Object value = values.get(names.get(place));
            if (value instanceof String[] texts) {
                value = statement.getConnection().createArrayOf("text", texts);
            }
            statement.setObject(place + 1, value);
        }
    }

    private static Object constant(Class<?> bean, String name) {
        try {
            Field field = bean.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The application has no such statement any more", e);
        }
    }
}
