package uk.gov.dwp.jobmatch.web.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.dwp.jobmatch.routing.Channel;
import uk.gov.dwp.jobmatch.routing.Policy;
import uk.gov.dwp.jobmatch.routing.ReplyTo;
import uk.gov.dwp.jobmatch.web.oversight.RoutingTable.Row;

class RoutingTableTest {

    private static final Policy POLICY = Policy.defaults();

    @ParameterizedTest
    @CsvSource({
        "JOBCENTRE, J1 J2 J3 J4 S1 S1",
        "JOBCENTRE_OWN, J0 S1",
        "EMPLOYER_DIRECT, E1 E2 E3 E4 E1x E2x E3x E4x",
        "JOBSEEKER_DIRECT, D1 D2 D3 D4",
        "EMPLOYER_ONLINE, W1 W2 W3",
        "JOBSEEKER_ONLINE, W1 W2 W3",
        "ANONYMOUS, A1 A1 A1 A2 A2 A3"
    })
    void each_channel_has_the_rule_books_rows_in_its_order(Channel channel, String rules) {
        List<String> found = RoutingTable.of(channel, POLICY).stream()
                .map(row -> row.decision().rule())
                .toList();

        assertEquals(List.of(rules.split(" ")), found);
    }

    @Test
    void a_row_names_what_decides_and_nothing_else() {
        assertEquals(
                List.of("email.NONE", "phone.OK"), row(Channel.JOBCENTRE, "J2").conditions());
        assertEquals(
                List.of("site.SUBMITTING", "email.OWN", "call.true", "phone.OK"),
                row(Channel.EMPLOYER_DIRECT, "E3").conditions());
        assertEquals(List.of(), row(Channel.JOBCENTRE_OWN, "J0").conditions());
    }

    @Test
    void a_switch_of_the_policy_changes_the_table() {
        Policy copying = new Policy(
                2,
                "TELFORD",
                List.of(),
                true,
                true,
                Duration.ofMinutes(1),
                Duration.ofHours(1),
                Duration.ofHours(2),
                "1");

        List<Row> toJobseekers = RoutingTable.of(Channel.JOBSEEKER_DIRECT, copying).stream()
                .filter(row -> row.decision().replyTo() == ReplyTo.CUSTOMER)
                .toList();

        assertEquals(
                List.of("customer.JOBSEEKER", "email.OWN", "call.false"),
                toJobseekers.get(0).conditions());
    }

    private static Row row(Channel channel, String rule) {
        return RoutingTable.of(channel, POLICY).stream()
                .filter(row -> row.decision().rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
