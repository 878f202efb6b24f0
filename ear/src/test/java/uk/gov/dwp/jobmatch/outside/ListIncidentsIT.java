package uk.gov.dwp.jobmatch.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A partner compares its books with ours, page by page, and finds every incident of its own exactly once. */
class ListIncidentsIT {

    private final PartnerSystem annesley = PartnerSystem.ofEmployerDirect("ed-annesley");
    private final Instant start = Instant.now();

    private String submitted() {
        return annesley.raise(Submission.ofEmployer());
    }

    private List<String> all(Instant to, int size) {
        List<String> references = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            SoapAnswer page = annesley.list(start, to, token.orElse(null), size);
            assertEquals(200, page.status(), page.body());
            references.addAll(page.allIn("incident", "incidentRef"));
            token = page.find("nextPageToken");
        } while (token.isPresent());
        return references;
    }

    @Test
    void many_incidents_are_read_page_by_page() {
        List<String> submitted = List.of(submitted(), submitted(), submitted(), submitted(), submitted());

        assertEquals(submitted, all(Instant.now(), 2));
    }

    @Test
    void one_incident_is_told_as_its_status_is() {
        Submission submission = Submission.ofEmployerWithoutEmail();
        String reference = annesley.raise(submission);

        SoapAnswer page = annesley.list(start, Instant.now(), null, 200);

        SoapAnswer status = annesley.statusOf(reference);
        for (String told : List.of(
                "incidentRef", "submissionId", "priority", "lastChangedAt", "dueAt", "callbackOwner", "events")) {
            assertEquals(status.text(told), page.text(told));
        }
        assertEquals("1", page.text("totalCount"));
        assertEquals(Optional.empty(), page.find("nextPageToken"));
    }

    @Test
    void what_changes_while_pages_are_read_is_in_the_next_window() {
        String first = submitted();
        String second = submitted();
        Instant to = Instant.now();
        SoapAnswer page = annesley.list(start, to, null, 1);
        StaffMember.signedInAs("helpdesk").answer(second, "It was the closing date.");

        SoapAnswer rest = annesley.list(start, to, page.text("nextPageToken"), 1);
        SoapAnswer next = annesley.list(to, Instant.now(), null, 1);

        assertEquals(List.of(first), page.allIn("incident", "incidentRef"));
        assertEquals(List.of(), rest.allIn("incident", "incidentRef"));
        assertEquals(List.of(second), next.allIn("incident", "incidentRef"));
    }

    @Test
    void nobody_reads_anothers_books() {
        String reference = submitted();
        submitted();
        Instant to = Instant.now();
        String token = annesley.list(start, to, null, 1).text("nextPageToken");
        PartnerSystem telford = PartnerSystem.ofTelford();

        assertFalse(telford.list(start, to, null, 200).body().contains(reference));
        assertEquals(
                Optional.of("PAGE_TOKEN_INVALID"),
                telford.list(start, to, token, 1).fault());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1-2-3-000000000000000000000000", "&apos; or 1=1 --", "../../etc/passwd"})
    void a_token_that_was_made_up_is_told(String token) {
        refused("PAGE_TOKEN_INVALID", start, Instant.now(), token, 1);
    }

    @Test
    void a_range_that_cannot_be_answered_in_full_is_told() {
        refused("RANGE_BACKWARDS", start, start.minusSeconds(1), null, 1);
        refused("RANGE_TOO_WIDE", start.minus(Duration.ofDays(31)).minusSeconds(1), start, null, 1);
        refused("RANGE_NOT_OVER", start, Instant.now().plusSeconds(60), null, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201, Integer.MAX_VALUE})
    void a_page_has_one_to_two_hundred_rows(int size) {
        SoapAnswer answer = refused("INVALID_REQUEST", start, start, null, size);

        assertEquals(List.of("pageSize"), answer.allIn("fieldError", "path"));
        assertEquals(List.of("OUT_OF_RANGE"), answer.allIn("fieldError", "code"));
    }

    private SoapAnswer refused(String code, Instant from, Instant to, @Nullable String token, int size) {
        SoapAnswer answer = annesley.list(from, to, token, size);
        assertEquals(Optional.of(code), answer.fault(), answer.body());
        assertEquals("false", answer.text("retryable"));
        return answer;
    }

    @Test
    void windows_that_follow_one_another_miss_nothing_while_others_submit() {
        CompletableFuture<List<String>> submitted = CompletableFuture.supplyAsync(() ->
                IntStream.range(0, 40).parallel().mapToObj(i -> submitted()).toList());
        List<String> read = new ArrayList<>();
        Instant from = start;
        boolean last;
        do {
            last = submitted.isDone();
            Instant to = Instant.now();
            read.addAll(annesley.list(from, to, null, 200).allIn("incident", "incidentRef"));
            from = to;
        } while (!last);

        assertEquals(sorted(submitted.join()), sorted(read));
    }

    private static List<String> sorted(List<String> references) {
        return references.stream().sorted().toList();
    }
}
