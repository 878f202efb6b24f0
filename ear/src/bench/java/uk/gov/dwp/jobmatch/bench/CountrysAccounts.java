package uk.gov.dwp.jobmatch.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The accounts that Universal Jobmatch had on 20 January 2013 (domain.md C1), made up: as many jobseekers, as many of them with advisers
 * let in, with employers beside them. Whoever measures with less divides all of them alike.
 *
 * @param scale one account in so many is made
 */
record CountrysAccounts(int scale) {

    private static final int JOBSEEKERS = 1_267_245;
    private static final int CONSENTS = 765_054;
    private static final int EMPLOYERS = 120_000;
    private static final int ACTIVITIES = 30_000_000;
    private static final int LOOKS = 10_000_000;

    /** What the country is compared with. */
    static final int FEW = 10_000;

    private static final int FIRST_JOBSEEKER = 40_000_000;

    private static final String COLUMNS = "reference,version,kind,origin,opened_at,state,closed_at,name,organisation,email,phone,"
            + "second_phone,postcode,language,contact_needs,home_site,consent,consent_version,consent_at,consent_wording,consent_language";

    /** Of those who have not let advisers in, one in so many had. */
    private static final int TAKEN_BACK = 5;

    int records() {
        return jobseekers() + employers();
    }

    int jobseekers() {
        return JOBSEEKERS / scale;
    }

    int employers() {
        return EMPLOYERS / scale;
    }

    int activities() {
        return ACTIVITIES / scale;
    }

    int looks() {
        return LOOKS / scale;
    }

    /** The reference of a jobseeker, from 0. */
    static String jobseeker(int number) {
        return "UJ" + (FIRST_JOBSEEKER + number);
    }

    /**
     * Which of them a file tells of, and how new it is.
     *
     * @param oneIn only one account in so many is in it
     * @param version of those that have changed; the others are at their first
     * @param changed one account in so many
     */
    record Edition(int oneIn, int version, int changed) {

        static final Edition FIRST = new Edition(1, 1, 1);

        private int of(int number) {
            return number % changed == 0 ? version : 1;
        }
    }

    /** As many of them as a town has, in the same proportions. */
    Edition few() {
        return new Edition(Math.max(1, records() / FEW), 1, 1);
    }

    /** Writes them as a full account load; returns how many there are. */
    int write(Path file, Edition edition) throws IOException {
        int written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(COLUMNS + "\r\n");
            for (int i = 0; i < jobseekers(); i += edition.oneIn()) {
                out.write(jobseeker(i, edition.of(i)));
                written++;
            }
            for (int i = 0; i < employers(); i += edition.oneIn()) {
                out.write(employer(i, edition.of(i)));
                written++;
            }
            out.write("END," + written + "\r\n");
        }
        return written;
    }

    private String jobseeker(int number, int version) {
        return "%s,%d,JOBSEEKER,ONLINE,2012-11-19T08:00:00Z,ACTIVE,,Person %d,,person.%d@example.com,+4479%08d,,LS%d 9ZZ,%s,,,%s\r\n"
                .formatted(
                        jobseeker(number), version, number, number, number, number % 30, number % 20 == 0 ? "CY" : "EN", consent(number, version));
    }

    private String consent(int number, int version) {
        if (number < CONSENTS / scale) {
            return "GIVEN," + version + ",2012-12-03T10:15:00Z,2012-11,EN";
        }
        return number % TAKEN_BACK == 0 ? "REVOKED," + (1 + version) + ",2013-01-07T16:40:00Z,2012-11,EN" : ",,,,";
    }

    private static String employer(int number, int version) {
        boolean erm = number % 2 == 0;
        return "EM%d,%d,EMPLOYER,%s,2009-06-01T08:00:00Z,ACTIVE,,Owner %d,\"Firm %d, Sons & Daughters Ltd\",%s,+44113%07d,,CF%d 9ZZ,EN,,%s,,,,,\r\n"
                .formatted(
                        10_000_000 + number,
                        version,
                        erm ? "ERM_MIGRATED" : "ONLINE",
                        number,
                        number,
                        erm ? "" : "firm." + number + "@example.com",
                        number,
                        number % 60,
                        erm ? "TELFORD" : "");
    }

    /** What the loaded jobseekers did in a year: straight by SQL, its indexes afterwards. */
    void plantActivity(Connection connection) throws SQLException {
        run(connection, "alter table activity drop constraint activity_pkey, drop constraint activity_account_fkey");
        run(connection, """
                insert into activity (account, at, id, kind, vacancy, words)
                select 'UJ' || 40000000 + n %% %1$d, now() - (n %% 31536000) * interval '1 second', 'A' || n,
                    (array['SIGN_IN', 'SEARCH', 'SEARCH', 'APPLICATION'])[1 + n %% 4],
                    case when n %% 4 = 3 then (48000000 + n %% 500000)::text end, case when n %% 4 in (1, 2) then 'warehouse leeds' end
                from generate_series(1, %2$d) n
                """.formatted(jobseekers(), activities()));
        run(connection, """
                alter table activity add primary key (account, at, id), add foreign key (account) references account
                """);
        run(connection, "analyze activity");
    }

    /** Looks at the loaded jobseekers' accounts, one every three seconds until now, by five hundred advisers; each month in a table of its own. */
    void plantLooks(Connection connection, int looks) throws SQLException {
        run(connection, """
                select open_month('access_log', month)
                from generate_series(date_trunc('month', now() - %d * interval '3 seconds', 'UTC'), now(), '1 month', 'UTC') month
                """.formatted(looks));
        run(connection, """
                insert into access_log (at, actor, role, account, reason, consent, result, code)
                select now() - (%2$d - n) * interval '3 seconds', 'adviser' || n %% 500, 'adviser', 'UJ' || 40000000 + n %% %1$d, 'Measuring',
                    case when n %% 10 < 6 then 'GIVEN' else 'NEVER' end, case when n %% 10 < 6 then 'ALLOWED' else 'REFUSED' end,
                    case when n %% 10 < 6 then 'CONSENT' else 'NO_CONSENT' end
                from generate_series(1, %2$d) n
                """.formatted(jobseekers(), looks));
        run(connection, "analyze access_log");
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
