package uk.gov.dwp.jobmatch.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Accounts for the local run and the tests: no EAR and no image contains them. */
public final class LocalSeed {

    public static final String PASSWORD = "jobmatch-local";

    /** The password above under bcrypt, worked out once because that is slow on purpose. */
    private static final String PASSWORD_HASH = "$2a$10$MoveAlongNothingSecre.iPGX5r/3QxRKY7MDzSicWUvQH2S8.1e";

    private static final Map<String, String> OFFICES =
            Map.of("LEEDS_PARK_PLACE", "Leeds Park Place", "WALSALL", "Walsall", "CARDIFF", "Cardiff Charles Street");

    private static final Map<String, String> OFFICE_OF =
            Map.of("adviser", "LEEDS_PARK_PLACE", "adviser-walsall", "WALSALL", "adviser-cardiff", "CARDIFF");

    private static final Set<String> WELSH_SPEAKERS = Set.of("adviser-cardiff", "helpdesk2", "caller");

    private static final Set<String> BSL_SIGNERS = Set.of("qat", "teamleader-annesley");

    private static final List<Person> PEOPLE = List.of(
            new Person("adviser", "Aisha Adviser", "adviser", null),
            new Person("adviser-walsall", "Winston Walsall", "adviser", null),
            new Person("adviser-cardiff", "Ceri Cardiff", "adviser", null),
            new Person("helpdesk", "Hari Helpdesk", "helpdesk", null),
            new Person("helpdesk2", "Hanna Helpdesk", "helpdesk", null),
            new Person("dutymanager", "Dilys Duty", "duty-manager", null),
            new Person("dutymanager2", "Dafydd Duty", "duty-manager", null),
            new Person("teamleader-annesley", "Anna Annesley", "team-leader", "ANNESLEY"),
            new Person("teamleader-southend", "Sam Southend", "team-leader", "SOUTHEND"),
            new Person("teamleader-telford", "Tom Telford", "team-leader", "TELFORD"),
            new Person("teamleader-dundee", "Duncan Dundee", "team-leader", "DUNDEE"),
            new Person("qat", "Quentin Quality", "qat", null),
            new Person("caller", "Carys Caller", "caller", null),
            new Person("policy", "Petra Policy", "policy-owner", null),
            new Person("auditor", "Aled Auditor", "auditor", null),
            new Person("admin", "Ada Administrator", "administrator", null),
            new Person("admin2", "Abel Administrator", "administrator", null));

    private static final List<Partner> PARTNERS = List.of(
            new Partner("serco-jd", "SERCO Jobseeker Direct", "partner-jobseeker-direct", "JOBSEEKER_DIRECT", null),
            new Partner(
                    "ed-annesley",
                    "Employer Direct Annesley",
                    "partner-employer-direct",
                    "EMPLOYER_DIRECT",
                    "ANNESLEY"),
            new Partner(
                    "ed-southend",
                    "Employer Direct Southend",
                    "partner-employer-direct",
                    "EMPLOYER_DIRECT",
                    "SOUTHEND"),
            new Partner(
                    "ed-telford", "Employer Direct Telford", "partner-employer-direct", "EMPLOYER_DIRECT", "TELFORD"),
            new Partner("ed-dundee", "Employer Direct Dundee", "partner-employer-direct", "EMPLOYER_DIRECT", "DUNDEE"),
            new Partner("ed", "Employer Direct", "partner-employer-direct", "EMPLOYER_DIRECT", null),
            new Partner("uj-site", "Universal Jobmatch", "partner-universal-jobmatch", null, null));

    /** Tests call more often than a partner may elsewhere. */
    private static final int AS_MANY_CALLS_AS_IT_LIKES = 1_000_000;

    private LocalSeed() {}

    /** Adds the accounts that are not there yet, in one transaction; the schema must be in place. */
    public static void plant(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        for (String office : OFFICES.keySet()) {
            plantOffice(connection, office, String.valueOf(OFFICES.get(office)));
        }
        for (Person person : PEOPLE) {
            person.plant(connection);
        }
        for (Partner partner : PARTNERS) {
            partner.plant(connection);
        }
        connection.commit();
    }

    private static void plantOffice(Connection connection, String code, String name) throws SQLException {
        String address = code.toLowerCase(Locale.ROOT).replace('_', '.') + ".jobcentre@dwp.gov.uk";
        insert(connection, "mailbox", Map.of("code", code, "address", address, "display_name", name));
        insert(
                connection,
                "office",
                Map.of("code", code, "name", name, "nation", "ENGLAND_AND_WALES", "mailbox", code));
    }

    static String people() {
        return String.join(" ", PEOPLE.stream().map(Person::username).toList());
    }

    static String partners() {
        return String.join(" ", PARTNERS.stream().map(Partner::code).toList());
    }

    private static void insert(Connection connection, String table, Map<String, ? extends @Nullable Object> row)
            throws SQLException {
        String columns = String.join(", ", row.keySet());
        String marks =
                String.join(", ", row.keySet().stream().map(column -> "?").toList());
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into %s (%s) values (%s) on conflict do nothing".formatted(table, columns, marks))) {
            int index = 1;
            for (Object value : row.values()) {
                statement.setObject(index++, value);
            }
            statement.executeUpdate();
        }
    }

    private record Person(
            String username,
            String name,
            String role,
            @Nullable String site) {

        void plant(Connection connection) throws SQLException {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("username", username);
            row.put("display_name", name);
            row.put("email", username + "@dwp.gov.uk");
            row.put("password_hash", PASSWORD_HASH);
            row.put("office", OFFICE_OF.get(username));
            row.put("site", site);
            row.put("speaks_welsh", WELSH_SPEAKERS.contains(username));
            row.put("signs_bsl", BSL_SIGNERS.contains(username));
            insert(connection, "person", row);
            insert(connection, "person_role", Map.of("username", username, "role", role));
        }
    }

    private record Partner(
            String code,
            String name,
            String role,
            @Nullable String channel,
            @Nullable String site) {

        void plant(Connection connection) throws SQLException {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("code", code);
            row.put("name", name);
            row.put("role", role);
            row.put("channel", channel);
            row.put("site", site);
            row.put("calls_per_minute", AS_MANY_CALLS_AS_IT_LIKES);
            insert(connection, "partner", row);
            Map<String, @Nullable Object> secret = new LinkedHashMap<>();
            secret.put("partner", code);
            secret.put("salt", HexFormat.of().formatHex(code.getBytes(StandardCharsets.UTF_8)));
            secret.put("digest", digest(PASSWORD, code));
            secret.put("created_at", OffsetDateTime.now(ZoneOffset.UTC));
            insert(connection, "partner_secret", secret);
        }

        private static String digest(String secret, String salt) {
            try {
                byte[] salted = (secret + salt).getBytes(StandardCharsets.UTF_8);
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(salted));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256", e);
            }
        }
    }
}
