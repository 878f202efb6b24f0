package uk.gov.dwp.jobmatch.run.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.routing.Channel;
import uk.gov.dwp.jobmatch.run.Database;
import uk.gov.dwp.jobmatch.run.LocalSeed;
import uk.gov.dwp.jobmatch.run.Ports;

class LocalIncidentsIT {

    /** A Tuesday at eleven, when everybody is at work. */
    private static final Instant NOW = Instant.parse("2026-03-03T11:00:00Z");

    private static Database database;

    @BeforeAll
    static void plant(@TempDir Path directory) throws SQLException {
        database = new Database(directory, Ports.free().database());
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        plantAt(NOW);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void every_channel_category_and_state_is_on_some_screen() throws SQLException {
        Set<String> states = names(IncidentState.values());
        states.remove(IncidentState.WITHDRAWN.name()); // partners will withdraw in a later version of the contract

        assertEquals(names(Channel.values()), all("select distinct channel from incident"));
        assertEquals(names(Category.values()), all("select distinct category from incident"));
        assertEquals(states, all("select distinct state from incident"));
    }

    @Test
    void every_board_has_a_call_to_make() throws SQLException {
        assertEquals(
                Set.of(
                        "TEAM_LEADER_ANNESLEY",
                        "TEAM_LEADER_DUNDEE",
                        "TEAM_LEADER_SOUTHEND",
                        "TEAM_LEADER_TELFORD",
                        "SERCO_QAT",
                        "JOBCENTRE_LEEDS_PARK_PLACE",
                        "JOBCENTRE_WALSALL",
                        "JOBCENTRE_CARDIFF"),
                all("select distinct owner_group from callback where state in ('OFFERED', 'TAKEN')"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incident where priority = 'IMMEDIATE' and state = 'NEW'",
                "incident where account_origin = 'ERM_MIGRATED' and email is null",
                "incident where language = 'CY'",
                "incident where contact_needs = 'BSL'",
                "incident where contact_needs = 'Relay UK'",
                "incident where handling_site is not null",
                "raiser_task",
                "callback where state = 'HELD'",
                "callback where state = 'JOINED'",
                "callback where state = 'RETURNED'",
                "callback where state = 'TAKEN' and caller = 'caller'",
                "callback where state = 'TAKEN' and attempts > 0",
                "delivery where state = 'FAILED' and failure = 'SMTP_550'",
                "delivery where state = 'FAILED' and failure = 'CONNECTION_REFUSED'",
                "delivery where state = 'DUE'",
                "suppressed_address"
            })
    void each_case_that_a_screen_tells_apart_is_there(String rows) throws SQLException {
        assertTrue(count(rows) > 0, rows);
    }

    @Test
    void nothing_happens_before_its_incident_came_in_or_after_now() throws SQLException {
        assertEquals(0, count("entry join incident i on i.id = incident where written_at < received_at"));
        assertEquals(0, count("entry where written_at > '" + NOW + "'"));
        assertEquals(0, count("audit where at > '" + NOW + "'"));
        assertEquals(0, count("delivery where settled_at > '" + NOW + "'"));
    }

    @Test
    void what_came_from_a_partner_is_reconciled() throws SQLException {
        assertTrue(count("incident i join partner p on p.code = i.raised_by") > 0);
        assertEquals(0, count("""
                incident i join partner p on p.code = i.raised_by
                left join submission s on s.incident = i.id and s.received_at = i.received_at
                left join audit a on (a.subject, a.actor, a.at, a.action)
                    = (i.reference, i.raised_by, i.received_at, 'INCIDENT_RAISED')
                where s.incident is null or a.id is null
                """));
    }

    @Test
    void an_incident_waits_for_a_call_as_long_as_the_call_is_open() throws SQLException {
        assertEquals(
                all("select incident::text from callback where state in ('OFFERED', 'HELD', 'TAKEN', 'JOINED')"),
                all("select id::text from incident where state = 'CALLBACK_OWED'"));
    }

    @Test
    void only_numbers_kept_for_drama_are_called() throws SQLException {
        assertEquals(0, count("""
                incident where phone !~ '^[+]44(1632960|7700900|11[3-8]4960|1[2-6]14960|1914980|2079460|2920180)[0-9]{3}$'
                """));
    }

    @Test
    void planting_again_adds_nothing() throws SQLException {
        long before = count("audit");

        plantAt(NOW.plusSeconds(60));

        assertEquals(before, count("audit"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-22T03:00:00Z", "2026-04-06T12:00:00Z", "2026-01-05T08:00:01Z", "2026-07-01T17:59:00Z"})
    void it_can_start_on_a_weekend_a_holiday_and_at_the_edges_of_a_day(String now) throws SQLException {
        String schema = "at_" + now.replaceAll("[^0-9]", "");
        Flyway.configure()
                .dataSource(database.dataSource())
                .schemas(schema)
                .load()
                .migrate();

        try (Connection connection = database.connect()) {
            connection.setSchema(schema);
            LocalSeed.plant(connection);
            LocalIncidents.plant(connection, Instant.parse(now));
        }

        assertTrue(count(schema + ".incident where state = 'NEW'") > 0);
        assertEquals(0, count(schema + ".audit where at > '" + now + "'"));
    }

    private static void plantAt(Instant now) throws SQLException {
        try (Connection connection = database.connect()) {
            LocalSeed.plant(connection);
            LocalIncidents.plant(connection, now);
        }
    }

    private static Set<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static long count(String rows) throws SQLException {
        return Long.parseLong(all("select count(*) from " + rows).iterator().next());
    }

    private static Set<String> all(String query) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }
}
