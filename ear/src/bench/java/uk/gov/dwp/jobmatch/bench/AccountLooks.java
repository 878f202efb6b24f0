package uk.gov.dwp.jobmatch.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import uk.gov.dwp.jobmatch.consent.AccountGate;
import uk.gov.dwp.jobmatch.matching.Suggestions;

/** How long the database takes to find an account by each of its keys, and to let somebody in: the way to it and back included. */
final class AccountLooks {

    private static final int ROUNDS = 3_000;
    private static final String NONE = "-";

    /** In the order in which the table has them. */
    static final List<String> KEYS = List.of("reference", "email", "phone", "organisation and postcode");

    static final String GATE = "the gate";

    private final CountrysAccounts country;
    private final int step;
    private final Random dice = new Random(20130120);

    /** Of the accounts of an edition. */
    AccountLooks(CountrysAccounts country, CountrysAccounts.Edition edition) {
        this.country = country;
        step = edition.oneIn();
    }

    /** By the name of each way, milliseconds at the 95th percentile. */
    Map<String, Double> measure(Connection connection) throws SQLException {
        Map<String, Double> times = new LinkedHashMap<>();
        NamedSql question = NamedSql.of(Suggestions.class, "SELECT");
        try (PreparedStatement statement = connection.prepareStatement(question.sql())) {
            for (String key : KEYS) {
                times.put(key, Stopwatch.time(ROUNDS, round -> find(statement, question, key)).p95());
            }
        }
        times.put(GATE, gate(connection));
        return times;
    }

    private void find(PreparedStatement statement, NamedSql question, String key) throws SQLException {
        question.bind(statement, clue(key));
        try (var found = statement.executeQuery()) {
            if (!found.next()) {
                throw new IllegalStateException("Nobody is found by " + key);
            }
        }
    }

    /** What a form says that has this clue and no other. */
    private Map<String, Object> clue(String key) {
        Map<String, Object> clues = new HashMap<>(Map.of(
                "references", new String[0], "postcodes", new String[0], "email", NONE, "digits", NONE, "organisation", NONE));
        int jobseeker = any(country.jobseekers() - AccountErasures.GONE);
        int employer = any(country.employers());
        switch (key) {
            case "reference" -> clues.put("references", new String[] {CountrysAccounts.jobseeker(jobseeker)});
            case "email" -> clues.put("email", "person." + jobseeker + "@example.com");
            case "phone" -> clues.put("digits", "4479%08d".formatted(jobseeker));
            default -> {
                clues.put("organisation", "Firm " + employer + ", Sons & Daughters Ltd");
                clues.put("postcodes", new String[] {"CF" + employer % 60 + "9ZZ"});
            }
        }
        return clues;
    }

    private int any(int all) {
        return dice.nextInt((all + step - 1) / step) * step;
    }

    /** The statements of {@link AccountGate#pass}, in their order and one transaction. */
    private double gate(Connection connection) throws SQLException {
        NamedSql guesses = NamedSql.of(AccountGate.class, "GUESSES");
        connection.setAutoCommit(false);
        try (PreparedStatement tries = connection.prepareStatement(guesses.sql());
                PreparedStatement hold = connection.prepareStatement("select * from account where reference = ? for share");
                PreparedStatement consent = connection.prepareStatement(
                        "select * from consent where account = ? order by version desc fetch first 1 rows only");
                PreparedStatement officer = connection.prepareStatement(
                        "select 1 from account_restriction where account = ? and officer = ?");
                PreparedStatement log = connection.prepareStatement("""
                        insert into access_log (at, actor, role, account, reason, consent, result, code)
                        values (now(), ?, 'adviser', ?, 'Measuring', 'GIVEN', 'ALLOWED', 'SHOWN')
                        """)) {
            return Stopwatch.time(ROUNDS, round -> {
                String actor = "adviser" + dice.nextInt(500);
                String account = CountrysAccounts.jobseeker(any(country.jobseekers() - AccountErasures.GONE));
                Instant now = Instant.now();
                Timestamp since = Timestamp.from(now.minus(Duration.ofHours(1)));
                Timestamp until = Timestamp.from(now.plus(Duration.ofHours(1)));
                guesses.bind(tries, Map.of("actor", actor, "since", since, "until", until));
                tries.executeQuery().close();
                hold.setString(1, account);
                hold.executeQuery().close();
                consent.setString(1, account);
                consent.executeQuery().close();
                officer.setString(1, account);
                officer.setString(2, actor);
                officer.executeQuery().close();
                log.setString(1, actor);
                log.setString(2, account);
                log.executeUpdate();
                connection.commit();
            }).p95();
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
