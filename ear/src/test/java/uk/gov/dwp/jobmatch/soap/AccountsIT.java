package uk.gov.dwp.jobmatch.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.StaffMember;
import uk.gov.dwp.jobmatch.outside.Submission;
import uk.gov.dwp.jobmatch.whole.Records;

/** The site tells of its accounts over the wire. */
class AccountsIT {

    private static final String NINO = "QQ 12 34 56 C";

    private final Records records = Caller.HELPDESK.records();
    private final Caller site = Door.ACCOUNTS.caller();
    private final String account = "UJT-" + UUID.randomUUID();
    private final String messageId = UUID.randomUUID().toString();

    private Message request(String operation, String content) {
        return Message.of(
                "<p:%1$sRequest><p:header><p:messageId>%2$s</p:messageId><p:sentAt>2026-11-20T09:30:00Z</p:sentAt></p:header>%3$s</p:%1$sRequest>"
                        .formatted(operation, messageId, content));
    }

    private Message upsert(int version, String type, String contact) {
        return request("upsertAccount", """
                <p:account><p:accountRef>%s</p:accountRef><p:version>%d</p:version><p:accountType>%s</p:accountType>\
                <p:accountOrigin>ERM_MIGRATED</p:accountOrigin><p:homeSite>DUNDEE</p:homeSite>\
                <p:opened><p:at>2012-11-19T08:00:00Z</p:at></p:opened>\
                <p:name>Blodwen Hughes</p:name><p:organisationName>Wrekin Upholstery</p:organisationName>%s</p:account>""".formatted(account, version, type, contact));
    }

    private Message consent(String operation, int version) {
        return request(operation, """
                <p:consent><p:accountRef>%s</p:accountRef><p:version>%d</p:version><p:saidAt>2013-01-20T10:00:00Z</p:saidAt>\
                <p:wording>2012-11</p:wording><p:language>cy</p:language></p:consent>""".formatted(account, version));
    }

    private Message close(int version) {
        return request("closeAccount", """
                <p:closing><p:accountRef>%s</p:accountRef><p:version>%d</p:version><p:closedAt>2013-02-20T10:00:00Z</p:closedAt>\
                <p:openIncidents>FINISH</p:openIncidents></p:closing>""".formatted(account, version));
    }

    private Message activities(int howMany) {
        return request(
                "recordActivity",
                IntStream.range(0, howMany)
                        .mapToObj("""
                                <p:activity><p:accountRef>%s</p:accountRef><p:activityId>a%%d</p:activityId>\
                                <p:at>2013-01-20T10:00:00Z</p:at><p:kind>SEARCH</p:kind><p:words>baker</p:words></p:activity>""".formatted(account)::formatted)
                        .collect(Collectors.joining("", "<p:activities>", "</p:activities>")));
    }

    private String result(Message message) {
        Answer answer = site.send(message);
        assertEquals(200, answer.status(), answer.body());
        return answer.text("result");
    }

    @Test
    void what_is_told_in_any_order_ends_in_what_was_said_last() {
        assertEquals("APPLIED", result(consent("revokeConsent", 3)));
        assertEquals("LATE", result(consent("grantConsent", 2)));
        assertEquals("APPLIED", result(close(4)));
        assertEquals("APPLIED", result(upsert(2, "JOBSEEKER", "")));
        assertEquals("LATE", result(upsert(1, "JOBSEEKER", "")));
        assertEquals("UNCHANGED", result(consent("revokeConsent", 3)));

        assertEquals(
                "JOBSEEKER ERM_MIGRATED CLOSING 2",
                records.row("select kind, origin, state, version from account where reference = ?", account));
        assertEquals(
                List.of("2 t CY FEED uj-site", "3 f CY FEED uj-site"),
                records.rows(
                        "select version, given, language, door, told_by from consent where account = ? order by version",
                        account));
    }

    @Test
    void a_revocation_is_never_taken_for_a_repetition() {
        result(consent("grantConsent", 1));

        site.send(consent("revokeConsent", 1)).isRefusal(500, "VERSION_REUSED");

        assertEquals(
                "uj-site revokeConsent VERSION_REUSED",
                records.row("select partner, operation, code from partner_refusal where submission_id = ?", messageId));
    }

