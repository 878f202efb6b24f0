package uk.gov.dwp.jobmatch.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.whole.Records;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** The button beside a hold lifts that hold, on whichever page of the list it stands. */
class HoldsIT {

    private static final int ROWS = 25;
    private static final String MARK = "Held, page by page";

    private final Records records = RunningHelpdesk.shared().records();

    @BeforeEach
    void more_holds_than_one_page_shows() {
        PartnerSystem.ofTelford()
                .submitBatch(Stream.generate(Submission::ofEmployer)
                        .map(form -> form.with("summary", MARK).underAnotherId())
                        .limit(ROWS + 1)
                        .toList());
        records.change("""
                insert into hold (id, version, incident, reason, placed_by, placed_at)
                select 8000000000 + row_number() over (order by id), 0, id, '%1$s', 'dutymanager', now()
                from incident where summary = '%1$s'
                """.formatted(MARK));
    }

    @AfterEach
    void none_is_left() {
        records.change("""
                update hold set lifted_at = now(), lifted_by = 'dutymanager', lifted_why = 'It is over', version = version + 1
                where reason = '%s' and lifted_at is null
                """.formatted(MARK));
    }

    @Test
    void the_one_that_the_reader_sees_is_lifted() {
        StaffMember manager = StaffMember.signedInAs("dutymanager");

        manager.filled(
                        "holds?after=8000000002",
                        "holds-form",
                        List.of("standing:0:lift"),
                        Map.of("lift-8000000001", "Over"))
                .send();

        assertEquals(
                List.of("8000000001"),
                records.rows("select id from hold where reason = ? and lifted_at is not null", MARK));
    }
}
