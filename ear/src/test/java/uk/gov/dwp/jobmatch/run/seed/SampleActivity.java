package uk.gov.dwp.jobmatch.run.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the made-up jobseekers searched for, applied for and noted in the last weeks. */
final class SampleActivity {

    private static final List<String> WORK = List.of(
            "Warehouse work, evenings",
            "Care assistant",
            "Apprentice electrician",
            "Kitchen porter",
            "Delivery driver",
            "Receptionist, part time");

    private static final int ROWS = 36;

    private SampleActivity() {}

    /** No two accounts have done the same at the same time. */
    static void plant(Book book, List<SampleAccount> jobseekers, Instant now) {
        for (int who = 0; who < jobseekers.size(); who++) {
            for (int n = 1; n <= ROWS; n++) {
                Instant at = now.minus(Duration.ofMinutes((who + 1) * 41L + n * (1300L + who * 7L)));
                book.add("activity", row(jobseekers.get(who).reference(), at, n, WORK.get((who + n) % WORK.size())));
            }
        }
    }

    private static Map<String, @Nullable Object> row(String account, Instant at, int n, String work) {
        String kind = n % 12 == 0 ? "NOTE" : n % 3 == 0 ? "APPLICATION" : "SEARCH";
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("account", account);
        row.put("at", at);
        row.put("id", "A-" + n);
        row.put("kind", kind);
        row.put("vacancy", kind.equals("APPLICATION") ? "V-" + (4700 + n) : null);
        row.put("words", kind.equals("NOTE") ? "Ring about: " + work : work);
        return row;
    }
}