    @Test
    void an_employer_who_gets_an_address_is_written_to_and_not_called() {
        result(upsert(1, "EMPLOYER", "<p:phone>01632 960 001</p:phone>"));
        String reference = PartnerSystem.ofUniversalJobmatch()
                .raise(Submission.ofEmployerWithoutEmail().with("accountRef", account));
        StaffMember.signedInAs("helpdesk").answer(reference, "It was the closing date.");

        assertEquals("APPLIED", result(upsert(2, "EMPLOYER", "<p:email>blodwen@wrekin.example</p:email>")));

        assertEquals("W1 ANSWERED", records.row("select rule, state from incident where reference = ?", reference));
    }

    @Test
    void a_batch_is_bounded_and_answers_each_in_its_place() {
        Answer first = site.send(activities(100));
        Answer again = site.send(activities(100));

        assertEquals("100", first.text("appliedCount"), first.body());
        assertEquals(Collections.nCopies(100, "UNCHANGED"), again.texts("result"));
        assertEquals("a99", again.texts("activityId").get(99));
        site.send(activities(101)).isRefusalOf("activities", "TOO_MANY");
    }

    @Test
    void everything_that_is_wrong_with_an_account_is_told_at_once_and_never_the_value() {
        Answer answer = site.send(upsert(0, "EMPLOYER", "<p:email>" + NINO + "</p:email><p:phone>0900 123456</p:phone>")
                .with(account, NINO)
                .with("2012-11-19", "3012-11-19"));

        answer.isRefusal(500, "INVALID_REQUEST");
        assertEquals(
                Set.of("account/accountRef", "account/version", "account/email", "account/phone", "account/opened/at"),
                Set.copyOf(answer.texts("path")));
        assertFalse(answer.body().replace(" ", "").contains("QQ123456C"), answer.body());
    }

    @ParameterizedTest
    @CsvSource({"DUNDEE, ATLANTIS, account/homeSite", "ERM_MIGRATED, MARS, account/accountOrigin"})
    void an_unknown_code_is_named_by_its_field(String known, String unknown, String path) {
        Answer answer = site.send(upsert(1, "EMPLOYER", "").with(known, unknown));

        answer.isRefusal(500, "UNKNOWN_CODE");
        assertEquals(List.of(path), answer.texts("path"));
    }

    @Test
    void an_employers_consent_is_refused() {
        result(upsert(1, "EMPLOYER", ""));

        site.send(consent("grantConsent", 1)).isRefusalOf("consent/accountRef", "NOT_A_JOBSEEKER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed-telford", "serco-jd"})
    void other_partners_have_nothing_to_tell(String partner) {
        Answer answer = Caller.as(partner).at("universal-jobmatch/accounts/v1").send(consent("grantConsent", 1));

        answer.isRefusal(403, "NOT_YOUR_ENDPOINT");
        assertTrue(answer.body().contains("urn:jobmatch-helpdesk:accounts:v1"), answer.body());
        assertEquals(List.of(), records.rows("select 1 from account where reference = ?", account));
    }

    @Test
    void a_fault_before_anything_is_read_is_in_this_contracts_words_too() {
        Answer stranger = Caller.nobody().at("universal-jobmatch/accounts/v1").send(Message.ping());
        Answer compressed = site.header("Content-Encoding", "gzip").send(Message.ping());

        stranger.isRefusal(401, "NOT_AUTHENTICATED");
        compressed.isRefusal(415, "UNSUPPORTED_MEDIA_TYPE");
        for (Answer answer : List.of(stranger, compressed)) {
            assertTrue(answer.body().contains("urn:jobmatch-helpdesk:accounts:v1"), answer.body());
        }
    }

    @Test
    void the_other_contracts_words_are_not_understood_here() {
        site.send(Message.incident()).isRefusal(500, "UNKNOWN_OPERATION");
        Caller.as("uj-site")
                .at("universal-jobmatch/v1")
                .send(consent("grantConsent", 1))
                .isRefusal(500, "UNKNOWN_OPERATION");
    }
}
