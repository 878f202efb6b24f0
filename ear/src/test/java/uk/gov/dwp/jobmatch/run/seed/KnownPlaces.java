package uk.gov.dwp.jobmatch.run.seed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.worktime.Nation;

/** The sites and Jobcentres that the installation knows, with the inbox of each. */
record KnownPlaces(Map<String, Place> sites, Map<String, Place> offices, Map<String, String> siteOfPostcodeArea) {

    record Place(String code, String name, Nation nation, String mailbox, String address) {}

    static KnownPlaces read(Connection connection) throws SQLException {
        return new KnownPlaces(places(connection, "site"), places(connection, "office"), areas(connection));
    }

    Place site(String code) {
        return Objects.requireNonNull(sites.get(code), code);
    }

    Place office(String code) {
        return Objects.requireNonNull(offices.get(code), code);
    }

    @Nullable
    String siteName(@Nullable String code) {
        return code == null ? null : site(code).name();
    }

    boolean isSharedInbox(String email) {
        return List.of(sites, offices).stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .anyMatch(place -> place.address().equals(email));
    }

    private static Map<String, Place> places(Connection connection, String table) throws SQLException {
        Map<String, Place> places = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select p.code, name, nation, mailbox, address from %s p join mailbox m on m.code = p.mailbox
                        order by p.code
                        """.formatted(table))) {
            while (row.next()) {
                Nation nation = Nation.valueOf(row.getString(3));
                String code = row.getString(1);
                places.put(code, new Place(code, row.getString(2), nation, row.getString(4), row.getString(5)));
            }
        }
        return places;
    }

    private static Map<String, String> areas(Connection connection) throws SQLException {
        Map<String, String> areas = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select area, site from postcode_area")) {
            while (row.next()) {
                areas.put(row.getString(1), row.getString(2));
            }
        }
        return areas;
    }
}
